package org.ilo.spf.contracts.funding;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ProjectStatus;
import org.ilo.spf.contracts.code.ThematicArea;

/**
 * A development cooperation project; its reference is its code, location/yy/seq/partner.
 *
 * @param startsOn planned, and once started the day it began
 */
public record ProjectState(
        UUID id,
        int version,
        String reference,
        String title,
        Set<Country> countries,
        Set<ThematicArea> thematicAreas,
        Set<UUID> partners,
        LocalDate startsOn,
        LocalDate endsOn,
        ProjectStatus status) implements State {

    /** What can happen to it. */
    public enum Event {
        PREPARED,
        REVISED,
        STARTED,
        CLOSED,
        CANCELLED
    }
}
