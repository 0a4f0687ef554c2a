package org.ilo.spf.contracts.results;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ilo.spf.contracts.code.Branch;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.ImpactMethod;
import org.ilo.spf.contracts.code.PopulationGroup;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.code.Sex;

/**
 * Persons who gained, in one dimension, from one institutional change, in one period.
 *
 * @param country the institutional change's
 * @param persons new persons in the period, never a running total
 * @param cumulative the figures it was converted from, when it was submitted as a running total
 * @param multiplier persons per unit observed, for an estimate
 * @param bySex sums to {@code persons}, or is empty
 * @param byPopulationGroup each person may be in several groups; no group exceeds {@code persons}
 * @param overlapGroup the records about the same people; null when disjoint from all others
 * @param review who did what, and what reviewers said of it; null for readers without a token
 */
public record ImpactRecordState(
        UUID id,
        int version,
        String reference,
        UUID institutionalChange,
        Country country,
        Dimension dimension,
        Branch branch,
        LocalDate startsOn,
        LocalDate endsOn,
        long persons,
        CumulativeFigure cumulative,
        ImpactMethod method,
        BigDecimal multiplier,
        String formula,
        String source,
        Map<Sex, Long> bySex,
        Map<PopulationGroup, Long> byPopulationGroup,
        UUID overlapGroup,
        List<Evidence> evidence,
        ReviewStatus status,
        UUID supersedes,
        UUID supersededBy,
        Review review) implements Reviewed {

    @Override
    public ImpactRecordState forThePublic() {
        return new ImpactRecordState(id, version, reference, institutionalChange, country, dimension, branch, startsOn, endsOn,
                persons, cumulative, method, multiplier, formula, source, bySex, byPopulationGroup, overlapGroup, evidence,
                status, supersedes, supersededBy, null);
    }

    /** What can happen to it. */
    public enum Event {
        DRAFTED,
        REVISED,
        SUBMITTED,
        RETURNED,
        VERIFIED,
        WITHDRAWN,
        SUPERSEDED
    }
}
