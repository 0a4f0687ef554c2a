package org.ilo.spf.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.results.Given.created;
import static org.ilo.spf.results.Given.refused;
import static org.ilo.spf.results.Given.total;

import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** An idempotent write is one transaction: its key, its reference and its record are kept together, or none of them is. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class IdempotentWriteTest {

    private static final String TARGETS = "/api/v1/targets";
    private static final String KEY = "one-transaction";

    @Test
    void leavesNothingBehindWhenTheDatabaseRefusesIt() {
        Response first = set("first", "NRU");
        created(first);

        // The database refuses it after the key has been claimed and the next reference been taken.
        refused(set(KEY, "NRU"), "targets-set-once");

        Response next = set(KEY, "TUV");
        String id = created(next);
        assertThat(number(next)).isEqualTo(number(first) + 1);
        assertThat(created(set(KEY, "TUV"))).isEqualTo(id);
        assertThat(total("targets?country=TUV")).isEqualTo(1);
    }

    private static int number(Response target) {
        String reference = target.path("reference");
        return Integer.parseInt(reference.substring(reference.lastIndexOf('-') + 1));
    }

    private static Response set(String key, String country) {
        return Api.as("ann").header("Idempotency-Key", key).body("""
                {"indicator": "PEOPLE_REACHED", "phase": "PHASE_II", "country": "%s", "baselineOn": "2021-01-01", "baseline": 0,
                 "due": "2025-12-31", "value": 60000000, "source": "Strategy of phase II"}""".formatted(country)).post(TARGETS);
    }
}
