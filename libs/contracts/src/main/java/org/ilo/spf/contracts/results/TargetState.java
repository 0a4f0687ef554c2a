package org.ilo.spf.contracts.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.TargetIndicator;

/**
 * What an indicator should reach by the end of a phase, for the programme or one country.
 *
 * @param country null for the whole programme
 * @param dimensions the impact dimensions it is about; empty for all
 * @param steps the steps it is about; empty for all
 * @param value in the unit of the indicator: persons, or changes
 */
public record TargetState(
        UUID id,
        int version,
        String reference,
        TargetIndicator indicator,
        Phase phase,
        Country country,
        Set<Dimension> dimensions,
        Set<Step> steps,
        LocalDate baselineOn,
        long baseline,
        List<Milestone> milestones,
        LocalDate due,
        long value,
        String source) implements State {

    /** What can happen to it. */
    public enum Event {
        SET,
        REVISED
    }
}
