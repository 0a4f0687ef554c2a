package org.ilo.spf.countries.engagement;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.countries.EngagementState;
import org.ilo.spf.records.Records;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All engagements. */
@Singleton
public class Engagements extends Records<Engagement, EngagementState> implements PanacheRepositoryBase<Engagement, UUID> {

    Engagements(Plumbing plumbing) {
        super(plumbing, Engagement.class, EngagementState.class);
    }
}
