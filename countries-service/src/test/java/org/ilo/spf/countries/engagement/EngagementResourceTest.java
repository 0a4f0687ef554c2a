package org.ilo.spf.countries.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.PublishedEvents;
import org.ilo.spf.testing.PublishedEvents.Published;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class EngagementResourceTest {

    private static final String ENGAGEMENTS = "/api/v1/engagements";

    @Test
    void isPlannedActivatedSuspendedResumedAndCompleted() {
        var planned = plan("PER", "2021-03-01").statusCode(201);
        String id = planned.body("reference", equalTo("EN-PER-2021-001")).body("status", equalTo("PLANNED"))
                .body("steps", empty()).header("ETag", "\"1\"")
                .header("Location", endsWith(ENGAGEMENTS + "/" + planned.extract().path("id"))).extract().path("id");

        turn(id, 1, "activate", "2021-04-01").statusCode(200).body("startsOn", equalTo("2021-04-01"));
        turn(id, 2, "suspend", "2021-06-30").statusCode(200).body("status", equalTo("SUSPENDED"));
        turn(id, 3, "resume", "2021-09-01").statusCode(200).body("status", equalTo("ACTIVE"));
        patch(id, 4, "{\"office\": \"CO-Lima\", \"thematicAreas\": [\"FIN\", \"ACT\"]}").statusCode(200)
                .body("office", equalTo("CO-Lima")).body("thematicAreas", containsInAnyOrder("ACT", "FIN"));
        turn(id, 5, "complete", "2022-12-31").statusCode(200).body("status", equalTo("COMPLETED"))
                .body("activePeriods.from", contains("2021-04-01", "2021-09-01"))
                .body("activePeriods.until", contains("2021-06-30", "2022-12-31"));

        var events = PublishedEvents.of("countries.engagements", id, 6);
        assertThat(events).extracting(Published::type).containsExactly("countries.engagements.planned",
                "countries.engagements.activated", "countries.engagements.suspended", "countries.engagements.resumed",
                "countries.engagements.revised", "countries.engagements.completed");
        assertThat(events).extracting(event -> event.state().path("version").asInt()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(events.get(5).state().path("endsOn").asText()).isEqualTo("2022-12-31");
        assertThat(events.get(5).headers()).containsEntry("ce_subject", id).containsEntry("ce_specversion", "1.0");
    }

    @Test
    void isOpenOncePerCountryAndPhase() {
        String id = plan("COL", "2021-03-01").statusCode(201).extract().path("id");

        plan("COL", "2022-03-01").statusCode(409)
                .body("type", equalTo("/api/v1/problems/engagements-one-open-per-country-and-phase"));
        total("COL", 1);

        Api.as("ann").header("If-Match", "\"1\"").post(ENGAGEMENTS + "/" + id + "/cancel").then().statusCode(200)
                .body("status", equalTo("CANCELLED"));
        plan("COL", "2022-03-01").statusCode(201).body("reference", equalTo("EN-COL-2022-001"));
    }

    @Test
    void isOpenOnceHoweverManyPlanItAtTheSameMoment() {
        var answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture
                        .supplyAsync(() -> plan("BOL", "202%d-03-01".formatted(1 + i % 5)).extract().statusCode()))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        total("BOL", 1);
    }

    @Test
    void refusesWhatTheRulesForbidAndChangesNothing() {
        plan("ECU", "2020-12-31").statusCode(409).body("type", equalTo("/api/v1/problems/engagement-outside-phase"));
        total("ECU", 0);
        String id = plan("ECU", "2021-03-01").statusCode(201).extract().path("id");

        turn(id, 1, "resume", "2021-04-01").statusCode(409)
                .body("type", equalTo("/api/v1/problems/engagement-state-forbids"));
        turn(id, 1, "activate", LocalDate.now(Clock.systemUTC()).plusDays(7).toString()).statusCode(409)
                .body("type", equalTo("/api/v1/problems/engagement-in-the-future"));
        patch(id, 1, "{\"country\": \"PER\"}").statusCode(409)
                .body("type", equalTo("/api/v1/problems/engagement-keeps-country-and-phase"));
        patch(id, 1, "{\"endsOn\": \"2021-02-01\"}").statusCode(409)
                .body("type", equalTo("/api/v1/problems/engagements-end-after-they-start"));
        patch(id, 1, "{\"pillars\": [\"MANAGEMENT\"]}").statusCode(409)
                .body("type", equalTo("/api/v1/problems/engagements-have-no-management-pillar"));
        turn(id, 1, "activate", "2021-04-01").statusCode(200);
        turn(id, 2, "suspend", "2021-03-31").statusCode(409)
                .body("type", equalTo("/api/v1/problems/engagement-dates-go-forward"));

        Api.as("ann").get(ENGAGEMENTS + "/" + id).then().statusCode(200).body("version", equalTo(2))
                .body("status", equalTo("ACTIVE"));
        assertThat(PublishedEvents.of("countries.engagements", id, 2)).hasSize(2);
    }

    @Test
    void needsPillarsAndThematicAreas() {
        Api.wrongly("ann")
                .body("{\"phase\": \"PHASE_II\", \"country\": \"CHL\", \"pillars\": [], \"startsOn\": \"2021-03-01\"}")
                .post(ENGAGEMENTS).then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/pillars", "/thematicAreas"));

        total("CHL", 0);
    }

    @Test
    void isFoundByWhatIsKnownOfIt() {
        String id = plan("ARG", "2021-03-01").statusCode(201).extract().path("id");
        patch(id, 1, "{\"priorities\": \"Universal 100% health\", \"endsOn\": \"2024-12-31\", \"steps\": [\"STRATEGY\"]}")
                .statusCode(200);

        for (String query : new String[] { "phase=PHASE_II&status=PLANNED,ACTIVE", "thematicAreas=SHP", "thematicAreas=OAP,SHP",
                "pillars=IN_COUNTRY_SUPPORT", "steps=STRATEGY&endsOn=lt:2025-01-01",
                "startsOn=ge:2021-03-01&startsOn=lt:2021-03-02",
                "q=en-arg" }) {
            Api.as("ann").get(ENGAGEMENTS + "?country=ARG&" + query).then().statusCode(200).body("items.id", contains(id));
        }
        Api.as("ann").queryParam("q", "100%").get(ENGAGEMENTS + "?country=ARG").then().statusCode(200)
                .body("items.id", contains(id));
        for (String query : new String[] { "phase=PHASE_I", "thematicAreas=OAP", "startsOn=gt:2021-03-01", "q=1000", "q=1_0",
                "status=ACTIVE" }) {
            Api.as("ann").get(ENGAGEMENTS + "?country=ARG&" + query).then().statusCode(200).body("items", empty());
        }
    }

    private static void total(String country, int total) {
        Api.as("ann").get(ENGAGEMENTS + "?country=" + country).then().statusCode(200).body("total", equalTo(total));
    }

    private static ValidatableResponse plan(String country, String startsOn) {
        return Api.as("ann").body("""
                {"phase": "PHASE_II", "country": "%s", "pillars": ["IN_COUNTRY_SUPPORT"], "thematicAreas": ["SHP"],
                 "startsOn": "%s"}""".formatted(country, startsOn)).post(ENGAGEMENTS).then();
    }

    private static ValidatableResponse turn(String id, int version, String verb, String on) {
        return Api.as("ann").header("If-Match", "\"" + version + "\"").body("{\"on\": \"" + on + "\"}")
                .post(ENGAGEMENTS + "/" + id + "/" + verb).then();
    }

    private static ValidatableResponse patch(String id, int version, String body) {
        return Api.as("ann").header("If-Match", "\"" + version + "\"").contentType("application/merge-patch+json").body(body)
                .patch(ENGAGEMENTS + "/" + id).then();
    }
}
