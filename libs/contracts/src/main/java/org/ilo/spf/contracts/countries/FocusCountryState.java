package org.ilo.spf.contracts.countries;

import java.time.LocalDate;
import java.util.UUID;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Phase;

/**
 * A country on the focus list of a phase.
 *
 * @param endsOn the last day on the list; null while it is on it
 */
public record FocusCountryState(
        UUID id,
        int version,
        String reference,
        Phase phase,
        Country country,
        LocalDate startsOn,
        LocalDate endsOn) implements State {

    /** What can happen to it. */
    public enum Event {
        LISTED,
        DELISTED
    }
}
