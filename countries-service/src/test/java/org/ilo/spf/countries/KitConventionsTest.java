package org.ilo.spf.countries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.embedded.TestServers;
import org.ilo.spf.kit.test.Api;
import org.ilo.spf.kit.test.BadTokens;
import org.ilo.spf.kit.test.PublishedEvents;
import org.ilo.spf.kit.test.Tokens;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** What the kit promises of every service, tried on this one: the kit itself has nothing that runs. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class KitConventionsTest {

    private static final String REQUESTS = "/api/v1/advisory-requests";
    private static final String PROBLEM = "application/problem+json";

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
                    .post("/api/v1/engagements/01890a5d-ac96-774b-bcce-b302099a8057/cancel"), 413, "body-too-large");
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
            BadTokens.areRefused("/api/v1/code-lists");
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
        @ValueSource(strings = { "/nothing", "/", "/api", "/api/v1", "/api/v1/nothing", "/api/v1/engagements/nonsense",
                "/api/v1/engagements/01890a5d-ac96-774b-bcce-b302099a8057",
                "/api/v1/engagements/01890a5d-ac96-774b-bcce-b302099a8057/history", "/api/v1/problems/nothing" })
        void withNothingThereSaySoInAProblem(String path) {
            refused(reader().header("Accept", "text/html, */*").get(path), 404, "not-found");
        }

        @ParameterizedTest
        @CsvSource({ "DELETE, /api/v1/engagements", "PUT, /api/v1/advisory-requests",
                "DELETE, /api/v1/engagements/01890a5d-ac96-774b-bcce-b302099a8057", "POST, /api/v1/countries/TGO" })
        void sayWhichMethodsTheyDoNotOffer(String method, String path) {
            refused(Api.wrongly("ann").body("{}").request(method, path), 405, "method-not-allowed");
        }

        @ParameterizedTest
        @ValueSource(strings = { "text/html", "application/xml", "text/csv" })
        void sayWhichFormatsTheyDoNotAnswerIn(String accept) {
            refused(Api.wrongly("ann").accept(accept).get("/api/v1/engagements"), 406, "not-acceptable");
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
            for (String type : List.of("stale-version", "engagement-outside-phase", "recorded-before-previous-state")) {
                reader().get("/api/v1/problems/" + type).then().statusCode(200).contentType(startsWith("text/plain"))
                        .body(not(equalTo("")));
            }
        }
    }

    @Nested
    class Repetitions {

        @Test
        void haveOneEffectAndTheFirstAnswer() {
            var first = keyed("r1").body(question("BEL", "Once")).post(REQUESTS).then().statusCode(201).extract();
            String id = first.path("id");
            change(id, 1).body("{\"subject\": \"Changed meanwhile\"}").patch(REQUESTS + "/" + id).then().statusCode(200);

            var second = keyed("r1").body(question("BEL", "Once")).post(REQUESTS).then().statusCode(201).extract();

            assertThat(second.asString()).isEqualTo(first.asString());
            assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(second.header("Location")).isEqualTo(first.header("Location"));
            total("BEL", 1);
        }

        @Test
        void ofTransitionsAreHarmlessToo() {
            String id = created("CHE", "Accept");
            var first = keyed("r2").header("If-Match", "\"1\"").body("{\"on\": \"2022-03-02\"}")
                    .post(REQUESTS + "/" + id + "/accept").then().statusCode(200).extract();

            keyed("r2").header("If-Match", "\"1\"").body("{\"on\": \"2022-03-02\"}").post(REQUESTS + "/" + id + "/accept")
                    .then()
                    .statusCode(200).body(equalTo(first.asString()));
            assertThat(PublishedEvents.of("countries.advisory-requests", id, 2)).hasSize(2);
        }

        @Test
        void takeANewKeyForAnotherRequest() {
            keyed("r3").body(question("DNK", "Once")).post(REQUESTS).then().statusCode(201);

            refused(keyed("r3").body(question("DNK", "Twice")).post(REQUESTS), 422, "idempotency-key-reused");
            refused(keyed("r3").body("{\"code\": \"INF\", \"description\": \"Informal\"}").post("/api/v1/thematic-areas"), 422,
                    "idempotency-key-reused");
            Api.as("bob").header("Idempotency-Key", "r3").body(question("DNK", "By somebody else")).post(REQUESTS).then()
                    .statusCode(201);
            total("DNK", 2);
        }

        @Test
        void atTheSameMomentHaveOneEffect() {
            var answers = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture
                            .supplyAsync(() -> keyed("r4").body(question("EST", "At once")).post(REQUESTS)))
                    .toList().stream().map(CompletableFuture::join).toList();

            assertThat(answers).extracting(Response::statusCode).contains(201).containsOnly(201, 409);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201)
                    .extracting(answer -> answer.<String> path("id")).containsOnly(onlyId("EST"));
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 409)
                    .extracting(answer -> answer.<String> path("type"))
                    .allMatch("/api/v1/problems/idempotency-key-in-use"::equals);
            total("EST", 1);
        }

        @Test
        void ofATransitionAtTheSameMomentAreNotTakenForStale() {
            String id = created("CZE", "Accept at once");

            var answers = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> keyed("r6").header("If-Match", "\"1\"")
                            .body("{\"on\": \"2022-03-02\"}").post(REQUESTS + "/" + id + "/accept")))
                    .toList().stream().map(CompletableFuture::join).toList();

            assertThat(answers).extracting(Response::statusCode).contains(200).isSubsetOf(200, 409);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 409)
                    .extracting(answer -> answer.<String> path("type"))
                    .allMatch("/api/v1/problems/idempotency-key-in-use"::equals);
            Api.as("ann").get(REQUESTS + "/" + id).then().statusCode(200).body("version", equalTo(2));
        }

        @Test
        void ofARefusedRequestAreTriedAgain() {
            String id = created("FIN", "Refused first");
            var request = "{\"on\": \"2022-03-05\"}";
            refused(keyed("r5").header("If-Match", "\"1\"").body(request).post(REQUESTS + "/" + id + "/deliver"), 409,
                    "advisory-request-state-forbids");
            Api.as("ann").header("If-Match", "\"1\"").body(request).post(REQUESTS + "/" + id + "/accept").then()
                    .statusCode(200);

            keyed("r5").header("If-Match", "\"2\"").body(request).post(REQUESTS + "/" + id + "/deliver").then()
                    .statusCode(200).body("status", equalTo("DELIVERED"));
        }

        @Test
        void needAKeyThatIsReadable() {
            refused(Api.wrongly("ann").header("Idempotency-Key", "a key").body(question("FIN", "x")).post(REQUESTS), 400,
                    "invalid-request").body("errors.header", contains("Idempotency-Key"));
        }
    }

    @Nested
    class Changes {

        @Test
        void nameTheStateTheyAreBasedOn() {
            String id = created("FRA", "Unnamed");

            refused(Api.wrongly("ann").body("{\"on\": \"2022-03-02\"}").post(REQUESTS + "/" + id + "/accept"), 428,
                    "precondition-required").body("detail", containsString("\"1\""));
            refused(Api.wrongly("ann").contentType("application/merge-patch+json").body("{}").patch(REQUESTS + "/" + id), 428,
                    "precondition-required");
            assertUnchanged(id);
        }

        @Test
        void areRefusedWhenBasedOnAnotherState() {
            String id = created("DEU", "Stale");

            refused(change(id, 2).body("{\"subject\": \"Lost\"}").patch(REQUESTS + "/" + id), 412, "stale-version");
            refused(Api.wrongly("ann").header("If-Match", "W/\"1\"").body("{\"on\": \"2022-03-02\"}")
                    .post(REQUESTS + "/" + id + "/accept"), 412, "stale-version");
            refused(Api.wrongly("ann").header("If-Match", "1").body("{\"on\": \"2022-03-02\"}")
                    .post(REQUESTS + "/" + id + "/accept"), 400, "invalid-request").body("errors.header", contains("If-Match"));
            assertUnchanged(id);
        }

        @Test
        void followEachOtherOneByOne() {
            String id = created("GBR", "Raced");

            var answers = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> change(id, 1).body("{\"subject\": \"Racer " + i + "\"}")
                            .patch(REQUESTS + "/" + id).statusCode()))
                    .toList().stream().map(CompletableFuture::join).toList();

            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
            Api.as("ann").get(REQUESTS + "/" + id).then().statusCode(200).body("version", equalTo(2));
        }

        @Test
        void canBeBasedOnAnyState() {
            String id = created("GRC", "Any");

            Api.as("ann").header("If-Match", "\"7\", \"1\"").body("{\"on\": \"2022-03-02\"}")
                    .post(REQUESTS + "/" + id + "/accept")
                    .then().statusCode(200).header("ETag", "\"2\"");
            Api.as("ann").header("If-Match", "*").body("{\"on\": \"2022-03-03\"}").post(REQUESTS + "/" + id + "/deliver").then()
                    .statusCode(200).header("ETag", "\"3\"");
        }
    }

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
            refused(Api.wrongly("ann").get("/api/v1/engagements?cursor=" + next), 400, "invalid-request");
        }

        @Test
        void goesOnOnlyFromWhereARecordCanBe() {
            var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(
                    "{\"order\":\"AdvisoryRequest:reference,id\",\"values\":[\"a\\u0000b\",\"01890a5d-ac96-774b-bcce-b302099a8057\"]}"
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
            refused(Api.wrongly("ann").get("/api/v1/engagements/01890a5d-ac96-774b-bcce-b302099a8057?now=true"), 400,
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

    private static ValidatableResponse refused(Response answer, int status, String type) {
        return answer.then().statusCode(status).contentType(PROBLEM).body("type", equalTo("/api/v1/problems/" + type))
                .body("status", equalTo(status)).body("title", notNullValue()).body("detail", notNullValue());
    }

    private static String page(String query, String cursor, List<String> seen) {
        var request = Api.as("ann");
        var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(REQUESTS + "?" + query).then()
                .statusCode(200).extract();
        seen.addAll(page.path("items.reference"));
        return page.path("next");
    }

    private static void total(String country, int total) {
        Api.as("ann").get(REQUESTS + "?country=" + country).then().statusCode(200).body("total", equalTo(total));
    }

    private static String onlyId(String country) {
        return Api.as("ann").get(REQUESTS + "?country=" + country).then().statusCode(200).extract().path("items[0].id");
    }

    private static void assertUnchanged(String id) {
        Api.as("ann").get(REQUESTS + "/" + id).then().statusCode(200).body("version", equalTo(1));
        Api.as("ann").get(REQUESTS + "/" + id + "/history").then().statusCode(200).body("items.version", contains(1));
    }

    private static ValidatableResponse asOf(String id, String instant) {
        return Api.as("ann").get(REQUESTS + "/" + id + "?asOf=" + instant).then();
    }

    private static String created(String country, String subject) {
        return Api.as("ann").body(question(country, subject)).post(REQUESTS).then().statusCode(201).extract().path("id");
    }

    private static RequestSpecification keyed(String key) {
        return Api.as("ann").header("Idempotency-Key", key);
    }

    private static RequestSpecification backdated(String instant) {
        return Api.as("ann").header("X-Recorded-At", instant);
    }

    private static RequestSpecification change(String id, int version) {
        assertThat(id).isNotNull();
        return Api.wrongly("ann").contentType("application/merge-patch+json").header("If-Match", "\"" + version + "\"");
    }

    private static String question(String country, String subject) {
        return """
                {"country": "%s", "thematicArea": "FIN", "constituent": "WORKERS", "subject": "%s", "requestedOn": "2022-03-01"}"""
                .formatted(country, subject);
    }

    /** Somebody whose requests are not held against the document. */
    private static RequestSpecification reader() {
        return given().auth().preemptive().oauth2(Tokens.of("vi", Role.VIEWER).sign());
    }
}
