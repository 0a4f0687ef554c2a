package org.ilo.spf.countries.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.EngagementStatus;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.countries.ActivePeriod;
import org.ilo.spf.contracts.countries.EngagementState;
import org.ilo.spf.countries.engagement.Engagement.Plan;
import org.ilo.spf.web.problem.RuleViolated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngagementTest {

    private static final LocalDate TODAY = day("2025-06-30");

    @ParameterizedTest
    @ValueSource(strings = { "2020-12-31", "2026-01-01" })
    void neverStartsOutsideItsPhase(String startsOn) {
        refused(() -> engagementOf(plan(startsOn, null)), "engagement-outside-phase").hasMessageContaining(startsOn);
    }

    @Test
    void neverEndsBeforeItStarts() {
        refused(() -> engagementOf(plan("2021-03-01", "2021-02-28")), "engagements-end-after-they-start");
    }

    @Test
    void neverWorksUnderThePillarThatIsForMoneyOnly() {
        var plan = new Plan(Phase.PHASE_II, Country.TGO, Set.of(Pillar.MANAGEMENT), Set.of(ThematicArea.SHP), Set.of(), null,
                null, day("2021-03-01"), null);

        refused(() -> engagementOf(plan), "engagements-have-no-management-pillar");
    }

    @Test
    void keepsItsCountryAndPhase() {
        var engagement = planned();
        var elsewhere = new Plan(Phase.PHASE_II, Country.SEN, Set.of(Pillar.IN_COUNTRY_SUPPORT), Set.of(ThematicArea.SHP),
                Set.of(), null, null, day("2021-03-01"), null);
        var later = new Plan(Phase.PHASE_III, Country.TGO, Set.of(Pillar.IN_COUNTRY_SUPPORT), Set.of(ThematicArea.SHP),
                Set.of(), null, null, day("2026-03-01"), null);

        refused(() -> engagement.revise(elsewhere), "engagement-keeps-country-and-phase");
        refused(() -> engagement.revise(later), "engagement-keeps-country-and-phase");
    }

    @Test
    void cannotRestWhatHasNotBegun() {
        var engagement = planned();

        refused(() -> engagement.suspend(day("2021-05-01"), TODAY), "engagement-state-forbids")
                .hasMessage("EN-1 is PLANNED; only an engagement that is ACTIVE can be suspended.");
        refused(() -> engagement.resume(day("2021-05-01"), TODAY), "engagement-state-forbids");
        refused(() -> engagement.complete(day("2021-05-01"), TODAY), "engagement-state-forbids")
                .hasMessageContaining("ACTIVE or SUSPENDED");
    }

    @Test
    void beginsOnce() {
        var engagement = active("2021-04-01");

        refused(() -> engagement.activate(day("2021-05-01"), TODAY), "engagement-state-forbids");
        refused(engagement::cancel, "engagement-state-forbids");
    }

    @Test
    void neverChangesOnceItIsOver() {
        var completed = active("2021-04-01");
        var ended = completed.complete(day("2022-04-01"), TODAY);
        var cancelled = planned();
        var dropped = cancelled.cancel();

        assertThat(ended.state().status()).isEqualTo(EngagementStatus.COMPLETED);
        assertThat(dropped.state().status()).isEqualTo(EngagementStatus.CANCELLED);
        for (var over : new Engagement[] { completed, cancelled }) {
            refused(() -> over.revise(over.plan()), "engagement-state-forbids");
            refused(() -> over.activate(day("2022-05-01"), TODAY), "engagement-state-forbids");
            refused(() -> over.suspend(day("2022-05-01"), TODAY), "engagement-state-forbids");
            refused(() -> over.resume(day("2022-05-01"), TODAY), "engagement-state-forbids");
            refused(() -> over.complete(day("2022-05-01"), TODAY), "engagement-state-forbids");
            refused(over::cancel, "engagement-state-forbids");
        }
    }

    @Test
    void recordsNothingThatLiesInTheFuture() {
        var tomorrow = TODAY.plusDays(1);
        var planned = planned();
        var active = active("2021-04-01");
        var suspended = suspended("2021-04-01", "2021-06-30");

        refused(() -> planned.activate(tomorrow, TODAY), "engagement-in-the-future").hasMessageContaining("2025-07-01");
        refused(() -> active.suspend(tomorrow, TODAY), "engagement-in-the-future");
        refused(() -> active.complete(tomorrow, TODAY), "engagement-in-the-future");
        refused(() -> suspended.resume(tomorrow, TODAY), "engagement-in-the-future");
    }

    @Test
    void beginsWithinItsPhaseAndBeforeItsPlannedEnd() {
        var engagement = engagementOf(plan("2021-03-01", "2021-12-31"));

        refused(() -> engagement.activate(day("2020-12-31"), TODAY), "engagement-outside-phase");
        refused(() -> engagement.activate(day("2022-01-01"), TODAY), "engagements-end-after-they-start");
    }

    @Test
    void goesOnWithinItsPhaseOnly() {
        var engagement = suspended("2021-04-01", "2021-06-30");

        refused(() -> engagement.resume(day("2026-01-01"), day("2026-06-30")), "engagement-outside-phase");
    }

    @Test
    void keepsTheDayOnWhichItBegan() {
        var engagement = active("2021-04-01");

        refused(() -> engagement.revise(plan("2021-04-02", null)), "engagement-state-forbids")
                .hasMessageContaining("began on 2021-04-01");
    }

    @Test
    void neverRestsOrEndsBeforeItWasActive() {
        var active = active("2021-04-01");
        var suspended = suspended("2021-04-01", "2021-06-30");

        refused(() -> active.suspend(day("2021-03-31"), TODAY), "engagement-dates-go-forward");
        refused(() -> active.complete(day("2021-03-31"), TODAY), "engagement-dates-go-forward");
        refused(() -> suspended.complete(day("2021-06-29"), TODAY), "engagement-dates-go-forward");
        refused(() -> suspended.resume(day("2021-06-29"), TODAY), "engagement-dates-go-forward");
    }

    @Test
    void goesOnTheDayAfterItsLastActiveOneAtTheEarliest() {
        var engagement = suspended("2021-04-01", "2021-06-30");

        refused(() -> engagement.resume(day("2021-06-30"), TODAY), "engagement-dates-go-forward");
        assertThat(engagement.resume(day("2021-07-01"), TODAY).state().status()).isEqualTo(EngagementStatus.ACTIVE);
    }

    @Test
    void neverPlansAnEndBeforeItsLastActiveDay() {
        var engagement = suspended("2021-04-01", "2021-06-30");

        refused(() -> engagement.revise(plan("2021-04-01", "2021-06-29")), "engagement-dates-go-forward");
        assertThat(engagement.revise(plan("2021-04-01", "2021-06-30")).state().endsOn()).isEqualTo("2021-06-30");
    }

    @Test
    void letsAnOvertakenPlannedEndStandWhenSomethingElseIsRevised() {
        var engagement = engagementOf(plan("2021-03-01", "2021-05-31"));
        var began = engagement.activate(day("2021-04-01"), TODAY);
        var rested = engagement.suspend(day("2021-06-30"), TODAY);

        assertThat(began.state().endsOn()).isEqualTo(rested.state().endsOn());
        assertThat(engagement.revise(engagement.plan()).state().endsOn()).isEqualTo("2021-05-31");
    }

    @Test
    void isLeftAsItWasByARefusal() {
        var engagement = engagementOf(plan("2021-03-01", "2021-12-31"));
        var before = engagement.state();

        refused(() -> engagement.activate(day("2022-01-01"), TODAY), "engagements-end-after-they-start");
        refused(() -> engagement.revise(plan("2021-03-01", "2021-02-01")), "engagements-end-after-they-start");

        assertThat(engagement.state()).isEqualTo(before);
    }

    @Test
    void tellsOfItsPlan() {
        var engagement = new Engagement("EN-1", plan("2021-03-01", "2021-12-31"));
        var event = engagement.planned();

        assertThat(event.type()).isEqualTo(EngagementState.Event.PLANNED);
        assertThat(event.state()).isEqualTo(new EngagementState(engagement.state().id(), 1, "EN-1", Phase.PHASE_II,
                Country.TGO, EngagementStatus.PLANNED, Set.of(Pillar.IN_COUNTRY_SUPPORT), Set.of(ThematicArea.SHP),
                Set.of(Step.LEGAL_FRAMEWORK), "Health for all", "CO-Abidjan", day("2021-03-01"), day("2021-12-31"),
                java.util.List.of()));
    }

    @Test
    void remembersTheDaysOnWhichWorkWentOn() {
        var engagement = suspended("2021-04-01", "2021-06-30");
        var resumed = engagement.resume(day("2021-09-01"), TODAY);

        assertThat(resumed.type()).isEqualTo(EngagementState.Event.RESUMED);
        assertThat(resumed.state().activePeriods()).containsExactly(
                new ActivePeriod(day("2021-04-01"), day("2021-06-30")), new ActivePeriod(day("2021-09-01"), null));

        var completed = engagement.complete(day("2021-09-01"), TODAY);

        assertThat(completed.type()).isEqualTo(EngagementState.Event.COMPLETED);
        assertThat(completed.state().endsOn()).isEqualTo("2021-09-01");
        assertThat(completed.state().version()).isEqualTo(5);
        assertThat(completed.state().activePeriods()).last()
                .isEqualTo(new ActivePeriod(day("2021-09-01"), day("2021-09-01")));
    }

    @Test
    void canEndOnTheLastActiveDayWhenWorkNeverWentOn() {
        var engagement = suspended("2021-04-01", "2021-06-30");

        var completed = engagement.complete(day("2021-06-30"), TODAY);

        assertThat(completed.state().endsOn()).isEqualTo("2021-06-30");
        assertThat(completed.state().activePeriods())
                .containsExactly(new ActivePeriod(day("2021-04-01"), day("2021-06-30")));
    }

    @Test
    void startsOnTheDayWorkBegan() {
        var engagement = planned();

        var activated = engagement.activate(TODAY, TODAY);

        assertThat(activated.type()).isEqualTo(EngagementState.Event.ACTIVATED);
        assertThat(activated.state().startsOn()).isEqualTo(TODAY);
        assertThat(activated.state().version()).isEqualTo(2);
    }

    private static Engagement engagementOf(Plan plan) {
        var engagement = new Engagement("EN-1", plan);
        assertThat(engagement.planned().state().version()).isEqualTo(1);
        return engagement;
    }

    private static Engagement planned() {
        return engagementOf(plan("2021-03-01", null));
    }

    private static Engagement active(String since) {
        var engagement = planned();
        assertThat(engagement.activate(day(since), TODAY).state().status()).isEqualTo(EngagementStatus.ACTIVE);
        return engagement;
    }

    private static Engagement suspended(String from, String until) {
        var engagement = active(from);
        assertThat(engagement.suspend(day(until), TODAY).state().status()).isEqualTo(EngagementStatus.SUSPENDED);
        return engagement;
    }

    private static Plan plan(String startsOn, String endsOn) {
        return new Plan(Phase.PHASE_II, Country.TGO, Set.of(Pillar.IN_COUNTRY_SUPPORT), Set.of(ThematicArea.SHP),
                Set.of(Step.LEGAL_FRAMEWORK), "Health for all", "CO-Abidjan", day(startsOn),
                endsOn == null ? null : day(endsOn));
    }

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable what, String rule) {
        return assertThatThrownBy(what).isInstanceOfSatisfying(RuleViolated.class,
                refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
