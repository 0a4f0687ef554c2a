package org.ilo.spf.funding.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Earmarking;
import org.ilo.spf.contracts.code.Modality;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.funding.AgreementState;
import org.ilo.spf.funding.agreement.Agreement.Terms;
import org.ilo.spf.web.problem.RuleViolated;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final UUID PARTNER = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    @Test
    void neverSplitsMoreOrLessThanAllOfIt() {
        assertThatThrownBy(() -> new Agreement(terms(Map.of(Country.TGO, percent("60"), Country.SEN, percent("40.0001")))))
                .isInstanceOf(RuleViolated.class).hasMessageContaining("sums to 100.0001, not 100");
        assertThatThrownBy(() -> new Agreement(terms(Map.of(Country.TGO, percent("99.9999")))))
                .isInstanceOf(RuleViolated.class).hasMessageContaining("99.9999");
    }

    @Test
    void neverSplitsThematicAreasOtherwise() {
        var terms = new Terms("IRL-2021-1", PARTNER, "Floors", Modality.XBDC, Earmarking.EARMARKED, Phase.PHASE_II, null,
                Map.of(), Map.of(ThematicArea.OAP, percent("50")), Set.of(), null);

        assertThatThrownBy(() -> new Agreement(terms)).isInstanceOf(RuleViolated.class)
                .hasMessageContaining("thematic areas sums to 50");
    }

    @Test
    void keepsReferenceAndPartner() {
        var agreement = new Agreement(terms(Map.of()));
        var renamed = new Terms("IRL-2021-2", PARTNER, "Floors", Modality.XBDC, Earmarking.EARMARKED, Phase.PHASE_II, null,
                Map.of(), Map.of(), Set.of(), null);
        var givenAway = new Terms("IRL-2021-1", UUID.randomUUID(), "Floors", Modality.XBDC, Earmarking.EARMARKED,
                Phase.PHASE_II, null, Map.of(), Map.of(), Set.of(), null);

        assertThatThrownBy(() -> agreement.revise(renamed)).isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> agreement.revise(givenAway)).isInstanceOf(RuleViolated.class);
        assertThat(agreement.version()).isZero();
    }

    @Test
    void splitsInAnyWrittenForm() {
        var agreement = new Agreement(terms(Map.of(Country.TGO, percent("60.00"), Country.SEN, percent("40"))));

        assertThat(agreement.state().countrySplit().get(Country.TGO).toPlainString()).isEqualTo("60");
        assertThat(agreement.state().countrySplit().get(Country.SEN).toPlainString()).isEqualTo("40");
    }

    @Test
    void splitsThirds() {
        var agreement = new Agreement(terms(Map.of(Country.TGO, percent("33.3333"), Country.SEN, percent("33.3333"),
                Country.BEN, percent("33.3334"))));

        assertThat(agreement.state().countrySplit()).hasSize(3);
    }

    @Test
    void countsItsStatesAndItsTransactionsApart() {
        var agreement = new Agreement(terms(Map.of()));

        var signed = agreement.signed();
        String first = agreement.nextTransaction();
        String second = agreement.nextTransaction();
        var revised = agreement.revise(terms(Map.of(Country.TGO, percent("100"))));

        assertThat(signed.type()).isEqualTo(AgreementState.Event.SIGNED);
        assertThat(first).isEqualTo("IRL-2021-1#1");
        assertThat(second).isEqualTo("IRL-2021-1#2");
        assertThat(revised.type()).isEqualTo(AgreementState.Event.REVISED);
        assertThat(revised.state().version()).isEqualTo(2);
    }

    static Terms terms(Map<Country, BigDecimal> countrySplit) {
        return new Terms("IRL-2021-1", PARTNER, "Floors", Modality.XBDC, Earmarking.EARMARKED, Phase.PHASE_II, null,
                countrySplit, Map.of(), Set.of(), LocalDate.of(2021, 5, 1));
    }

    private static BigDecimal percent(String percentage) {
        return new BigDecimal(percentage);
    }
}
