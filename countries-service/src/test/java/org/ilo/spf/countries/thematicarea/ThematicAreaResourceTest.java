package org.ilo.spf.countries.thematicarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
class ThematicAreaResourceTest {

    private static final String AREAS = "/api/v1/thematic-areas";

    @Test
    void isOpenedRevisedRetiredAndReopened() {
        String id = open("OAP", "Pensions").statusCode(201).body("reference", equalTo("OAP"))
                .body("group", equalTo("HUMAN_RIGHT")).body("status", equalTo("ACTIVE")).extract().path("id");

        Api.as("ann").header("If-Match", "\"1\"").contentType("application/merge-patch+json")
                .body("{\"description\": \"Old-age pensions\"}").patch(AREAS + "/" + id).then().statusCode(200)
                .body("description", equalTo("Old-age pensions"));
        turn(id, 2, "retire").statusCode(200).body("status", equalTo("RETIRED"));
        turn(id, 3, "reopen").statusCode(200).body("status", equalTo("ACTIVE"));

        assertThat(PublishedEvents.of("countries.thematic-areas", id, 4)).extracting(Published::type).containsExactly(
                "countries.thematic-areas.opened", "countries.thematic-areas.revised", "countries.thematic-areas.retired",
                "countries.thematic-areas.reopened");
        Api.as("ann").get(AREAS + "?group=HUMAN_RIGHT&status=ACTIVE&q=old-age&sort=-group,code").then().statusCode(200)
                .body("items.code", hasItem("OAP"));
    }

    @Test
    void isOpenedOnce() {
        String id = open("UNP", "Unemployment").statusCode(201).extract().path("id");
        turn(id, 1, "retire").statusCode(200);

        open("UNP", "Again").statusCode(409).body("type", equalTo("/api/v1/problems/thematic-areas-are-opened-once"));

        Api.as("ann").get(AREAS + "?code=UNP").then().statusCode(200).body("total", equalTo(1))
                .body("items.description", contains("Unemployment"));
    }

    @Test
    void refusesWhatItsStateForbidsAndChangesNothing() {
        String id = open("MIG", "Migrants").statusCode(201).extract().path("id");

        turn(id, 1, "reopen").statusCode(409).body("type", equalTo("/api/v1/problems/thematic-area-state-forbids"));
        Api.as("ann").header("If-Match", "\"1\"").contentType("application/merge-patch+json").body("{\"code\": \"GEN\"}")
                .patch(AREAS + "/" + id).then().statusCode(409)
                .body("type", equalTo("/api/v1/problems/thematic-area-keeps-its-code"));

        Api.as("ann").get(AREAS + "/" + id).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void needsADescription() {
        Api.wrongly("ann").body("{\"code\": \"DIA\", \"description\": \" \"}").post(AREAS).then().statusCode(400)
                .body("errors.pointer", contains("/description"));
        Api.wrongly("ann").body("{\"code\": \"NIL\"}").post(AREAS).then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/code", "/description"))
                .body("errors.code", containsInAnyOrder("unknown-code", "required"));
    }

    @Test
    void takesUpNothingNewOnceRetired() {
        String engagement = engagement("MDG", "\"CUL\", \"STA\"").statusCode(201).extract().path("id");
        String id = open("CUL", "Culture").statusCode(201).extract().path("id");
        turn(id, 1, "retire").statusCode(200);

        engagement("COM", "\"CUL\", \"STA\"").statusCode(409)
                .body("type", equalTo("/api/v1/problems/thematic-area-is-retired")).body("detail", containsString("CUL"));
        request("2022-03-01").statusCode(409).body("type", equalTo("/api/v1/problems/thematic-area-is-retired"));

        Api.as("ann").header("If-Match", "\"1\"").contentType("application/merge-patch+json")
                .body("{\"office\": \"CO-Antananarivo\"}").patch("/api/v1/engagements/" + engagement).then().statusCode(200);
        Api.as("ann").header("If-Match", "\"2\"").contentType("application/merge-patch+json")
                .body("{\"thematicAreas\": [\"STA\"]}").patch("/api/v1/engagements/" + engagement).then().statusCode(200);
        Api.as("ann").header("If-Match", "\"3\"").contentType("application/merge-patch+json")
                .body("{\"thematicAreas\": [\"CUL\"]}").patch("/api/v1/engagements/" + engagement).then().statusCode(409)
                .body("type", equalTo("/api/v1/problems/thematic-area-is-retired"));

        turn(id, 2, "reopen").statusCode(200);
        request("2022-03-01").statusCode(201);
    }

    @Test
    void letsInWhatAnOlderSystemRecordedOfARetiredArea() {
        String id = open("ASP", "Adaptive").statusCode(201).extract().path("id");
        turn(id, 1, "retire").statusCode(200);

        Api.as("ann").header("X-Recorded-At", "2022-06-30T12:00:00Z").body("""
                {"country": "MDG", "thematicArea": "ASP", "constituent": "GOVERNMENT", "subject": "Shocks",
                 "requestedOn": "2022-06-01"}""").post("/api/v1/advisory-requests").then().statusCode(201);
    }

    private static ValidatableResponse open(String code, String description) {
        return Api.as("ann").body("{\"code\": \"%s\", \"description\": \"%s\"}".formatted(code, description)).post(AREAS)
                .then();
    }

    private static ValidatableResponse turn(String id, int version, String verb) {
        return Api.as("ann").header("If-Match", "\"" + version + "\"").post(AREAS + "/" + id + "/" + verb).then();
    }

    private static ValidatableResponse engagement(String country, String areas) {
        return Api.as("ann").body("""
                {"phase": "PHASE_II", "country": "%s", "pillars": ["IN_COUNTRY_SUPPORT"], "thematicAreas": [%s],
                 "startsOn": "2021-03-01"}""".formatted(country, areas)).post("/api/v1/engagements").then();
    }

    private static ValidatableResponse request(String on) {
        return Api.as("ann").body("""
                {"country": "MDG", "thematicArea": "CUL", "constituent": "WORKERS", "subject": "A campaign",
                 "requestedOn": "%s"}""".formatted(on)).post("/api/v1/advisory-requests").then();
    }
}
