package org.ilo.spf.countries.engagement;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.countries.EngagementState;
import org.ilo.spf.records.Records;

/** All engagements. */
@Singleton
public class Engagements extends Records<Engagement, EngagementState> {

    Engagements(Plumbing plumbing) {
        super(plumbing, Engagement.class, EngagementState.class);
    }
}
