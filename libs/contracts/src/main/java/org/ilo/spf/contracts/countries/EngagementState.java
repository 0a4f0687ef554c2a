package org.ilo.spf.contracts.countries;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.ilo.spf.contracts.InCountry;
import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.EngagementStatus;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.ThematicArea;

/**
 * The programme's work in one country in one phase.
 *
 * @param priorities the government's priorities, as text
 * @param office the responsible ILO office
 * @param startsOn planned, and once activated the day work began
 * @param endsOn planned, and once completed the day work ended
 * @param activePeriods when work actually went on: activation to suspension, resumption to completion
 */
public record EngagementState(
        UUID id,
        int version,
        String reference,
        Phase phase,
        Country country,
        EngagementStatus status,
        Set<Pillar> pillars,
        Set<ThematicArea> thematicAreas,
        Set<Step> steps,
        String priorities,
        String office,
        LocalDate startsOn,
        LocalDate endsOn,
        List<ActivePeriod> activePeriods) implements State, InCountry {

    /** What can happen to it. */
    public enum Event {
        PLANNED,
        REVISED,
        ACTIVATED,
        SUSPENDED,
        RESUMED,
        COMPLETED,
        CANCELLED
    }
}
