package org.ilo.spf.funding.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.funding.FundingRequirementState;
import org.ilo.spf.funding.requirement.FundingRequirement.Need;
import org.ilo.spf.funding.requirement.FundingRequirement.Statement;
import org.ilo.spf.web.problem.RuleViolated;
import org.junit.jupiter.api.Test;

class FundingRequirementTest {

    @Test
    void neverHasPillarsThatDoNotSumToTheTotal() {
        assertThatThrownBy(() -> requirement("160", Map.of(Pillar.IN_COUNTRY_SUPPORT, usd("159.99")), List.of()))
                .isInstanceOf(RuleViolated.class).hasMessageContaining("need 159.99 USD together, the total is 160.00 USD");
        assertThatThrownBy(() -> requirement("160", Map.of(Pillar.IN_COUNTRY_SUPPORT, usd("160"), Pillar.MANAGEMENT,
                usd("0.01")), List.of())).isInstanceOf(RuleViolated.class).hasMessageContaining("160.01");
    }

    @Test
    void neverNeedsMoreInCountriesThanForTheirSupport() {
        var pillars = Map.of(Pillar.IN_COUNTRY_SUPPORT, usd("100"), Pillar.CROSS_COUNTRY_ADVICE, usd("60"));

        assertThatThrownBy(() -> requirement("160", pillars, List.of(need(Country.TGO, "60"), need(Country.SEN, "40.01"))))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("100.01 USD together; there are 100.00 USD for in-country");
    }

    @Test
    void neverNeedsAnythingInCountriesWithoutTheirSupport() {
        assertThatThrownBy(
                () -> requirement("160", Map.of(Pillar.MANAGEMENT, usd("160")), List.of(need(Country.TGO, "0.01"))))
                .isInstanceOf(RuleViolated.class);
    }

    @Test
    void neverNeedsMoreInCountriesThanInTotal() {
        assertThatThrownBy(() -> requirement("160", Map.of(), List.of(need(Country.TGO, "160.01"))))
                .isInstanceOf(RuleViolated.class).hasMessageContaining("160.00 USD in total");
    }

    @Test
    void neverNamesACountryTwice() {
        assertThatThrownBy(
                () -> requirement("160", Map.of(), List.of(need(Country.TGO, "1"), need(Country.TGO, "1"))))
                .isInstanceOf(RuleViolated.class).hasMessageContaining("TGO is named twice");
    }

    @Test
    void saysWhatThePhaseNeeds() {
        var stated = requirement("160", Map.of(Pillar.IN_COUNTRY_SUPPORT, usd("160.0")),
                List.of(need(Country.TGO, "160"))).stated();

        assertThat(stated.type()).isEqualTo(FundingRequirementState.Event.STATED);
        assertThat(stated.state().reference()).isEqualTo("FR-II-2021-01-01");
        assertThat(stated.state().version()).isEqualTo(1);
        assertThat(stated.state().totalUsd()).isEqualTo("160.00");
        assertThat(stated.state().byPillar().get(Pillar.IN_COUNTRY_SUPPORT)).isEqualTo("160.00");
        assertThat(stated.state().byCountry().get(0).usd()).isEqualTo("160.00");
    }

    private static FundingRequirement requirement(String total, Map<Pillar, BigDecimal> byPillar, List<Need> byCountry) {
        return new FundingRequirement(new Statement(Phase.PHASE_II, LocalDate.of(2021, 1, 1), usd(total), byPillar, byCountry,
                "Strategy"));
    }

    private static Need need(Country country, String usd) {
        return new Need(country, usd(usd), "A registry", 1000L);
    }

    private static BigDecimal usd(String amount) {
        return new BigDecimal(amount);
    }
}
