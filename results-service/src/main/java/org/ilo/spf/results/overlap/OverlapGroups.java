package org.ilo.spf.results.overlap;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.results.OverlapGroupState;
import org.ilo.spf.records.Records;

/** All overlap groups. */
@Singleton
public class OverlapGroups extends Records<OverlapGroup, OverlapGroupState> {

    OverlapGroups(Plumbing plumbing) {
        super(plumbing, OverlapGroup.class, OverlapGroupState.class);
    }
}
