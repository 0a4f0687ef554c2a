package org.ilo.spf.results.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.results.Given.created;
import static org.ilo.spf.results.Given.done;
import static org.ilo.spf.results.Given.draft;
import static org.ilo.spf.results.Given.invalid;
import static org.ilo.spf.results.Given.patch;
import static org.ilo.spf.results.Given.refused;
import static org.ilo.spf.results.Given.total;

import java.util.List;

import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.PublishedEvents;
import org.ilo.spf.testing.PublishedEvents.Published;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class TargetResourceTest {

    private static final String TARGETS = "targets";

    @Test
    void refusesWhatIsNoTargetWithEveryFault() {
        invalid(Api.wrongly("ann").body("{}").post("/api/v1/" + TARGETS),
                "/indicator", "/phase", "/baselineOn", "/baseline", "/due", "/value", "/source");
        invalid(Api.wrongly("ann").body(target("PEOPLE_REACHED",
                """
                        , "country": "FJI", "dimensions": ["WEALTH"], "baseline": -1, "milestones": [{"due": "2023-12-31"}, {"value": 3}]"""))
                .post("/api/v1/" + TARGETS),
                "/dimensions/0", "/baseline", "/milestones/0/value", "/milestones/1/due");
    }

    @Test
    void isSetAndRevised() {
        Response set = draft(TARGETS, "ann", target("PEOPLE_REACHED",
                ", \"baseline\": 0, \"country\": \"FJI\", \"milestones\": [{\"due\": \"2023-12-31\", \"value\": 30000000}]"));
        assertThat(set.<String> path("reference")).startsWith("TG-II-");

        String id = created(set);
        done(patch(TARGETS, id, "ann", "{\"value\": 70000000, \"dimensions\": [\"LEGAL_COVERAGE\"]}"));

        List<Published> events = PublishedEvents.of(RecordType.TARGET.topic(), id, 2);
        assertThat(events).extracting(Published::type).containsExactly("results.targets.set", "results.targets.revised");
        assertThat(events.get(1).state().path("value").asLong()).isEqualTo(70_000_000);
        refused(patch(TARGETS, id, "ann", "{\"country\": null}"), "target-keeps-its-indicator");
        refused(patch(TARGETS, id, "ann", "{\"value\": 20000000}"), "target-milestones-lead-to-it");
        refused(patch(TARGETS, id, "ann", "{\"due\": \"2026-01-01\"}"), "target-due-within-its-phase");
        refused(patch(TARGETS, id, "ann", "{\"milestones\": [], \"baseline\": 70000000}"), "targets-rise-above-their-baseline");
        refused(patch(TARGETS, id, "ann", "{\"steps\": [\"STRATEGY\"]}"), "targets-of-changes-have-steps");
        assertThat(total(TARGETS + "?country=FJI&dimensions=LEGAL_COVERAGE&sort=-value")).isEqualTo(1);
    }

    @Test
    void isSetOnceForWhatItMeasures() {
        String both = ", \"baseline\": 0, \"dimensions\": [\"ADEQUACY\", \"COMPREHENSIVENESS\"]";
        String reversed = ", \"baseline\": 0, \"dimensions\": [\"COMPREHENSIVENESS\", \"ADEQUACY\"]";
        created(draft(TARGETS, "ann", target("PEOPLE_REACHED", both)));

        refused(draft(TARGETS, "bob", target("PEOPLE_REACHED", reversed)), "targets-set-once");

        created(draft(TARGETS, "ann", target("PEOPLE_REACHED", both + ", \"country\": \"WSM\"")));
        String other = created(
                draft(TARGETS, "ann", target("PEOPLE_REACHED", ", \"baseline\": 0, \"dimensions\": [\"ADEQUACY\"]")));
        refused(patch(TARGETS, other, "ann", "{\"dimensions\": [\"COMPREHENSIVENESS\", \"ADEQUACY\"]}"), "targets-set-once");
        refused(draft(TARGETS, "ann", target("INSTITUTIONAL_CHANGES", both)), "targets-of-people-have-dimensions");
        created(draft(TARGETS, "ann", target("INSTITUTIONAL_CHANGES", ", \"baseline\": 0, \"steps\": [\"STRATEGY\"]")));
    }

    private static String target(String indicator, String more) {
        return """
                {"indicator": "%s", "phase": "PHASE_II", "baselineOn": "2021-01-01", "due": "2025-12-31", "value": 60000000,
                 "source": "Strategy of phase II"%s}""".formatted(indicator, more);
    }
}
