package org.ilo.spf.contracts.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;

/**
 * The ILO's own money towards a phase's requirement.
 *
 * @param pillar null when not tied to one
 * @param country null when not tied to one
 * @param usd in US dollars
 */
public record OwnContributionState(
        UUID id,
        int version,
        String reference,
        Phase phase,
        Pillar pillar,
        Country country,
        BigDecimal usd,
        LocalDate decidedOn,
        String source) implements State {

    /** What can happen to it. */
    public enum Event {
        DECIDED
    }
}
