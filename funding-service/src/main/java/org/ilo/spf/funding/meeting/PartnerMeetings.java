package org.ilo.spf.funding.meeting;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.funding.PartnerMeetingState;
import org.ilo.spf.records.Records;

/** All partner meetings. */
@Singleton
public class PartnerMeetings extends Records<PartnerMeeting, PartnerMeetingState> {

    PartnerMeetings(Plumbing plumbing) {
        super(plumbing, PartnerMeeting.class, PartnerMeetingState.class);
    }
}
