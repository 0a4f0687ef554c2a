package org.ilo.spf.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.ilo.spf.records.SampleApi.REQUESTS;
import static org.ilo.spf.records.SampleApi.assertUnchanged;
import static org.ilo.spf.records.SampleApi.change;
import static org.ilo.spf.records.SampleApi.created;
import static org.ilo.spf.records.SampleApi.question;
import static org.ilo.spf.records.SampleApi.reader;
import static org.ilo.spf.records.SampleApi.refused;
import static org.ilo.spf.records.SampleApi.total;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.BadTokens;
import org.ilo.spf.testing.Tokens;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** What every service promises about requests: their bodies, callers and addresses. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RequestConventionsTest {

    @Nested
    class Bodies {

        @ParameterizedTest
        @ValueSource(strings = { "", " ", "{", "{} x", "{'a': 1}", "{\"country\": \"ITA\", \"country\": \"ITA\"}",
                "{\"a\": NaN}",
                "\u0000" })
        void areWellFormed(String body) {
            refused(Api.wrongly("ann").body(body).post(REQUESTS), 400, "invalid-request");
        }

        @ParameterizedTest
        @ValueSource(strings = { "null", "[]", "3", "\"text\"", "[{}]" })
        void areObjects(String body) {
            refused(Api.wrongly("ann").body(body).post(REQUESTS), 400, "invalid-request")
                    .body("errors.code", contains("not-an-object"));
        }

        @Test
        void areToldAllTheirFaultsAtOnce() {
            refused(Api.wrongly("ann").body("""
                    {"country": "XXX", "constituent": ["WORKERS"], "subject": 3, "requestedOn": "2022-13-01", "id": 1}""")
                    .post(REQUESTS), 400, "invalid-request")
                    .body("errors.pointer", containsInAnyOrder("/country", "/constituent", "/subject", "/requestedOn", "/id",
                            "/thematicArea"))
                    .body("errors.find { it.pointer == '/id' }.code", equalTo("unknown-field"))
                    .body("errors.find { it.pointer == '/country' }.code", equalTo("unknown-code"))
                    .body("errors.find { it.pointer == '/country' }.detail", containsString("ITA"))
                    .body("errors.find { it.pointer == '/requestedOn' }.code", equalTo("malformed"))
                    .body("errors.find { it.pointer == '/thematicArea' }.code", equalTo("required"));
        }

        @Test
        void areNotCoerced() {
            for (String value : new String[] { "true", "20220301", "[\"2022-03-01\"]", "\"2022-03-01T00:00:00Z\"",
                    "\"2022-02-29\"", "\"0001-01-01\"" }) {
                refused(Api.wrongly("ann").body(question("ITA", "x").replace("\"2022-03-01\"", value)).post(REQUESTS), 400,
                        "invalid-request").body("errors.pointer", contains("/requestedOn"));
            }
        }

        @Test
        void holdNoControlCharacters() {
            refused(Api.wrongly("ann").body(question("ITA", "a\\u0000b")).post(REQUESTS), 400, "invalid-request")
                    .body("errors.code", contains("control-character"));
        }

        @Test
        void areNotDeeperThanAnyRecord() {
            refused(Api.wrongly("ann").body("{\"a\":".repeat(1000) + "1" + "}".repeat(1000)).post(REQUESTS), 400,
                    "invalid-request");
        }

        @Test
        void areNotLargerThanAnyRecord() {
            String large = question("ITA", "x".repeat(300_000));

            refused(Api.wrongly("ann").body(large).post(REQUESTS), 413, "body-too-large");
            refused(Api.wrongly("ann").header("Idempotency-Key", "large").body(large)
                    .post("/api/v1/advisory-requests/01890a5d-ac96-774b-bcce-b302099a8057/accept"), 413, "body-too-large");
        }

        @Test
        void areRefusedWhenTheyTurnOutLargerThanAnyRecord() {
            var large = question("JPN", "x".repeat(300_000)).getBytes(StandardCharsets.UTF_8);
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + REQUESTS))
                    .header("Authorization", "Bearer " + Tokens.forEverything("ann").sign())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))).build();

            var answer = HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString()).join();

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("body-too-large");
            total("JPN", 0);
        }

        @Test
        void areNotPacked() {
            refused(Api.wrongly("ann").header("Content-Encoding", "gzip").body(question("ITA", "x")).post(REQUESTS), 415,
                    "unsupported-media-type");
        }

        @ParameterizedTest
        @ValueSource(strings = { "text/plain", "application/xml", "application/merge-patch+json",
                "application/vnd.api+json", "text/json" })
        void areInAFormatThatIsReadHere(String type) {
            refused(Api.wrongly("ann").contentType(type).body(question("ITA", "x")).post(REQUESTS), 415,
                    "unsupported-media-type");
        }

        @Test
        void ofPartialChangesNameFieldsOfTheRecord() {
            String id = created("ITA", "Partial");

            refused(change(id, 1).body("{\"nonsense\": null, \"subject\": null}").patch(REQUESTS + "/" + id), 400,
                    "invalid-request").body("errors.pointer", containsInAnyOrder("/nonsense", "/subject"));
            refused(change(id, 1).contentType("application/json").body("{}").patch(REQUESTS + "/" + id), 415,
                    "unsupported-media-type");
            assertUnchanged(id);
        }
    }

    @Nested
    class Callers {

        @Test
        void sayWhoIsCalling() {
            refused(Api.withoutToken().body(question("AUT", "x")).post(REQUESTS), 401, "unauthenticated")
                    .header("WWW-Authenticate", equalTo("Bearer"));
            refused(Api.withoutToken().header("X-Actor", "ann").get(REQUESTS), 401, "unauthenticated");
            refused(Api.withoutToken().header("Authorization", "Basic YW5uOnNlY3JldA==").get(REQUESTS), 401,
                    "unauthenticated");
        }

        @Test
        void areBelievedByTheirTokenAlone() {
            BadTokens.areRefused("/api/v1/targets");
            BadTokens.areRefused(REQUESTS);
            BadTokens.areRefused("/q/health/live");
        }

        @ParameterizedTest
        @ValueSource(strings = { "ann smith", "änn", "a,\tb" })
        void haveOneNameInVisibleAscii(String name) {
            refused(Api.wrongly(name).body(question("AUT", "x")).post(REQUESTS), 401, "unauthenticated");
        }

        @Test
        void keepTheirNameWhateverTheyAreCalled() {
            String id = Api.with(Tokens.forEverything("0b7e").name("ann").sign()).body(question("MLT", "x")).post(REQUESTS)
                    .then().statusCode(201).extract().path("id");

            Api.as("ann").get(REQUESTS + "/" + id + "/history").then().statusCode(200).body("items[0].actor", equalTo("0b7e"));
        }

        @Test
        void whoSayMoreThanTheyShouldAreNotTakenAtTheirWord() {
            var officer = Tokens.of("zoe", Role.COUNTRY_OFFICER);
            for (Object countries : List.of("AUT", List.of("XYZ", 7), Map.of("AUT", true), true)) {
                refused(Api.with(officer.with("countries", countries).sign()).body(question("AUT", "x")).post(REQUESTS), 403,
                        "forbidden");
            }
            refused(Api.with(officer.roles("ADMIN", "superuser", "offline_access").countries("AUT").sign()).get(REQUESTS), 403,
                    "forbidden");
        }

        @Test
        void backdateOnlyAsAdminsWhoMayWriteBesides() {
            var officer = Tokens.officerOf("AUT").roles("country-officer");
            refused(Api.with(officer.sign()).header("X-Recorded-At", "2022-06-30T12:00:00Z").body(question("AUT", "x"))
                    .post(REQUESTS), 403, "forbidden");
            refused(Api.with(Tokens.of("adm", Role.ADMIN).sign()).header("X-Recorded-At", "2022-06-30T12:00:00Z")
                    .body(question("AUT", "x")).post(REQUESTS), 403, "forbidden");

            Api.with(officer.roles("country-officer", "admin").sign()).header("X-Recorded-At", "2026-06-30T12:00:00Z")
                    .body(question("AUT", "Backdated")).post(REQUESTS).then().statusCode(201);
        }

        @Test
        void writeInTheirOwnCountries() {
            String id = created("LUX", "Not theirs");
            var officer = Tokens.officerOf("AUT").sign();

            refused(Api.with(officer).body(question("LUX", "x")).post(REQUESTS), 403, "forbidden")
                    .body("errors.pointer", contains("/country"));
            refused(Api.with(officer).contentType("application/merge-patch+json").header("If-Match", "\"1\"").body("{}")
                    .patch(REQUESTS + "/" + id), 403, "forbidden");
            assertUnchanged(id);
        }

        @Test
        void areNotAnsweredAgainOnceTheyHaveLostTheirCountry() {
            var first = Api.with(Tokens.of("kim", Role.COUNTRY_OFFICER).countries("AUT").sign())
                    .header("Idempotency-Key", "lost").body(question("AUT", "Lost")).post(REQUESTS);
            assertThat(first.statusCode()).isEqualTo(201);

            refused(Api.with(Tokens.of("kim", Role.COUNTRY_OFFICER).countries("LUX").sign())
                    .header("Idempotency-Key", "lost").body(question("AUT", "Lost")).post(REQUESTS), 403, "forbidden");
            refused(Api.with(Tokens.of("kim", Role.VIEWER).sign())
                    .header("Idempotency-Key", "lost").body(question("AUT", "Lost")).post(REQUESTS), 403, "forbidden");
        }
    }

    @Nested
    class Addresses {

        @ParameterizedTest
        @ValueSource(strings = { "/nothing", "/", "/api", "/api/v1", "/api/v1/nothing", "/api/v1/advisory-requests/nonsense",
                "/api/v1/advisory-requests/01890a5d-ac96-774b-bcce-b302099a8057",
                "/api/v1/advisory-requests/01890a5d-ac96-774b-bcce-b302099a8057/history", "/api/v1/problems/nothing" })
        void withNothingThereSaySoInAProblem(String path) {
            refused(reader().header("Accept", "text/html, */*").get(path), 404, "not-found");
        }

        @ParameterizedTest
        @CsvSource({ "DELETE, /api/v1/advisory-requests", "PUT, /api/v1/targets",
                "DELETE, /api/v1/advisory-requests/01890a5d-ac96-774b-bcce-b302099a8057",
                "POST, /api/v1/targets/01890a5d-ac96-774b-bcce-b302099a8057" })
        void sayWhichMethodsTheyDoNotOffer(String method, String path) {
            refused(Api.wrongly("ann").body("{}").request(method, path), 405, "method-not-allowed");
        }

        @ParameterizedTest
        @ValueSource(strings = { "text/html", "application/xml", "text/csv" })
        void sayWhichFormatsTheyDoNotAnswerIn(String accept) {
            refused(Api.wrongly("ann").accept(accept).get("/api/v1/advisory-requests"), 406, "not-acceptable");
        }

        @Test
        void sendNothingThatABrowserWouldTakeForAPage() {
            String id = created("SVN", "<script>alert(1)</script>");

            for (String accept : List.of("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "*/*",
                    "text/html, application/json;q=0.1")) {
                reader().header("Accept", accept).get(REQUESTS + "/" + id).then().statusCode(200)
                        .contentType("application/json");
                reader().header("Accept", accept).get(REQUESTS + "?country=SVN").then().statusCode(200)
                        .contentType("application/json");
            }
        }

        @Test
        void ofProblemsExplainThem() {
            for (String type : List.of("stale-version", "targets-are-set-once", "recorded-before-previous-state")) {
                reader().get("/api/v1/problems/" + type).then().statusCode(200).contentType(startsWith("text/plain"))
                        .body(not(equalTo("")));
            }
        }
    }
}
