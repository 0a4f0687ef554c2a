package org.ilo.spf.countries.focuslist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.countries.FocusCountryState;
import org.ilo.spf.countries.focuslist.FocusCountry.Listing;
import org.ilo.spf.web.problem.RuleViolated;
import org.junit.jupiter.api.Test;

class FocusCountryTest {

    @Test
    void isNeverListedOutsideThePhase() {
        refused(() -> listed("2020-12-31", null), "focus-country-outside-phase").hasMessageContaining("2020-12-31");
        refused(() -> listed("2026-01-01", null), "focus-country-outside-phase");
        refused(() -> listed("2021-01-01", "2026-01-01"), "focus-country-outside-phase");
    }

    @Test
    void neverLeavesTheListBeforeItWasPutOnIt() {
        refused(() -> listed("2021-03-01", "2021-02-28"), "focus-countries-end-after-they-start");
        refused(() -> listed("2021-03-01", null).delist(day("2021-02-28")), "focus-countries-end-after-they-start")
                .hasMessageContaining("2021-03-01").hasMessageContaining("2021-02-28");
    }

    @Test
    void neverLeavesTheListAfterThePhase() {
        refused(() -> listed("2021-03-01", null).delist(day("2026-01-01")), "focus-country-outside-phase");
    }

    @Test
    void leavesTheListOnce() {
        var focusCountry = listed("2021-03-01", "2022-12-31");

        refused(() -> focusCountry.delist(day("2022-06-30")), "focus-country-is-delisted-once");
        assertThat(focusCountry.state().endsOn()).isEqualTo("2022-12-31");
    }

    @Test
    void canLeaveTheListOnItsOnlyDay() {
        var focusCountry = listed("2021-03-01", null);

        var event = focusCountry.delist(day("2021-03-01"));

        assertThat(event.type()).isEqualTo(FocusCountryState.Event.DELISTED);
        assertThat(event.state()).isEqualTo(new FocusCountryState(focusCountry.state().id(), 2, "FC-II-TGO", Phase.PHASE_II,
                Country.TGO, day("2021-03-01"), day("2021-03-01")));
    }

    @Test
    void isCitedByPhaseAndCountry() {
        assertThat(new Listing(Phase.PHASE_III, Country.SEN, day("2026-01-01"), null).prefix()).isEqualTo("FC-III-SEN");
    }

    private static FocusCountry listed(String startsOn, String endsOn) {
        var focusCountry = new FocusCountry("FC-II-TGO",
                new Listing(Phase.PHASE_II, Country.TGO, day(startsOn), endsOn == null ? null : day(endsOn)));
        assertThat(focusCountry.listed().type()).isEqualTo(FocusCountryState.Event.LISTED);
        return focusCountry;
    }

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable what, String rule) {
        return assertThatThrownBy(what).isInstanceOfSatisfying(RuleViolated.class,
                refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
