package org.ilo.spf.funding.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.funding.Given.created;
import static org.ilo.spf.funding.Given.invalid;
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
class OwnContributionResourceTest {

    private static final String CONTRIBUTIONS = "/api/v1/own-contributions";

    @Test
    void refusesWhatIsNoContributionWithEveryFault() {
        invalid(Api.wrongly("ann").body("{}").post(CONTRIBUTIONS), "/phase", "/usd", "/decidedOn", "/source");
        invalid(Api.wrongly("ann").body("""
                {"phase": "PHASE_4", "pillar": "HELP", "country": "TG", "usd": "0.00", "decidedOn": "today", "source": ""}""")
                .post(CONTRIBUTIONS), "/phase", "/pillar", "/country", "/usd", "/decidedOn", "/source");
        assertThat(total("own-contributions?phase=PHASE_III")).isZero();
    }

    @Test
    void recordsWhatWasDecidedAndPublishesIt() {
        Response first = decide(", \"pillar\": \"MANAGEMENT\", \"country\": \"TGO\"");
        Response second = decide("");

        String id = created(first);
        created(second);
        assertThat(first.<String> path("reference")).isEqualTo("OC-II-001");
        assertThat(first.<String> path("usd")).isEqualTo("10000000.00");
        assertThat(second.<String> path("reference")).isEqualTo("OC-II-002");
        assertThat(second.<String> path("pillar")).isNull();
        assertThat(Api.as("bob").get(CONTRIBUTIONS + "/" + id).asString()).isEqualTo(first.asString());
        var published = PublishedEvents.of("funding.own-contributions", id, 1);
        assertThat(published.get(0).type()).isEqualTo("funding.own-contributions.decided");
        assertThat(published.get(0).state().toString()).isEqualTo(first.asString());
        assertThat(total("own-contributions?pillar=MANAGEMENT&country=TGO&decidedOn=2021-01-01")).isEqualTo(1);
    }

    private static Response decide(String more) {
        return Api.as("ann").body("""
                {"phase": "PHASE_II", "usd": "10000000", "decidedOn": "2021-01-01", "source": "Programme and Budget"%s}"""
                .formatted(more)).post(CONTRIBUTIONS);
    }
}
