package org.ilo.spf.contracts.funding;

import java.time.LocalDate;
import java.util.UUID;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.Country;

/**
 * A position the programme recruited for; persons are never named.
 */
public record StaffPositionState(
        UUID id,
        int version,
        String reference,
        String role,
        Country dutyStation,
        String projectCode,
        LocalDate recruitedOn,
        LocalDate endedOn) implements State {

    /** What can happen to it. */
    public enum Event {
        RECRUITED,
        REVISED,
        ENDED
    }
}
