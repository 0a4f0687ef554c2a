package org.ilo.spf.results.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.TargetIndicator;
import org.ilo.spf.contracts.results.Milestone;
import org.ilo.spf.contracts.results.TargetState;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.web.problem.RuleViolated;

import com.google.errorprone.annotations.CheckReturnValue;

/** What an indicator should reach by the end of a phase. */
@Entity
@Table(name = "targets")
public class Target extends Aggregate<TargetState> {

    // More people than there will be; beyond it is a typing error.
    private static final long MAX_VALUE = 10_000_000_000L;

    @Embedded
    private NewTarget content;

    /**
     * What an officer says of a target.
     *
     * @param country absent for the whole programme
     * @param dimensions the impact dimensions it is about, for people reached only; empty for all
     * @param steps the steps it is about, for institutional changes only; empty for all
     * @param milestones in the order of their days
     */
    @Embeddable
    public record NewTarget(
            @NotNull @Enumerated(EnumType.STRING) TargetIndicator indicator,
            @NotNull @Enumerated(EnumType.STRING) Phase phase,
            @Enumerated(EnumType.STRING) Country country,
            @JdbcTypeCode(SqlTypes.JSON) Set<Dimension> dimensions,
            @JdbcTypeCode(SqlTypes.JSON) Set<Step> steps,
            @NotNull @Schema(examples = "2021-01-01") LocalDate baselineOn,
            @NotNull @PositiveOrZero @Max(MAX_VALUE) @Schema(examples = "0") Long baseline,
            @Size(max = 50) @JdbcTypeCode(SqlTypes.JSON) List<@Valid NewMilestone> milestones,
            @NotNull @Schema(examples = "2025-12-31") LocalDate due,
            @NotNull @Positive @Max(MAX_VALUE) @Schema(examples = "60000000") Long value,
            @NotBlank @Size(max = 500) @Schema(examples = "Strategy of the Flagship Programme, phase II") String source) {

        void requireSound() {
            requireFittingScope();
            requireDue();
            requireRise();
            requireWay();
        }

        private void requireFittingScope() {
            if (indicator != TargetIndicator.PEOPLE_REACHED && !dimensions.isEmpty()) {
                throw new RuleViolated("targets-of-people-have-dimensions",
                        "A target of %s cannot be about %s; only people are reached in dimensions.".formatted(indicator,
                                dimensions));
            }
            if (indicator != TargetIndicator.INSTITUTIONAL_CHANGES && !steps.isEmpty()) {
                throw new RuleViolated("targets-of-changes-have-steps",
                        "A target of %s cannot be about %s; only institutional changes are steps.".formatted(indicator, steps));
            }
        }

        private void requireDue() {
            if (!phase.period().contains(due)) {
                throw new RuleViolated("target-due-within-its-phase",
                        "%s runs from %s to %s; a target due on %s is outside.".formatted(phase, phase.from(), phase.to(),
                                due));
            }
        }

        private void requireRise() {
            if (!baselineOn.isBefore(due) || value <= baseline) {
                throw new RuleViolated("targets-rise-above-their-baseline",
                        "From %d on %s the target rises to more, later; %d on %s is not.".formatted(baseline, baselineOn, value,
                                due));
            }
        }

        // From the baseline to the target: later each time, and never less.
        private void requireWay() {
            var before = new NewMilestone(baselineOn, baseline);
            for (NewMilestone milestone : milestones) {
                if (!milestone.due().isAfter(before.due()) || milestone.value() < before.value()
                        || !milestone.due().isBefore(due) || milestone.value() > value) {
                    throw new RuleViolated("target-milestones-lead-to-it",
                            "A milestone of %d on %s does not lie between %d on %s and the target of %d on %s.".formatted(
                                    milestone.value(), milestone.due(), before.value(), before.due(), value, due));
                }
                before = milestone;
            }
        }
    }

    /** What should have been reached by a day on the way. */
    public record NewMilestone(@NotNull @Schema(examples = "2023-12-31") LocalDate due,
            @NotNull @PositiveOrZero @Max(MAX_VALUE) @Schema(examples = "30000000") Long value) {
    }

    protected Target() {
        // for Hibernate
    }

    Target(String reference, NewTarget content) {
        super(reference);
        content.requireSound();
        this.content = content;
    }

    @CheckReturnValue
    Event<TargetState> set() {
        return event(TargetState.Event.SET);
    }

    /** Changes the figures, days and source; what is measured, when and where stays. */
    @CheckReturnValue
    Event<TargetState> revise(NewTarget revised) {
        if (revised.indicator() != content.indicator() || revised.phase() != content.phase()
                || revised.country() != content.country()) {
            throw new RuleViolated("target-keeps-its-indicator",
                    "%s is about %s of %s in %s; set another target instead.".formatted(reference(),
                            content.indicator(), content.country() == null ? "the programme" : content.country(),
                            content.phase()));
        }
        revised.requireSound();
        content = revised;
        return event(TargetState.Event.REVISED);
    }

    /** What an officer could say of it now, for a partial change. */
    NewTarget content() {
        return content;
    }

    @Override
    public TargetState state() {
        return new TargetState(id(), version(), reference(), content.indicator(), content.phase(), content.country(),
                content.dimensions(), content.steps(), content.baselineOn(), content.baseline(),
                content.milestones().stream().map(stated -> new Milestone(stated.due(), stated.value())).toList(),
                content.due(), content.value(), content.source());
    }
}
