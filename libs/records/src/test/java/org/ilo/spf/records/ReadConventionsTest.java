package org.ilo.spf.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.ilo.spf.records.SampleApi.REQUESTS;
import static org.ilo.spf.records.SampleApi.asOf;
import static org.ilo.spf.records.SampleApi.assertUnchanged;
import static org.ilo.spf.records.SampleApi.backdated;
import static org.ilo.spf.records.SampleApi.change;
import static org.ilo.spf.records.SampleApi.created;
import static org.ilo.spf.records.SampleApi.page;
import static org.ilo.spf.records.SampleApi.question;
import static org.ilo.spf.records.SampleApi.reader;
import static org.ilo.spf.records.SampleApi.refused;
import static org.ilo.spf.records.SampleApi.total;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.PublishedEvents;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What every service promises about reading: lists, pages, and what was known when. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ReadConventionsTest {

    @Nested
    class Reading {

        @Test
        void givesNothingThatTheClientHasAlready() {
            String id = created("HUN", "Cached");

            for (String tag : List.of("\"1\"", "W/\"1\"", "\"0\", \"1\"", "*")) {
                reader().header("If-None-Match", tag).get(REQUESTS + "/" + id).then().statusCode(304).header("ETag", "\"1\"")
                        .body(equalTo(""));
            }
            Api.as("ann").header("If-None-Match", "\"2\"").get(REQUESTS + "/" + id).then().statusCode(200);
        }

        @Test
        void pagesThroughAListWhileItGrows() {
            for (String subject : List.of("b", "d", "d", "f", "h")) {
                created("ISL", subject);
            }
            var seen = new ArrayList<String>();

            var first = page("country=ISL&sort=-requestedOn,reference&limit=2", null, seen);
            created("ISL", "added meanwhile, last in this order");
            backdated("2021-01-01T12:00:00Z").body(question("ISL", "added meanwhile").replace("2022-03-01", "2020-03-01"))
                    .post(REQUESTS).then().statusCode(201);
            var second = page("country=ISL&sort=-requestedOn,reference&limit=2", first, seen);
            var third = page("country=ISL&sort=-requestedOn,reference&limit=2", second, seen);
            var fourth = page("country=ISL&sort=-requestedOn,reference&limit=2", third, seen);

            assertThat(fourth).isNull();
            assertThat(seen).containsExactly("AR-ISL-2022-001", "AR-ISL-2022-002", "AR-ISL-2022-003", "AR-ISL-2022-004",
                    "AR-ISL-2022-005", "AR-ISL-2022-006", "AR-ISL-2020-001");
        }

        @Test
        void shiftsNothingWhenSomethingIsAddedBeforeThePage() {
            for (String day : List.of("2022-03-01", "2022-03-02", "2022-03-03", "2022-03-04")) {
                Api.as("ann").body(question("IRL", "x").replace("2022-03-01", day)).post(REQUESTS).then().statusCode(201);
            }
            var seen = new ArrayList<String>();

            var next = page("country=IRL&sort=requestedOn&limit=2", null, seen);
            Api.as("ann").body(question("IRL", "x").replace("2022-03-01", "2022-02-01")).post(REQUESTS).then().statusCode(201);
            next = page("country=IRL&sort=requestedOn&limit=2", next, seen);

            assertThat(next).isNull();
            assertThat(seen).containsExactly("AR-IRL-2022-001", "AR-IRL-2022-002", "AR-IRL-2022-003", "AR-IRL-2022-004");
        }

        @Test
        void keepsTheTotalItBeganWith() {
            for (String subject : List.of("a", "b", "c")) {
                created("MDA", subject);
            }
            String next = Api.as("ann").get(REQUESTS + "?country=MDA&limit=1").then().statusCode(200)
                    .body("total", equalTo(3)).extract().path("next");
            created("MDA", "added meanwhile");

            Api.as("ann").get(REQUESTS + "?country=MDA&limit=1&cursor=" + next).then().statusCode(200).body("total",
                    equalTo(3));
            Api.as("ann").get(REQUESTS + "?country=MDA&limit=1&q=meanwhile&cursor=" + next).then().statusCode(200)
                    .body("total", equalTo(1));
            total("MDA", 4);
        }

        @Test
        void leadsToTheNextPage() {
            for (int i = 0; i < 3; i++) {
                created("ITA", "Linked " + i);
            }
            String link = Api.as("ann").get(REQUESTS + "?country=ITA&q=linked&limit=2&sort=-reference").then().statusCode(200)
                    .header("Link", endsWith("rel=\"next\"")).body("total", equalTo(3)).extract().header("Link");
            String address = link.substring(1, link.indexOf('>'));

            reader().urlEncodingEnabled(false).get(address).then().statusCode(200).body("items.size()", equalTo(1))
                    .body("next", nullValue()).header("Link", nullValue());
        }

        @Test
        void goesOnOnlyInTheListAndOrderItBegan() {
            created("LVA", "x");
            created("LVA", "y");
            String next = Api.as("ann").get(REQUESTS + "?country=LVA&limit=1").then().statusCode(200).extract().path("next");

            for (String query : List.of("cursor=" + next + "&sort=-reference", "cursor=nonsense", "cursor=e30")) {
                refused(Api.wrongly("ann").get(REQUESTS + "?country=LVA&" + query), 400, "invalid-request")
                        .body("errors.parameter", contains("cursor"));
            }
            refused(Api.wrongly("ann").get("/api/v1/targets?cursor=" + next), 400, "invalid-request");
        }

        @Test
        void goesOnOnlyFromWhereARecordCanBe() {
            var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(
                    "{\"order\":\"SampleRequest:reference,id\",\"values\":[\"a\\u0000b\",\"01890a5d-ac96-774b-bcce-b302099a8057\"]}"
                            .getBytes(StandardCharsets.UTF_8));

            refused(Api.wrongly("ann").get(REQUESTS + "?cursor=" + forged), 400, "invalid-request")
                    .body("errors.parameter", contains("cursor"));
        }

        @Test
        void isInTheOrderOfEachFieldOnce() {
            refused(Api.wrongly("ann").get(REQUESTS + "?sort=reference,-reference"), 400, "invalid-request")
                    .body("errors.parameter", contains("sort"));
        }

        @Test
        void refusesEveryParameterItDoesNotKnow() {
            refused(Api.wrongly("ann").get(REQUESTS + "?countri=TGO&limit=abc&status=DONE&requestedOn=yesterday&asOf=3"), 400,
                    "invalid-request")
                    .body("errors.parameter", containsInAnyOrder("countri", "limit", "status", "requestedOn", "asOf"))
                    .body("errors.find { it.parameter == 'countri' }.detail", containsString("country"))
                    .body("errors.find { it.parameter == 'status' }.detail", containsString("REQUESTED"));
            refused(Api.wrongly("ann").get(REQUESTS + "?limit=501"), 400, "invalid-request");
            refused(Api.wrongly("ann").get(REQUESTS + "?limit=0"), 400, "invalid-request");
            refused(Api.wrongly("ann").get(REQUESTS + "?sort=subject"), 400, "invalid-request")
                    .body("errors[0].detail", containsString("requestedOn"));
            refused(Api.wrongly("ann").get(REQUESTS + "?limit=1&limit=2"), 400, "invalid-request");
            refused(Api.wrongly("ann").get("/api/v1/advisory-requests/01890a5d-ac96-774b-bcce-b302099a8057?now=true"), 400,
                    "invalid-request");
        }
    }

    @Nested
    class Knowledge {

        @Test
        void isGivenAsItWasAtAnInstant() {
            String id = backdated("2022-06-30T12:00:00Z").body(question("LTU", "Before")).post(REQUESTS).then().statusCode(201)
                    .extract().path("id");
            change(id, 1).header("X-Recorded-At", "2022-08-31T12:00:00Z").body("{\"subject\": \"After\"}")
                    .patch(REQUESTS + "/" + id).then().statusCode(200);

            asOf(id, "2022-06-30T12:00:00Z").statusCode(200).body("subject", equalTo("Before")).header("ETag", "\"1\"");
            asOf(id, "2022-08-31T11:59:59.999Z").statusCode(200).body("subject", equalTo("Before"));
            asOf(id, "2022-08-31T12:00:00Z").statusCode(200).body("subject", equalTo("After")).header("ETag", "\"2\"");
            asOf(id, Instant.now(Clock.systemUTC()).toString()).statusCode(200).body("subject", equalTo("After"));
            refused(Api.as("ann").get(REQUESTS + "/" + id + "?asOf=2022-06-30T11:59:59Z"), 404, "not-found");
        }

        @Test
        void keepsItsHistory() {
            String id = backdated("2022-06-30T12:00:00Z").body(question("LUX", "Before")).post(REQUESTS).then().statusCode(201)
                    .extract().path("id");
            Api.as("bob").contentType("application/merge-patch+json").header("If-Match", "\"1\"")
                    .body("{\"subject\": \"After\", \"constituent\": \"WORKERS\"}").patch(REQUESTS + "/" + id).then()
                    .statusCode(200);

            Api.as("ann").get(REQUESTS + "/" + id + "/history").then().statusCode(200).body("id", equalTo(id))
                    .body("items.event", contains("REQUESTED", "REVISED")).body("items.version", contains(1, 2))
                    .body("items.actor", contains("ann", "bob"))
                    .body("items[0].recordedAt", equalTo("2022-06-30T12:00:00Z"))
                    .body("items[0].enteredAt", not(equalTo("2022-06-30T12:00:00Z")))
                    .body("items[0].changes.field", hasItem("reference"))
                    .body("items[1].changes.field", contains("subject"))
                    .body("items[1].changes.from", contains("Before")).body("items[1].changes.to", contains("After"));
        }

        @Test
        void isPublishedWithTheInstantItIsFrom() {
            String id = backdated("2022-06-30T12:00:00Z").body(question("MLT", "Old")).post(REQUESTS).then().statusCode(201)
                    .extract().path("id");

            assertThat(PublishedEvents.of("countries.advisory-requests", id, 1).get(0).headers())
                    .containsEntry("ce_time", "2022-06-30T12:00:00Z").containsEntry("ce_subject", id)
                    .containsEntry("ce_type", "countries.advisory-requests.requested");
        }

        @ParameterizedTest
        @ValueSource(strings = { "yesterday", "2022-06-30", "1969-12-31T23:59:59Z", "2199-01-01T00:00:00Z" })
        void isFromAnInstantSince1970ThatHasPassed(String instant) {
            refused(Api.wrongly("ann").header("X-Recorded-At", instant).body(question("MCO", "x")).post(REQUESTS), 400,
                    "invalid-request").body("errors.header", contains("X-Recorded-At"));
            total("MCO", 0);
        }

        @Test
        void neverLiesInTheFuture() {
            String soon = Instant.now(Clock.systemUTC()).plus(Duration.ofMinutes(5)).toString();

            refused(backdated(soon).body(question("MCO", "x")).post(REQUESTS), 400, "invalid-request")
                    .body("errors.code", contains("future"));
        }

        @Test
        void neverPrecedesWhatWasKnownBefore() {
            String id = backdated("2022-06-30T12:00:00Z").body(question("NLD", "Known")).post(REQUESTS).then().statusCode(201)
                    .extract().path("id");

            refused(change(id, 1).header("X-Recorded-At", "2022-06-30T11:59:59Z").body("{\"subject\": \"Earlier\"}")
                    .patch(REQUESTS + "/" + id), 409, "recorded-before-previous-state");
            assertUnchanged(id);
        }
    }
}
