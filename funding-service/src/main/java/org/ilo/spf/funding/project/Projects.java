package org.ilo.spf.funding.project;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.funding.ProjectState;
import org.ilo.spf.records.Records;

/** All projects. */
@Singleton
public class Projects extends Records<Project, ProjectState> {

    Projects(Plumbing plumbing) {
        super(plumbing, Project.class, ProjectState.class);
    }
}
