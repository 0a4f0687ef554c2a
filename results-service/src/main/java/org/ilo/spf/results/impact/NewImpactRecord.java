package org.ilo.spf.results.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.ilo.spf.contracts.calendar.Period;
import org.ilo.spf.contracts.code.Branch;
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.ImpactMethod;
import org.ilo.spf.contracts.code.PopulationGroup;
import org.ilo.spf.contracts.code.Sex;
import org.ilo.spf.contracts.results.CumulativeFigure;
import org.ilo.spf.results.review.NewEvidence;
import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;
import org.ilo.spf.web.problem.RuleViolated;

/**
 * What an officer says of the persons who gained.
 *
 * @param persons new persons in the period; may be left out with {@code cumulative}
 * @param cumulative a running total, which is converted to new persons
 * @param multiplier persons per unit observed, for an estimate
 * @param bySex sums to {@code persons}, or is empty
 * @param byPopulationGroup each at most {@code persons}; somebody may be in several
 * @param overlapGroup the records about the same people
 * @param supersedes the verified record this one corrects
 */
@Embeddable
public record NewImpactRecord(
        @NotNull UUID institutionalChange,
        @NotNull @Enumerated(EnumType.STRING) Dimension dimension,
        @Enumerated(EnumType.STRING) Branch branch,
        @NotNull @Schema(examples = "2021-01-01") LocalDate startsOn,
        @NotNull @Schema(examples = "2021-12-31") LocalDate endsOn,
        @Min(1) @Max(MAX_PERSONS) @Schema(examples = "125000") Long persons,
        @Valid @JdbcTypeCode(SqlTypes.JSON) RunningTotal cumulative,
        @NotNull @Enumerated(EnumType.STRING) ImpactMethod method,
        @Positive @Digits(integer = 10, fraction = 6) @Schema(examples = "4.7") BigDecimal multiplier,
        @Size(max = 1000) @Schema(examples = "registered households x 4.7 persons") String formula,
        @NotBlank @Size(max = 500) @Schema(examples = "National Social Security Fund, annual report 2021") String source,
        @JdbcTypeCode(SqlTypes.JSON) Map<Sex, @NotNull @PositiveOrZero @Max(MAX_PERSONS) Long> bySex,
        @JdbcTypeCode(SqlTypes.JSON) Map<PopulationGroup, @NotNull @PositiveOrZero @Max(MAX_PERSONS) Long> byPopulationGroup,
        UUID overlapGroup,
        @Size(max = 50) @JdbcTypeCode(SqlTypes.JSON) List<@Valid NewEvidence> evidence,
        UUID supersedes) {

    // More people than any country has.
    private static final long MAX_PERSONS = 2_000_000_000;

    /**
     * A count of everyone up to the end of the period.
     *
     * @param before everyone up to its beginning
     */
    public record RunningTotal(
            @NotNull @PositiveOrZero @Max(MAX_PERSONS) @Schema(examples = "625000") Long stated,
            @NotNull @PositiveOrZero @Max(MAX_PERSONS) @Schema(examples = "500000") Long before) {
    }

    /** The same with the new persons of the period, stated or converted from a running total. */
    NewImpactRecord counted() {
        return with(newPersons(), supersedes);
    }

    /** The same without persons that were converted from a running total, so that a change of the total converts again. */
    NewImpactRecord asStated() {
        return with(cumulative == null ? persons : null, supersedes);
    }

    /** The same as the correction of a record. */
    NewImpactRecord correcting(UUID corrected) {
        return with(persons, corrected);
    }

    private NewImpactRecord with(Long counted, UUID corrected) {
        return new NewImpactRecord(institutionalChange, dimension, branch, startsOn, endsOn, counted, cumulative, method,
                multiplier, formula, source, bySex, byPopulationGroup, overlapGroup, evidence, corrected);
    }

    /** The running total as it was converted; null if new persons were stated. */
    CumulativeFigure convertedFrom() {
        return cumulative == null ? null : new CumulativeFigure(cumulative.stated(), cumulative.before());
    }

    /** Refuses what cannot be so. */
    void requireSound(LocalDate today) {
        requirePast(today);
        requireWorking();
        requireBreakdowns();
    }

    private void requirePast(LocalDate today) {
        if (new Period(startsOn, endsOn).isReversed()) {
            throw new RuleViolated("impact-records-end-after-they-start",
                    "The period starts on %s and cannot end on %s.".formatted(startsOn, endsOn));
        }
        if (endsOn.isAfter(today)) {
            throw new RuleViolated("facts-lie-in-the-past",
                    "On %s nobody can be known to have gained until %s.".formatted(today, endsOn));
        }
    }

    private void requireWorking() {
        if (method == ImpactMethod.ESTIMATE && (multiplier == null || formula == null || formula.isBlank())) {
            throw new RuleViolated("estimates-show-their-working",
                    "The multiplier of the estimate is %s and its formula %s; both are needed.".formatted(
                            multiplier == null ? "missing" : multiplier.toPlainString(),
                            formula == null || formula.isBlank() ? "missing" : "given"));
        }
    }

    private void requireBreakdowns() {
        long sum = bySex.values().stream().mapToLong(Long::longValue).sum();
        if (!bySex.isEmpty() && sum != persons) {
            throw new RuleViolated("by-sex-sums-to-persons",
                    "By sex %s sums to %d, not to %d persons; the difference is %d.".formatted(bySex, sum, persons,
                            persons - sum));
        }
        byPopulationGroup.forEach((group, counted) -> {
            if (counted > persons) {
                throw new RuleViolated("population-groups-within-persons",
                        "%s are %d of %d persons.".formatted(group, counted, persons));
            }
        });
    }

    /** New persons in the period, stated or converted from a running total. */
    private long newPersons() {
        if (cumulative == null) {
            if (persons == null) {
                throw new InvalidRequest(
                        Fault.at("/persons", "required",
                                "Give the new persons of the period, or a running total in cumulative."));
            }
            return persons;
        }
        long converted = cumulative.stated() - cumulative.before();
        if (converted < 1 || persons != null && persons != converted) {
            throw new RuleViolated("impact-records-count-new-persons",
                    "%d persons by the end, of which %d before: %d new persons%s.".formatted(cumulative.stated(),
                            cumulative.before(), converted,
                            persons == null ? ", where at least 1 is counted" : ", not " + persons));
        }
        return converted;
    }
}
