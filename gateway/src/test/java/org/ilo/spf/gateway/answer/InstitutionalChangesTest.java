package org.ilo.spf.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.gateway.answer.Sample.change;
import static org.ilo.spf.gateway.answer.Sample.day;
import static org.ilo.spf.gateway.answer.Sample.id;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.TargetIndicator;
import org.ilo.spf.contracts.results.InstitutionalChangeState;
import org.ilo.spf.contracts.results.TargetState;
import org.ilo.spf.gateway.projection.consume.DirectProjection.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstitutionalChangesTest {

    private static final String CODE = "institutional-changes";

    private final Programme programme = new Programme();

    @Test
    void onlyVerifiedChangesCountAndTheLineageSaysWhyOthersDoNot() {
        tell(change("C-1", 1, Country.TGO, Step.STRATEGY, "2021-05-01", ReviewStatus.VERIFIED, null));
        tell(change("C-2", 1, Country.TGO, Step.STRATEGY, "2021-05-01", ReviewStatus.DRAFT, null));
        tell(change("C-3", 1, Country.TGO, Step.STRATEGY, "2021-05-01", ReviewStatus.SUBMITTED, null));
        tell(change("C-4", 1, Country.TGO, Step.STRATEGY, "2021-05-01", ReviewStatus.RETURNED, null));
        tell(change("C-5", 1, Country.TGO, Step.STRATEGY, "2021-05-01", ReviewStatus.WITHDRAWN, null));

        assertThat(programme.value(CODE, "")).isEqualTo("1");
        assertThat(programme.counted(CODE, "")).isEqualTo(Map.of("C-1", "1", "C-2", "0 NOT_VERIFIED", "C-3", "0 NOT_VERIFIED",
                "C-4", "0 NOT_VERIFIED", "C-5", "0 WITHDRAWN"));
    }

    @Test
    void whatWasKnownAtAnInstantStaysKnownAtThatInstant() {
        var verified = tell(change("C-1", 1, Country.TGO, Step.STRATEGY, "2021-05-01", ReviewStatus.VERIFIED, null));
        tell(change("C-1", 2, Country.TGO, Step.STRATEGY, "2021-05-01", ReviewStatus.WITHDRAWN, null));

        assertThat(programme.value(CODE, "")).isEqualTo("0");
        assertThat(programme.value(CODE, "asOf=" + verified)).isEqualTo("1");
        assertThat(programme.value(CODE, "asOf=" + verified.minusNanos(1000))).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({ "1998-12-31T23:59:59Z, 0", "1999-12-31T23:59:58.999999Z, 0", "1999-12-31T23:59:59Z, 1",
            "2019-12-31T23:59:58.999999Z, 1", "2019-12-31T23:59:59Z, 2", "2019-12-31T23:59:59.999999Z, 2",
            "2020-01-01T00:00:00Z, 3", "2020-12-31T23:59:59.999999Z, 3", "2021-01-01T00:00:00Z, 2" })
    void whatWasKnownIsFoundFromWhicheverYearItHasBeenKnown(String asOf, String value) {
        programme.itIs("1999-12-31T23:59:58Z");
        tell(change("C-1", 1, Country.TGO, Step.STRATEGY, "1998-05-01", ReviewStatus.VERIFIED, null));
        programme.itIs("2019-12-31T23:59:58Z");
        tell(change("C-2", 1, Country.TGO, Step.STRATEGY, "2018-05-01", ReviewStatus.VERIFIED, null));
        tell(change("C-3", 1, Country.TGO, Step.STRATEGY, "2019-05-01", ReviewStatus.VERIFIED, null));
        programme.itIs("2020-12-31T23:59:59Z");
        tell(change("C-1", 2, Country.TGO, Step.STRATEGY, "1998-05-01", ReviewStatus.WITHDRAWN, null));

        assertThat(programme.value(CODE, "asOf=" + asOf)).isEqualTo(value);
    }

    @Test
    void anAnswerNamesTheInstantAtWhichTheSameQueryGivesTheSameValue() {
        tell(change("C-1", 1, Country.TGO, Step.STRATEGY, "2021-05-01", ReviewStatus.VERIFIED, null));
        var answer = programme.ask(CODE, "groupBy=step");

        tell(change("C-2", 1, Country.TGO, Step.STRATEGY, "2021-05-01", ReviewStatus.VERIFIED, null));

        var again = programme.ask(CODE, "groupBy=step&asOf=" + answer.query().asOf());
        assertThat(again.whole()).isEqualTo(answer.whole());
        assertThat(again.rows()).isEqualTo(answer.rows());
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void aCorrectionTakesThePlaceOfItsOriginalWithoutADipInWhicheverOrderTheEventsArrive(boolean originalFirst) {
        tell(change("OLD", 1, Country.TGO, Step.STRATEGY, "2021-05-01", ReviewStatus.VERIFIED, null));
        tell(change("NEW", 1, Country.TGO, Step.STRATEGY, "2021-05-02", ReviewStatus.SUBMITTED, "OLD"));
        Instant verified = Programme.BEGINNING.plusSeconds(100);
        List<Told> events = new ArrayList<>(List.of(
                Told.of(change("OLD", 2, Country.TGO, Step.STRATEGY, "2021-05-01", ReviewStatus.SUPERSEDED, null),
                        InstitutionalChangeState.Event.SUPERSEDED, verified),
                Told.of(change("NEW", 2, Country.TGO, Step.STRATEGY, "2021-05-02", ReviewStatus.VERIFIED, "OLD"),
                        InstitutionalChangeState.Event.VERIFIED, verified)));
        if (!originalFirst) {
            Collections.reverse(events);
        }

        List<String> values = new ArrayList<>(List.of(programme.value(CODE, "")));
        for (Told event : events) {
            programme.deliver(List.of(event));
            values.add(programme.value(CODE, ""));
        }

        assertThat(values).containsExactly("1", "1", "1");
        assertThat(programme.counted(CODE, "asOf=" + verified.minusNanos(1000)))
                .isEqualTo(Map.of("NEW", "0 NOT_VERIFIED", "OLD", "1"));
        assertThat(programme.counted(CODE, "")).isEqualTo(Map.of("NEW", "1", "OLD", "0 SUPERSEDED"));
    }

    @Test
    void aWithdrawnCorrectionDoesNotBringItsOriginalBack() {
        tell(change("OLD", 1, Country.TGO, Step.STRATEGY, "2021-05-01", ReviewStatus.SUPERSEDED, null));
        tell(change("NEW", 1, Country.TGO, Step.STRATEGY, "2021-05-01", ReviewStatus.WITHDRAWN, "OLD"));

        assertThat(programme.value(CODE, "")).isEqualTo("0");
        assertThat(programme.counted(CODE, "")).isEqualTo(Map.of("NEW", "0 WITHDRAWN", "OLD", "0 SUPERSEDED"));
    }

    @Test
    void filtersAndTheWindowChooseRecords() {
        tell(change("C-1", 1, Country.TGO, Step.STRATEGY, "2020-12-31", ReviewStatus.VERIFIED, null));
        tell(change("C-2", 1, Country.KHM, Step.LEGAL_FRAMEWORK, "2021-01-01", ReviewStatus.VERIFIED, null));
        tell(change("C-3", 1, Country.SEN, Step.STRATEGY, "2022-06-30", ReviewStatus.VERIFIED, null));

        assertThat(programme.value(CODE, "phase=PHASE_II")).isEqualTo("2");
        assertThat(programme.value(CODE, "from=2020-12-31&to=2021-01-01")).isEqualTo("2");
        assertThat(programme.value(CODE, "country=TGO,KHM")).isEqualTo("2");
        assertThat(programme.value(CODE, "country=TGO&country=KHM&step=STRATEGY")).isEqualTo("1");
        assertThat(programme.value(CODE, "region=AFRICA&branch=OLD_AGE&thematicArea=FIN&project=GLO/21/01/IRL")).isEqualTo("2");
        assertThat(programme.value(CODE, "quarter=2022-Q2")).isEqualTo("1");
        assertThat(programme.value(CODE, "biennium=2020-2021")).isEqualTo("2");
        assertThat(programme.rows(CODE, "groupBy=region,year,step")).isEqualTo(Map.of(
                "AFRICA 2020 STRATEGY", "1", "AFRICA 2022 STRATEGY", "1", "ASIA_PACIFIC 2021 LEGAL_FRAMEWORK", "1"));
        assertThat(programme.rows(CODE, "groupBy=month,phase").keySet())
                .containsExactly("2020-12 PHASE_I", "2021-01 PHASE_II", "2022-06 PHASE_II");
        assertThat(programme.rows(CODE, "groupBy=thematicArea&thematicArea=FIN")).isEqualTo(Map.of("FIN", "3"));
        assertThat(programme.ask(CODE, "groupBy=thematicArea").whole().value()).isEqualByComparingTo("3");
    }

    @Test
    void aTargetStandsBesideExactlyTheQueryItIsAbout() {
        tell(change("C-1", 1, Country.TGO, Step.STRATEGY, "2021-05-01", ReviewStatus.VERIFIED, null));
        programme.tell(
                new TargetState(id("T-1"), 1, "T-1", TargetIndicator.INSTITUTIONAL_CHANGES, Phase.PHASE_II, null, Set.of(),
                        Set.of(Step.STRATEGY), null, 0, List.of(), day("2025-12-31"), 3, null),
                TargetState.Event.SET);

        var target = programme.ask(CODE, "phase=PHASE_II&step=STRATEGY&from=2021-01-01").target();

        assertThat(target.value()).isEqualTo(3);
        assertThat(target.due()).isEqualTo("2025-12-31");
        assertThat(target.progress(java.math.BigDecimal.ONE)).isEqualTo("0.3333");
        assertThat(programme.ask(CODE, "phase=PHASE_II").target()).isNull();
        assertThat(programme.ask(CODE, "phase=PHASE_II&step=STRATEGY&country=TGO").target()).isNull();
        assertThat(programme.ask(CODE, "phase=PHASE_II,PHASE_I&step=STRATEGY").target()).isNull();
        assertThat(programme.ask(CODE, "phase=PHASE_II&step=STRATEGY&branch=OLD_AGE").target()).isNull();
    }

    private Instant tell(InstitutionalChangeState state) {
        return programme.tell(state, InstitutionalChangeState.Event.valueOf(switch (state.status()) {
            case DRAFT -> "DRAFTED";
            default -> state.status().name();
        }));
    }
}
