package org.ilo.spf.results.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.TargetIndicator;
import org.ilo.spf.contracts.results.TargetState;
import org.ilo.spf.results.target.Target.NewMilestone;
import org.ilo.spf.results.target.Target.NewTarget;
import org.ilo.spf.web.problem.RuleViolated;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static final LocalDate BEGIN = LocalDate.of(2021, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    @Test
    void isAboutDimensionsOfPeopleAndStepsOfChanges() {
        refuses("targets-of-people-have-dimensions", () -> target(TargetIndicator.INSTITUTIONAL_CHANGES,
                Set.of(Dimension.ACCESS), Set.of()));
        refuses("targets-of-changes-have-steps", () -> target(TargetIndicator.PEOPLE_REACHED, Set.of(), Set.of(Step.STRATEGY)));
    }

    @Test
    void isDueWithinItsPhase() {
        refuses("target-due-within-its-phase", () -> target(BEGIN, 0, END.plusDays(1), 60));
        refuses("target-due-within-its-phase", () -> target(BEGIN.minusYears(1), 0, BEGIN.minusDays(1), 60))
                .hasMessageContaining("2021-01-01").hasMessageContaining("2020-12-31");
    }

    @Test
    void risesAboveItsBaseline() {
        refuses("targets-rise-above-their-baseline", () -> target(BEGIN, 60, END, 60)).hasMessageContaining("60");
        refuses("targets-rise-above-their-baseline", () -> target(END, 0, END, 60));
    }

    @Test
    void isReachedOverMilestonesThatLeadToIt() {
        LocalDate mid = LocalDate.of(2023, 12, 31);
        for (List<NewMilestone> wrong : List.of(
                List.of(at(BEGIN, 10)), List.of(at(END, 10)), List.of(at(mid, 61)), List.of(at(mid, 4)),
                List.of(at(mid, 20), at(mid, 30)), List.of(at(mid, 20), at(mid.minusYears(1), 30)),
                List.of(at(mid.minusYears(1), 30), at(mid, 29)))) {
            refuses("target-milestones-lead-to-it", () -> target(BEGIN, 5, END, 60, wrong));
        }

        assertThat(target(BEGIN, 5, END, 60, List.of(at(mid.minusYears(1), 30), at(mid, 30))).state().milestones()).hasSize(2);
    }

    @Test
    void keepsIndicatorPhaseAndCountry() {
        var target = target(BEGIN, 0, END, 60);

        refuses("target-keeps-its-indicator", () -> assertThat(target.revise(new NewTarget(TargetIndicator.PEOPLE_REACHED,
                Phase.PHASE_II, Country.TGO, Set.of(), Set.of(), BEGIN, 0L, List.of(), END, 60L, "s"))).isNull());
    }

    @Test
    void isRevised() {
        var target = target(BEGIN, 0, END, 60);

        var revised = target.revise(new NewTarget(TargetIndicator.PEOPLE_REACHED, Phase.PHASE_II, null, Set.of(), Set.of(),
                BEGIN, 0L, List.of(), END, 70L, "s"));

        assertThat(revised.type()).isEqualTo(TargetState.Event.REVISED);
        assertThat(revised.state().value()).isEqualTo(70);
    }

    private static Target target(TargetIndicator indicator, Set<Dimension> dimensions, Set<Step> steps) {
        return new Target("TG-II-001",
                new NewTarget(indicator, Phase.PHASE_II, null, dimensions, steps, BEGIN, 0L, List.of(), END, 60L, "s"));
    }

    private static Target target(LocalDate from, long baseline, LocalDate due, long value) {
        return target(from, baseline, due, value, List.of());
    }

    private static Target target(LocalDate from, long baseline, LocalDate due, long value, List<NewMilestone> milestones) {
        return new Target("TG-II-001", new NewTarget(TargetIndicator.PEOPLE_REACHED, Phase.PHASE_II, null, Set.of(), Set.of(),
                from, baseline, milestones, due, value, "s"));
    }

    private static NewMilestone at(LocalDate due, long value) {
        return new NewMilestone(due, value);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refuses(String rule, ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("rule", rule);
    }
}
