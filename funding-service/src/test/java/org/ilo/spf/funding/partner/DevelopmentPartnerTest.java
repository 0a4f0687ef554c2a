package org.ilo.spf.funding.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.PartnerType;
import org.ilo.spf.contracts.funding.DevelopmentPartnerState;
import org.ilo.spf.funding.partner.DevelopmentPartner.Profile;
import org.ilo.spf.web.problem.RuleViolated;
import org.junit.jupiter.api.Test;

class DevelopmentPartnerTest {

    private static final Profile IRELAND = new Profile("IRL", "Irish Aid", PartnerType.GOVERNMENT, Country.IRL, "XM-DAC-21-1",
            "21");

    @Test
    void neverIsAGovernmentOfNoCountry() {
        var stateless = new Profile("XYZ", "Nowhere", PartnerType.GOVERNMENT, null, null, null);

        assertThatThrownBy(() -> new DevelopmentPartner(stateless)).isInstanceOf(RuleViolated.class)
                .hasMessageContaining("XYZ is a government");
    }

    @Test
    void neverBecomesAGovernmentOfNoCountry() {
        var partner = new DevelopmentPartner(IRELAND);

        assertThatThrownBy(() -> partner.revise(new Profile("IRL", "Irish Aid", PartnerType.GOVERNMENT, null, null, null)))
                .isInstanceOf(RuleViolated.class);
        assertThat(partner.profile()).isEqualTo(IRELAND);
    }

    @Test
    void keepsItsCode() {
        var partner = new DevelopmentPartner(IRELAND);

        assertThatThrownBy(
                () -> partner.revise(new Profile("IRE", "Irish Aid", PartnerType.GOVERNMENT, Country.IRL, null, null)))
                .isInstanceOf(RuleViolated.class).hasMessageContaining("add IRE as another partner");
    }

    @Test
    void needsNoCountryOtherwise() {
        var fund = new DevelopmentPartner(new Profile("MDF", "A fund", PartnerType.MULTI_DONOR_FUND, null, null, null));

        assertThat(fund.added().state().country()).isNull();
    }

    @Test
    void countsItsStates() {
        var partner = new DevelopmentPartner(IRELAND);

        var added = partner.added();
        var revised = partner.revise(new Profile("IRL", "Ireland", PartnerType.GOVERNMENT, Country.IRL, null, null));

        assertThat(added.type()).isEqualTo(DevelopmentPartnerState.Event.ADDED);
        assertThat(added.state().version()).isEqualTo(1);
        assertThat(revised.type()).isEqualTo(DevelopmentPartnerState.Event.REVISED);
        assertThat(revised.state().version()).isEqualTo(2);
        assertThat(revised.state().name()).isEqualTo("Ireland");
        assertThat(revised.state().iatiId()).isNull();
    }
}
