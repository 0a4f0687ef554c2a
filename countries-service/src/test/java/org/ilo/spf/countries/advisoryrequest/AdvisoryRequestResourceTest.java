package org.ilo.spf.countries.advisoryrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

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
class AdvisoryRequestResourceTest {

    private static final String REQUESTS = "/api/v1/advisory-requests";

    @Test
    void isRequestedRevisedAcceptedAndDelivered() {
        String id = request("TGO", "2022-03-01").statusCode(201).body("reference", equalTo("AR-TGO-2022-001"))
                .body("status", equalTo("REQUESTED")).body("acceptedOn", nullValue()).extract().path("id");

        Api.as("ann").header("If-Match", "\"1\"").contentType("application/merge-patch+json")
                .body("{\"constituent\": \"EMPLOYERS\"}").patch(REQUESTS + "/" + id).then().statusCode(200)
                .body("constituent", equalTo("EMPLOYERS")).body("subject", equalTo("Valuation of the pension scheme"));
        turn(id, 2, "accept", "{\"on\": \"2022-04-01\"}").statusCode(200).body("acceptedOn", equalTo("2022-04-01"));
        turn(id, 3, "deliver", "{\"on\": \"2022-09-01\"}").statusCode(200).body("status", equalTo("DELIVERED"))
                .body("deliveredOn", equalTo("2022-09-01"));

        var events = PublishedEvents.of("countries.advisory-requests", id, 4);
        assertThat(events).extracting(Published::type).containsExactly("countries.advisory-requests.requested",
                "countries.advisory-requests.revised", "countries.advisory-requests.accepted",
                "countries.advisory-requests.delivered");
        assertThat(events.get(3).state().path("reference").asText()).isEqualTo("AR-TGO-2022-001");
    }

    @Test
    void isNumberedByCountryAndYear() {
        request("GHA", "2022-03-01").statusCode(201).body("reference", equalTo("AR-GHA-2022-001"));
        request("GHA", "2022-12-31").statusCode(201).body("reference", equalTo("AR-GHA-2022-002"));
        request("GHA", "2023-01-01").statusCode(201).body("reference", equalTo("AR-GHA-2023-001"));
    }

    @Test
    void isDeclinedWithAReason() {
        String id = request("KEN", "2022-03-01").statusCode(201).extract().path("id");

        for (String reasonless : new String[] { "{}", "{\"because\": \" \"}", "{\"because\": null}" }) {
            Api.wrongly("ann").header("If-Match", "\"1\"").body(reasonless).post(REQUESTS + "/" + id + "/decline").then()
                    .statusCode(400).body("errors.pointer", contains("/because"));
        }
        turn(id, 1, "decline", "{\"because\": \"Another agency does this.\"}").statusCode(200)
                .body("status", equalTo("DECLINED")).body("declinedBecause", equalTo("Another agency does this."));

        assertThat(PublishedEvents.of("countries.advisory-requests", id, 2).get(1).type())
                .isEqualTo("countries.advisory-requests.declined");
    }

    @Test
    void isNotDeclinedOnceAccepted() {
        String id = request("UGA", "2022-03-01").statusCode(201).extract().path("id");
        turn(id, 1, "accept", "{\"on\": \"2022-03-01\"}").statusCode(200);

        turn(id, 2, "decline", "{\"because\": \"Too late.\"}").statusCode(409)
                .body("type", equalTo("/api/v1/problems/advisory-request-state-forbids"))
                .body("detail", equalTo("AR-UGA-2022-001 is ACCEPTED; only a request that is REQUESTED can be declined."));

        Api.as("ann").get(REQUESTS + "/" + id).then().statusCode(200).body("status", equalTo("ACCEPTED"))
                .body("version", equalTo(2)).body("declinedBecause", nullValue());
    }

    @Test
    void goesForwardAndNeverIntoTheFuture() {
        var nextWeek = LocalDate.now(Clock.systemUTC()).plusDays(7);
        request("RWA", nextWeek.toString()).statusCode(409)
                .body("type", equalTo("/api/v1/problems/advisory-request-in-the-future"));
        String id = request("RWA", "2022-03-01").statusCode(201).body("reference", equalTo("AR-RWA-2022-001")).extract()
                .path("id");

        turn(id, 1, "accept", "{\"on\": \"2022-02-28\"}").statusCode(409)
                .body("type", equalTo("/api/v1/problems/advisory-requests-go-forward"));
        turn(id, 1, "accept", "{\"on\": \"" + nextWeek + "\"}").statusCode(409)
                .body("type", equalTo("/api/v1/problems/advisory-request-in-the-future"));

        Api.as("ann").get(REQUESTS + "?country=RWA").then().statusCode(200).body("total", equalTo(1))
                .body("items.version", contains(1));
    }

    @Test
    void liesNeverAfterTheInstantAnOlderSystemRecordedIt() {
        Api.as("ann").header("X-Recorded-At", "2022-03-01T12:00:00Z").body(question("BDI", "2022-03-03")).post(REQUESTS).then()
                .statusCode(409).body("type", equalTo("/api/v1/problems/advisory-request-in-the-future"));
        // Already the 2nd in Kiribati.
        Api.as("ann").header("X-Recorded-At", "2022-03-01T12:00:00Z").body(question("BDI", "2022-03-02")).post(REQUESTS).then()
                .statusCode(201);
    }

    @Test
    void keepsItsCountryAndItsWordingOnceAnswered() {
        String id = request("MWI", "2022-03-01").statusCode(201).extract().path("id");

        patch(id, 1, "{\"country\": \"ZMB\"}").statusCode(409)
                .body("type", equalTo("/api/v1/problems/advisory-request-keeps-its-country"));
        turn(id, 1, "accept", "{\"on\": \"2022-03-02\"}").statusCode(200);
        patch(id, 2, "{\"subject\": \"Something else\"}").statusCode(409)
                .body("type", equalTo("/api/v1/problems/advisory-request-state-forbids"));
    }

    @Test
    void namesEveryFault() {
        Api.wrongly("ann")
                .body("{\"country\": \"XXX\", \"constituent\": 3, \"subject\": \"%s\", \"requestedOn\": \"2022-02-30\"}"
                        .formatted("x".repeat(1001)))
                .post(REQUESTS).then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/country", "/thematicArea", "/constituent", "/subject",
                        "/requestedOn"));
    }

    @Test
    void isFoundByWhatIsKnownOfIt() {
        String id = request("ZMB", "2022-03-01").statusCode(201).extract().path("id");
        request("ZMB", "2023-05-01").statusCode(201);
        turn(id, 1, "accept", "{\"on\": \"2022-04-01\"}").statusCode(200);

        list("country=ZMB&status=ACCEPTED&acceptedOn=2022-04-01", "AR-ZMB-2022-001");
        list("country=ZMB&requestedOn=gt:2022-03-01", "AR-ZMB-2023-001");
        list("country=ZMB&q=VALUATION&sort=-requestedOn", "AR-ZMB-2023-001", "AR-ZMB-2022-001");
        list("country=ZMB&constituent=WORKERS&thematicArea=ACT,FIN&deliveredOn=ge:2020-01-01");
    }

    private static void list(String query, String... references) {
        Api.as("ann").get(REQUESTS + "?" + query).then().statusCode(200).body("items.reference", equalTo(List.of(references)));
    }

    private static ValidatableResponse request(String country, String on) {
        return Api.as("ann").body(question(country, on)).post(REQUESTS).then();
    }

    private static String question(String country, String on) {
        return """
                {"country": "%s", "thematicArea": "ACT", "constituent": "SOCIAL_SECURITY_INSTITUTION",
                 "subject": "Valuation of the pension scheme", "requestedOn": "%s"}""".formatted(country, on);
    }

    private static ValidatableResponse turn(String id, int version, String verb, String body) {
        return Api.as("ann").header("If-Match", "\"" + version + "\"").body(body).post(REQUESTS + "/" + id + "/" + verb).then();
    }

    private static ValidatableResponse patch(String id, int version, String body) {
        return Api.as("ann").header("If-Match", "\"" + version + "\"").contentType("application/merge-patch+json").body(body)
                .patch(REQUESTS + "/" + id).then();
    }
}
