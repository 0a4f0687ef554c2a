package org.ilo.spf.funding.meeting;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.funding.PartnerMeetingState;
import org.ilo.spf.records.Records;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All partner meetings. */
@Singleton
public class PartnerMeetings extends Records<PartnerMeeting, PartnerMeetingState>
        implements PanacheRepositoryBase<PartnerMeeting, UUID> {

    PartnerMeetings(Plumbing plumbing) {
        super(plumbing, PartnerMeeting.class, PartnerMeetingState.class);
    }
}
