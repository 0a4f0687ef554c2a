package org.ilo.spf.results.target;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.results.TargetState;
import org.ilo.spf.records.Records;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All targets. */
@Singleton
public class Targets extends Records<Target, TargetState> implements PanacheRepositoryBase<Target, UUID> {

    Targets(Plumbing plumbing) {
        super(plumbing, Target.class, TargetState.class);
    }
}
