package org.ilo.spf.results.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
import org.ilo.spf.contracts.code.Branch;
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.ImpactMethod;
import org.ilo.spf.contracts.code.PopulationGroup;
import org.ilo.spf.contracts.code.Sex;
import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;
import org.ilo.spf.web.problem.RuleViolated;
import org.ilo.spf.results.review.NewEvidence;

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
public record NewImpactRecord(
        @NotNull UUID institutionalChange,
        @NotNull Dimension dimension,
        Branch branch,
        @NotNull @Schema(examples = "2021-01-01") LocalDate startsOn,
        @NotNull @Schema(examples = "2021-12-31") LocalDate endsOn,
        @Min(1) @Max(MOST) @Schema(examples = "125000") Long persons,
        @Valid RunningTotal cumulative,
        @NotNull ImpactMethod method,
        @Positive @Digits(integer = 10, fraction = 6) @Schema(examples = "4.7") BigDecimal multiplier,
        @Size(max = 1000) @Schema(examples = "registered households x 4.7 persons") String formula,
        @NotBlank @Size(max = 500) @Schema(examples = "National Social Security Fund, annual report 2021") String source,
        Map<Sex, @NotNull @PositiveOrZero @Max(MOST) Long> bySex,
        Map<PopulationGroup, @NotNull @PositiveOrZero @Max(MOST) Long> byPopulationGroup,
        UUID overlapGroup,
        @Size(max = 50) List<@Valid NewEvidence> evidence,
        UUID supersedes) {

    // More people than any country has.
    private static final long MOST = 2_000_000_000;

    /**
     * A count of everyone up to the end of the period.
     *
     * @param before everyone up to its beginning
     */
    public record RunningTotal(
            @NotNull @PositiveOrZero @Max(MOST) @Schema(examples = "625000") Long stated,
            @NotNull @PositiveOrZero @Max(MOST) @Schema(examples = "500000") Long before) {
    }

    /** New persons in the period, stated or converted from a running total. */
    long newPersons() {
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
