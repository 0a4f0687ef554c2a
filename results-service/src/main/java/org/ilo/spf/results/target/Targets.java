package org.ilo.spf.results.target;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.results.TargetState;
import org.ilo.spf.records.Records;

/** All targets. */
@Singleton
public class Targets extends Records<Target, TargetState> {

    Targets(Plumbing plumbing) {
        super(plumbing, Target.class, TargetState.class);
    }
}
