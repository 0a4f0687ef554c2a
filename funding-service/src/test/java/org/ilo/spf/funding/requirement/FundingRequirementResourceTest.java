package org.ilo.spf.funding.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.funding.Given.created;
import static org.ilo.spf.funding.Given.invalid;
import static org.ilo.spf.funding.Given.refused;
import static org.ilo.spf.funding.Given.total;

import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.PublishedEvents;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class FundingRequirementResourceTest {

    private static final String REQUIREMENTS = "/api/v1/funding-requirements";

    @Test
    void refusesWhatIsNoRequirementWithEveryFault() {
        invalid(Api.wrongly("ann").body("{}").post(REQUIREMENTS), "/phase", "/inForceFrom", "/totalUsd", "/source");
        invalid(Api.wrongly("ann").body("""
                {"phase": "PHASE_II", "inForceFrom": "2021-01-01", "totalUsd": "1.005", "source": "Tests",
                 "byPillar": {"MANAGEMENT": "-1", "OTHER": "1"},
                 "byCountry": [{"country": "TGO", "usd": "0"}, {"country": "Togo", "usd": "1", "persons": -1}, null]}""")
                .post(REQUIREMENTS), "/totalUsd", "/byPillar/MANAGEMENT", "/byPillar/OTHER", "/byCountry/0/usd",
                "/byCountry/1/country", "/byCountry/1/persons", "/byCountry/2");
    }

    @Test
    void refusesFiguresThatDoNotAddUp() {
        refused(state("2017-01-01", "100.00", """
                , "byPillar": {"IN_COUNTRY_SUPPORT": "99.99"}"""), "requirement-pillars-sum-to-total");
        refused(state("2017-01-01", "100.00",
                """
                        , "byPillar": {"IN_COUNTRY_SUPPORT": "60", "MANAGEMENT": "40"}, "byCountry": [{"country": "TGO", "usd": "60.01"}]"""),
                "requirement-countries-within-total");
        refused(state("2017-01-01", "100.00", """
                , "byCountry": [{"country": "TGO", "usd": "1"}, {"country": "TGO", "usd": "1"}]"""),
                "requirement-names-a-country-once");
        assertThat(total("funding-requirements?inForceFrom=2017-01-01")).isZero();
    }

    @Test
    void statesOneRequirementPerPhaseAndDayAndPublishesIt() {
        Response stated = state("2016-01-01", "100",
                """
                        , "byPillar": {"MANAGEMENT": "40", "IN_COUNTRY_SUPPORT": "60"},
                        "byCountry": [{"country": "TGO", "usd": "50", "buys": "A registry", "persons": 100000}, {"country": "BEN", "usd": "10"}]""");

        String id = created(stated);
        assertThat(stated.<String> path("reference")).isEqualTo("FR-I-2016-01-01");
        assertThat(stated.<String> path("byCountry[0].country")).isEqualTo("TGO");
        refused(state("2016-01-01", "101", ""), "funding-requirements-one-per-phase-and-day");
        created(state("2016-01-02", "101", ""));
        assertThat(Api.as("bob").get(REQUIREMENTS + "/" + id).asString()).isEqualTo(stated.asString());
        var published = PublishedEvents.of("funding.funding-requirements", id, 1);
        assertThat(published.get(0).type()).isEqualTo("funding.funding-requirements.stated");
        assertThat(published.get(0).state().toString()).isEqualTo(stated.asString());
        assertThat(total("funding-requirements?phase=PHASE_I&inForceFrom=lt:2016-01-02")).isEqualTo(1);
    }

    private static Response state(String inForceFrom, String totalUsd, String more) {
        return Api.as("ann").body("""
                {"phase": "PHASE_I", "inForceFrom": "%s", "totalUsd": "%s", "source": "Strategy 2016"%s}"""
                .formatted(inForceFrom, totalUsd, more)).post(REQUIREMENTS);
    }
}
