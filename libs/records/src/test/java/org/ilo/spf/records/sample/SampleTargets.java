package org.ilo.spf.records.sample;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.results.TargetState;
import org.ilo.spf.records.Records;

/** All targets. */
@Singleton
public class SampleTargets extends Records<SampleTarget, TargetState> {

    SampleTargets(Plumbing plumbing) {
        super(plumbing, SampleTarget.class, TargetState.class);
    }
}
