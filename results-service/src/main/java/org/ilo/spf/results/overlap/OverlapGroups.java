package org.ilo.spf.results.overlap;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.results.OverlapGroupState;
import org.ilo.spf.records.Records;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All overlap groups. */
@Singleton
public class OverlapGroups extends Records<OverlapGroup, OverlapGroupState>
        implements PanacheRepositoryBase<OverlapGroup, UUID> {

    OverlapGroups(Plumbing plumbing) {
        super(plumbing, OverlapGroup.class, OverlapGroupState.class);
    }
}
