package org.ilo.spf.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.ilo.spf.records.SampleApi.REQUESTS;
import static org.ilo.spf.records.SampleApi.assertUnchanged;
import static org.ilo.spf.records.SampleApi.change;
import static org.ilo.spf.records.SampleApi.created;
import static org.ilo.spf.records.SampleApi.keyed;
import static org.ilo.spf.records.SampleApi.onlyId;
import static org.ilo.spf.records.SampleApi.question;
import static org.ilo.spf.records.SampleApi.refused;
import static org.ilo.spf.records.SampleApi.total;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.PublishedEvents;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What every service promises about writing: it happens once, and is based on what the writer knew. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class WriteConventionsTest {

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
            refused(keyed("r3").body("{\"indicator\": \"PEOPLE_REACHED\", \"due\": \"2030-12-31\"}").post("/api/v1/targets"),
                    422,
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
                    "sample-state-forbids");
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

        @Test
        void areRefusedWhenTheyBreakARuleOfTheDatabase() {
            String target = "{\"indicator\": \"INSTITUTIONAL_CHANGES\", \"due\": \"2030-12-31\"}";
            Api.as("ann").body(target).post("/api/v1/targets").then().statusCode(201);

            refused(Api.as("ann").body(target).post("/api/v1/targets"), 409, "targets-are-set-once");
        }
    }
}
