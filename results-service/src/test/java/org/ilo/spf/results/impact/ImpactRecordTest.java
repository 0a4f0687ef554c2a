package org.ilo.spf.results.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.EvidenceKind;
import org.ilo.spf.contracts.code.ImpactMethod;
import org.ilo.spf.contracts.code.PopulationGroup;
import org.ilo.spf.contracts.code.Sex;
import org.ilo.spf.contracts.results.CumulativeFigure;
import org.ilo.spf.results.change.InstitutionalChange;
import org.ilo.spf.results.impact.NewImpactRecord.RunningTotal;
import org.ilo.spf.results.review.NewEvidence;
import org.ilo.spf.results.review.Officer;
import org.ilo.spf.results.review.Remark;
import org.ilo.spf.results.review.Withdrawal;
import org.ilo.spf.web.problem.InvalidRequest;
import org.ilo.spf.web.problem.RuleViolated;
import org.junit.jupiter.api.Test;

class ImpactRecordTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 3, 24);
    private static final Officer ANN = new Officer("ann", TODAY);
    private static final UUID CHANGE = UUID.randomUUID();

    @Test
    void countsNewPersonsOrARunningTotal() {
        assertThatThrownBy(() -> draft(persons(null, null))).isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("/persons");
    }

    @Test
    void convertsARunningTotalAndKeepsIt() {
        var state = draft(persons(null, new RunningTotal(625_000L, 500_000L))).state();

        assertThat(state.persons()).isEqualTo(125_000);
        assertThat(state.cumulative()).isEqualTo(new CumulativeFigure(625_000, 500_000));
        assertThat(draft(persons(125_000L, new RunningTotal(625_000L, 500_000L))).state().persons()).isEqualTo(125_000);
    }

    @Test
    void refusesARunningTotalThatItsPersonsContradict() {
        refuses("impact-records-count-new-persons", () -> draft(persons(625_000L, new RunningTotal(625_000L, 500_000L))))
                .hasMessage("625000 persons by the end, of which 500000 before: 125000 new persons, not 625000.");
    }

    @Test
    void refusesARunningTotalThatDoesNotGrow() {
        refuses("impact-records-count-new-persons", () -> draft(persons(null, new RunningTotal(5L, 5L))));
        refuses("impact-records-count-new-persons", () -> draft(persons(null, new RunningTotal(5L, 6L))))
                .hasMessageContaining("-1 new persons");
    }

    @Test
    void convertsAnewWhenTheRunningTotalIsRevised() {
        var impact = draft(persons(null, new RunningTotal(625_000L, 500_000L)));

        assertThat(impact.content().persons()).isNull();
        assertThat(impact.content().cumulative()).isEqualTo(new RunningTotal(625_000L, 500_000L));
    }

    @Test
    void sumsBySexExactly() {
        refuses("by-sex-sums-to-persons", () -> draft(breakdowns(100, Map.of(Sex.FEMALE, 60L, Sex.MALE, 30L), Map.of())))
                .hasMessageContaining("sums to 90, not to 100 persons; the difference is 10");
        refuses("by-sex-sums-to-persons", () -> draft(breakdowns(100, Map.of(Sex.FEMALE, 101L), Map.of())))
                .hasMessageContaining("the difference is -1");

        assertThat(
                draft(breakdowns(100, Map.of(Sex.FEMALE, 60L, Sex.MALE, 30L, Sex.NOT_STATED, 10L), Map.of())).state().bySex())
                .hasSize(3);
    }

    @Test
    void hasNoPopulationGroupLargerThanItself() {
        refuses("population-groups-within-persons",
                () -> draft(breakdowns(100, Map.of(), Map.of(PopulationGroup.CHILDREN, 101L))))
                .hasMessageContaining("CHILDREN are 101 of 100 persons");

        var overlapping = Map.of(PopulationGroup.CHILDREN, 100L, PopulationGroup.POOR_AND_VULNERABLE, 80L);
        assertThat(draft(breakdowns(100, Map.of(), overlapping)).state().byPopulationGroup()).isEqualTo(overlapping);
    }

    @Test
    void showsTheWorkingOfAnEstimate() {
        refuses("estimates-show-their-working", () -> draft(estimate(null, "households x 4.7")))
                .hasMessageContaining("multiplier of the estimate is missing");
        refuses("estimates-show-their-working", () -> draft(estimate(new BigDecimal("4.7"), null)))
                .hasMessageContaining("formula missing");
        refuses("estimates-show-their-working", () -> draft(estimate(new BigDecimal("4.7"), " ")));

        assertThat(draft(estimate(new BigDecimal("4.7"), "households x 4.7")).state().multiplier()).isEqualTo("4.7");
    }

    @Test
    void happenedInAPeriodThatIsOver() {
        refuses("impact-records-end-after-they-start", () -> draft(period(TODAY, TODAY.minusDays(1))));
        refuses("facts-lie-in-the-past", () -> draft(period(TODAY, TODAY.plusDays(1))));

        assertThat(draft(period(TODAY, TODAY)).state().endsOn()).isEqualTo(TODAY);
    }

    @Test
    void staysWithItsChange() {
        var impact = draft(persons(1L, null));
        var elsewhere = content(UUID.randomUUID(), TODAY, TODAY, 1L, null, ImpactMethod.SURVEY, null, null, Map.of(), Map.of());

        refuses("impact-record-keeps-its-change", () -> assertThat(impact.revise(ANN, elsewhere)).isNull());
    }

    @Test
    void isCorrectedUnderTheSameChangeOrItsCorrection() {
        var old = draft(persons(1L, null));
        assertThat(old.submit(ANN)).isNotNull();

        refuses("corrections-correct-what-is-verified",
                () -> new ImpactRecord("IM-TGO-2022-002", ANN, persons(1L, null), Country.TGO, old, Set.of(CHANGE)))
                .hasMessageContaining("SUBMITTED");
    }

    @Test
    void isReviewedByNobodyWithAPartInItOrInWhatItCorrects() {
        var change = verifiedChange();
        var old = draft(persons(1L, null));
        assertThat(old.revise(officer("eve"), old.content())).isNotNull();
        assertThat(old.submit(officer("sue"))).isNotNull();
        refuses("four-eyes", () -> assertThat(old.verify(ANN, change, Optional.empty())).isNull());
        assertThat(old.verify(officer("vic"), change, Optional.empty())).isNotNull();
        var correction = correctionOf(old);
        assertThat(correction.submit(officer("bob"))).isNotNull();

        for (var name : List.of("ann", "eve", "sue", "bob")) {
            refuses("four-eyes", () -> assertThat(correction.verify(officer(name), change, Optional.of(old))).isNull());
            refuses("four-eyes",
                    () -> assertThat(correction.returnForRevision(officer(name), new Remark("which?"), Optional.of(old)))
                            .isNull());
        }
        assertThat(correction.verify(officer("vic"), change, Optional.of(old))).isNotNull();
        for (var name : List.of("ann", "eve", "sue", "bob")) {
            refuses("four-eyes",
                    () -> assertThat(correction.withdraw(officer(name), new Withdrawal("wrong"), Optional.of(old))).isNull());
        }
        assertThatThrownBy(() -> assertThat(correction.withdraw(officer("vic"), new Withdrawal("wrong"), Optional.empty()))
                .isNull()).isInstanceOf(IllegalStateException.class);
    }

    // Whether the change counts is its own matter; here it always does.
    private static InstitutionalChange verifiedChange() {
        return new InstitutionalChange() {
            @Override
            public void requireVerified(String impact) {
                assertThat(impact).isNotNull();
            }
        };
    }

    private static Officer officer(String name) {
        return new Officer(name, TODAY);
    }

    private static ImpactRecord correctionOf(ImpactRecord old) {
        var stated = persons(1L, null);
        var content = new NewImpactRecord(stated.institutionalChange(), stated.dimension(), null, TODAY, TODAY, 1L, null,
                stated.method(), null, null, stated.source(), Map.of(), Map.of(), null, stated.evidence(), old.state().id());
        return new ImpactRecord("IM-TGO-2022-002", officer("bob"), content, Country.TGO, old, Set.of(CHANGE));
    }

    private static ImpactRecord draft(NewImpactRecord content) {
        return new ImpactRecord("IM-TGO-2022-001", ANN, content, Country.TGO);
    }

    private static NewImpactRecord persons(Long persons, RunningTotal cumulative) {
        return content(CHANGE, TODAY, TODAY, persons, cumulative, ImpactMethod.SURVEY, null, null, Map.of(), Map.of());
    }

    private static NewImpactRecord breakdowns(long persons, Map<Sex, Long> bySex, Map<PopulationGroup, Long> byGroup) {
        return content(CHANGE, TODAY, TODAY, persons, null, ImpactMethod.SURVEY, null, null, bySex, byGroup);
    }

    private static NewImpactRecord estimate(BigDecimal multiplier, String formula) {
        return content(CHANGE, TODAY, TODAY, 1L, null, ImpactMethod.ESTIMATE, multiplier, formula, Map.of(), Map.of());
    }

    private static NewImpactRecord period(LocalDate startsOn, LocalDate endsOn) {
        return content(CHANGE, startsOn, endsOn, 1L, null, ImpactMethod.SURVEY, null, null, Map.of(), Map.of());
    }

    private static NewImpactRecord content(UUID change, LocalDate startsOn, LocalDate endsOn, Long persons,
            RunningTotal cumulative, ImpactMethod method, BigDecimal multiplier, String formula, Map<Sex, Long> bySex,
            Map<PopulationGroup, Long> byPopulationGroup) {
        return new NewImpactRecord(change, Dimension.LEGAL_COVERAGE, null, startsOn, endsOn, persons, cumulative, method,
                multiplier, formula, "Fund", bySex, byPopulationGroup, null,
                List.of(new NewEvidence("Report", "https://example.org/1", EvidenceKind.REPORT)), null);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refuses(String rule, ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("rule", rule);
    }
}
