package org.ilo.spf.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.gateway.answer.Sample.active;
import static org.ilo.spf.gateway.answer.Sample.area;
import static org.ilo.spf.gateway.answer.Sample.engagement;
import static org.ilo.spf.gateway.answer.Sample.focus;

import java.util.Map;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.code.ThematicAreaStatus;
import org.ilo.spf.contracts.code.ThematicGroup;
import org.ilo.spf.contracts.countries.EngagementState;
import org.ilo.spf.contracts.countries.FocusCountryState;
import org.ilo.spf.contracts.countries.ThematicAreaState;
import org.junit.jupiter.api.Test;

class CountriesAndAreasTest {

    private final Programme programme = new Programme();

    @Test
    void aCountryIsEngagedOnceHoweverManyEngagementsItHas() {
        engaged("E-1", Phase.PHASE_I, Country.TGO, "2018-01-01", "2020-12-31");
        engaged("E-2", Phase.PHASE_II, Country.TGO, "2021-03-01", null);
        engaged("E-3", Phase.PHASE_II, Country.KHM, "2021-03-01", null);

        assertThat(programme.value("countries-engaged", "")).isEqualTo("2");
        assertThat(programme.value("countries-engaged", "phase=PHASE_I")).isEqualTo("1");
        assertThat(programme.rows("countries-engaged", "groupBy=region"))
                .isEqualTo(Map.of("AFRICA", "1", "ASIA_PACIFIC", "1"));
        assertThat(programme.counted("countries-engaged", ""))
                .isEqualTo(Map.of("E-1", "1", "E-2", "0 SAME_COUNTRY", "E-3", "1"));
    }

    @Test
    void onlyDaysOfWorkEngageACountry() {
        programme.tell(
                engagement("E-1", Phase.PHASE_II, Country.TGO, active("2021-03-01", "2021-06-30"), active("2022-02-01", null)),
                EngagementState.Event.RESUMED);
        programme.tell(engagement("E-2", Phase.PHASE_II, Country.KHM), EngagementState.Event.PLANNED);

        assertThat(programme.value("countries-engaged", "")).isEqualTo("1");
        assertThat(programme.value("countries-engaged", "from=2021-06-30&to=2021-12-31")).isEqualTo("1");
        assertThat(programme.value("countries-engaged", "from=2021-07-01&to=2022-01-31")).isEqualTo("0");
        assertThat(programme.value("countries-engaged", "from=2030-01-01")).isEqualTo("1");
        assertThat(programme.value("countries-engaged", "to=2021-02-28")).isEqualTo("0");
    }

    @Test
    void aSuspensionEndsTheWorkOnceItIsKnown() {
        var before = programme.tell(engagement("E-1", Phase.PHASE_II, Country.TGO, active("2021-03-01", null)),
                EngagementState.Event.ACTIVATED);
        programme.tell(second(engagement("E-1", Phase.PHASE_II, Country.TGO, active("2021-03-01", "2021-06-30"))),
                EngagementState.Event.SUSPENDED);

        assertThat(programme.value("countries-engaged", "from=2022-01-01")).isEqualTo("0");
        assertThat(programme.value("countries-engaged", "from=2022-01-01&asOf=" + before)).isEqualTo("1");
        assertThat(programme.lineage("countries-engaged", "", 50)).hasSize(1);
    }

    @Test
    void anEngagementThatGoesOnIsInEveryYearUpToWhatIsKnown() {
        engaged("E-1", Phase.PHASE_II, Country.TGO, "2021-12-31", null);
        engaged("E-2", Phase.PHASE_II, Country.KHM, "2022-06-01", "2022-07-01");

        assertThat(programme.rows("countries-engaged", "groupBy=year"))
                .isEqualTo(Map.of("2021", "1", "2022", "2", "2023", "1"));
        assertThat(programme.rows("countries-engaged", "groupBy=biennium,region").keySet())
                .containsExactly("2020-2021 AFRICA", "2022-2023 AFRICA", "2022-2023 ASIA_PACIFIC");
        assertThat(programme.value("countries-engaged", "year=2022")).isEqualTo("2");
        assertThat(programme.ask("countries-engaged", "groupBy=year").query().additive()).isFalse();
    }

    @Test
    void anEngagementThatPausedIsInNoMonthOfThePauseAndOnceInABiennium() {
        programme.tell(
                engagement("E-1", Phase.PHASE_II, Country.TGO, active("2020-12-31", "2021-01-01"),
                        active("2021-04-01", "2021-04-30"), active("2021-12-01", "2021-12-01")),
                EngagementState.Event.ACTIVATED);

        assertThat(programme.rows("countries-engaged", "groupBy=month"))
                .isEqualTo(Map.of("2020-12", "1", "2021-01", "1", "2021-04", "1", "2021-12", "1"));
        assertThat(programme.rows("countries-engaged", "groupBy=quarter"))
                .isEqualTo(Map.of("2020-Q4", "1", "2021-Q1", "1", "2021-Q2", "1", "2021-Q4", "1"));
        assertThat(programme.rows("countries-engaged", "groupBy=biennium,quarter").keySet())
                .containsExactly("2020-2021 2020-Q4", "2020-2021 2021-Q1", "2020-2021 2021-Q2", "2020-2021 2021-Q4");
        assertThat(programme.rows("countries-engaged", "groupBy=biennium")).isEqualTo(Map.of("2020-2021", "1"));
        assertThat(programme.ask("countries-engaged", "groupBy=biennium").whole().considered()).isEqualTo(1);
        assertThat(programme.value("countries-engaged", "month=2021-02,2021-03")).isEqualTo("0");
    }

    @Test
    void aCountryEngagedInSeveralAreasIsInSeveralRowsAndOnceInTheTotal() {
        engaged("E-1", Phase.PHASE_II, Country.TGO, "2021-01-01", null);

        var answer = programme.ask("countries-engaged", "groupBy=thematicArea");

        assertThat(programme.rows("countries-engaged", "groupBy=thematicArea")).isEqualTo(Map.of("OAP", "1", "SHP", "1"));
        assertThat(answer.whole().value()).isEqualByComparingTo("1");
        assertThat(answer.query().additive()).isFalse();
        assertThat(programme.value("countries-engaged", "thematicArea=OAP,SHP")).isEqualTo("1");
        assertThat(programme.value("countries-engaged", "thematicArea=FIN")).isEqualTo("0");
    }

    @Test
    void aDelistedCountryIsAFocusCountryOnlyUntilThen() {
        var listed = programme.tell(focus("F-1", 1, Phase.PHASE_II, Country.TGO, "2021-01-01", null),
                FocusCountryState.Event.LISTED);
        programme.tell(focus("F-1", 2, Phase.PHASE_II, Country.TGO, "2021-01-01", "2021-12-31"),
                FocusCountryState.Event.DELISTED);
        programme.tell(focus("F-2", 1, Phase.PHASE_II, Country.HKG, "2021-01-01", null), FocusCountryState.Event.LISTED);

        assertThat(programme.value("focus-countries", "phase=PHASE_II")).isEqualTo("2");
        assertThat(programme.value("focus-countries", "phase=PHASE_II&kind=COUNTRY")).isEqualTo("1");
        assertThat(programme.value("focus-countries", "from=2022-01-01")).isEqualTo("1");
        assertThat(programme.value("focus-countries", "from=2022-01-01&asOf=" + listed)).isEqualTo("1");
        assertThat(programme.rows("focus-countries", "groupBy=kind,region"))
                .isEqualTo(Map.of("COUNTRY AFRICA", "1", "TERRITORY ASIA_PACIFIC", "1"));
        assertThat(programme.lineage("focus-countries", "country=TGO", 50).get(0).validDate())
                .isEqualTo("2021-01-01/2021-12-31");
    }

    @Test
    void aRetiredAreaDoesNotCount() {
        programme.tell(area(ThematicArea.OAP, 1, ThematicGroup.values()[0], ThematicAreaStatus.ACTIVE),
                ThematicAreaState.Event.OPENED);
        var before = programme.tell(area(ThematicArea.FIN, 1, ThematicGroup.ROBUST_SYSTEMS, ThematicAreaStatus.ACTIVE),
                ThematicAreaState.Event.OPENED);
        programme.tell(area(ThematicArea.FIN, 2, ThematicGroup.ROBUST_SYSTEMS, ThematicAreaStatus.RETIRED),
                ThematicAreaState.Event.RETIRED);

        assertThat(programme.value("thematic-areas", "")).isEqualTo("1");
        assertThat(programme.value("thematic-areas", "asOf=" + before)).isEqualTo("2");
        assertThat(programme.value("thematic-areas", "group=ROBUST_SYSTEMS")).isEqualTo("0");
        assertThat(programme.counted("thematic-areas", "")).isEqualTo(Map.of("OAP", "1", "FIN", "0 RETIRED"));
    }

    private static EngagementState second(EngagementState state) {
        return new EngagementState(state.id(), 2, state.reference(), state.phase(), state.country(), state.status(),
                state.pillars(), state.thematicAreas(), state.steps(), state.priorities(), state.office(), state.startsOn(),
                state.endsOn(), state.activePeriods());
    }

    private void engaged(String reference, Phase phase, Country country, String from, String until) {
        programme.tell(engagement(reference, phase, country, active(from, until)), EngagementState.Event.ACTIVATED);
    }
}
