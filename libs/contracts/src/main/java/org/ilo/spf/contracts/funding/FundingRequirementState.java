package org.ilo.spf.contracts.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;

/**
 * What a phase needs, from a day on; the newest version in force replaces those before.
 *
 * @param totalUsd in US dollars
 * @param byPillar US dollars that sum to the total, or empty
 * @param byCountry together at most the total
 */
public record FundingRequirementState(
        UUID id,
        int version,
        String reference,
        Phase phase,
        LocalDate inForceFrom,
        BigDecimal totalUsd,
        Map<Pillar, BigDecimal> byPillar,
        List<CountryRequirement> byCountry,
        String source) implements State {

    /** What can happen to it. */
    public enum Event {
        STATED
    }
}
