package org.ilo.spf.contracts.funding;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.ParticipantGroup;

/**
 * A meeting of the programme with its partners, and how many took part.
 */
public record PartnerMeetingState(
        UUID id,
        int version,
        String reference,
        LocalDate heldOn,
        String title,
        Map<ParticipantGroup, Integer> participants) implements State {

    /** What can happen to it. */
    public enum Event {
        HELD,
        REVISED
    }
}
