package org.ilo.spf.funding.project;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.funding.ProjectState;
import org.ilo.spf.records.Records;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All projects. */
@Singleton
public class Projects extends Records<Project, ProjectState> implements PanacheRepositoryBase<Project, UUID> {

    Projects(Plumbing plumbing) {
        super(plumbing, Project.class, ProjectState.class);
    }
}
