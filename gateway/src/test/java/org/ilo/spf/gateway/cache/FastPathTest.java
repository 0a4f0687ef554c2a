package org.ilo.spf.gateway.cache;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ilo.spf.contracts.Heartbeat;
import org.ilo.spf.gateway.answer.ThematicAreas;
import org.ilo.spf.gateway.projection.state.Projection;
import org.ilo.spf.gateway.routing.OwnerStub;
import org.ilo.spf.servers.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Header;
import io.restassured.response.Response;

/** Cache hits, as clients get them. */
@QuarkusTest
@WithTestResource(TestServers.class)
@WithTestResource(OwnerStub.class)
class FastPathTest {

    private static final String INDICATORS = "/api/v1/indicators";
    private static final String AREAS = INDICATORS + "/thematic-areas";
    /** A header for which the fast path does not serve cache hits. */
    private static final String UNUSUAL = "application/json, text/html;q=0.5";

    @Inject
    AgroalDataSource database;

    @Inject
    Projection projection;

    @Inject
    AnswerCache cache;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void aProblemIsNeverCached() {
        for (int i = 0; i < 3; i++) {
            when().get(AREAS + "?colour=red").then().statusCode(400).contentType("application/problem+json")
                    .body("errors[0].detail", containsString("Valid are: group, asOf"));
            when().get(INDICATORS + "/happiness").then().statusCode(404);
        }
        assertThat(cache.cached(AREAS + "?colour=red")).isNull();
    }

    @ParameterizedTest
    @CsvSource({ "'',text/plain", "/thematic-areas,text/csv", "/thematic-areas/lineage,text/csv",
            "/thematic-areas/definition,application/json" })
    void anUnknownFormatIsRefusedThoughAnAnswerIsCached(String path, String accept) {
        cached(INDICATORS + path);

        given().header("Accept", accept).get(INDICATORS + path)
                .then().statusCode(406).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/thematic-areas?asOf=2024-01-01T00:00:00Z", "/thematic-areas/lineage?limit=7",
            "/thematic-areas/definition" })
    void anAnswerIsTheSameWhicheverWayItIsServed(String path) {
        await().untilAsserted(() -> {
            var hits = hits();
            var unusual = given().header("Accept", "*/*;q=0.5").get(INDICATORS + path);
            assertThat(hits()).as("cache hits that were served").isEqualTo(hits);

            var usual = when().get(INDICATORS + path);

            assertThat(hits()).as("cache hits that were served").isEqualTo(hits + 1);
            assertThat(usual.statusCode()).isEqualTo(200);
            assertThat(usual.asByteArray()).isEqualTo(unusual.asByteArray());
            assertThat(headers(usual)).isEqualTo(headers(unusual)).containsKeys("etag", "cache-control", "content-length");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "ETAG", "W/ETAG", "\"other\", ETAG", "*" })
    void whatAClientHasIsNotSentAgain(String sent) {
        for (var accept : List.of("*/*", UNUSUAL)) {
            await().untilAsserted(() -> {
                var full = cached(AREAS);
                var answer = given().header("Accept", accept)
                        .header("If-None-Match", sent.replace("ETAG", full.header("ETag"))).get(AREAS);

                assertThat(answer.statusCode()).isEqualTo(304);
                assertThat(answer.asByteArray()).isEmpty();
                assertThat(answer.header("ETag")).isEqualTo(full.header("ETag"));
                assertThat(answer.header("Cache-Control")).isEqualTo(full.header("Cache-Control"));
            });
        }
    }

    @Test
    void whatAClientDoesNotHaveIsSent() {
        cached(AREAS);

        given().header("If-None-Match", "\"other\"").get(AREAS).then().statusCode(200).body("indicator",
                equalTo("thematic-areas"));
        given().header("If-Match", "\"other\"").get(AREAS).then().statusCode(412);
    }

    @Test
    void aHeadIsThatOfTheAnswer() {
        await().untilAsserted(() -> {
            var full = cached(AREAS);

            var head = given().head(AREAS);

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.asByteArray()).isEmpty();
            assertThat(headers(head)).isEqualTo(headers(full));
        });
    }

    @Test
    void aCachedAnswerIsNotServedOnceAnEventHasArrived() {
        var areas = new ThematicAreas(database, projection);
        areas.opened("ACTIVE");
        for (int i = 0; i < 5; i++) {
            var before = cached(AREAS);

            areas.opened("ACTIVE");
            var after = given().header("If-None-Match", before.header("ETag")).get(AREAS);

            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
            assertThat(after.jsonPath().getInt("value")).isEqualTo(before.jsonPath().getInt("value") + 1);
        }
    }

    @Test
    void aCachedAnswerBecomesStaleThoughNothingHappens() {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", (Object) bootstrapServers), new StringSerializer(),
                new StringSerializer())) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                producer.send(new ProducerRecord<>(Heartbeat.TOPIC,
                        "{\"service\": \"results-service\", \"at\": \"%s\"}".formatted(Instant.now()))).get();
                assertThat(results(when().get(AREAS)).get("stale")).isEqualTo(false);
            });
        }

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(results(when().get(AREAS)))
                .containsEntry("stale", true).hasEntrySatisfying("reason", reason -> assertThat((String) reason)
                        .startsWith("Nothing has been heard of results-service since")));
    }

    @Test
    void aRequestWithABodyDoesNotKeepTheNextOneWaiting() throws IOException {
        cached(INDICATORS);
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            var request = "GET " + INDICATORS + " HTTP/1.1\r\nHost: localhost\r\n";
            socket.getOutputStream().write((request + "Content-Length: 5\r\n\r\nhello" + request + "Connection: close\r\n\r\n")
                    .getBytes(UTF_8));
            var answered = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answered.split("HTTP/1.1 200 OK", -1)).hasSize(3);
        }
    }

    @Test
    void questionsWithoutEndNeitherFillTheMemoryNorDriveOutWhatIsAskedOften() {
        for (int i = 0; i < 50; i++) {
            cached(AREAS + "/definition");
        }
        int hostile = 200;
        for (int i = 0; i < hostile; i++) {
            cache.answer("hostile" + i, now -> CachedResponse.constant("x".repeat(1 << 20), "text/plain;"));
        }

        int cached = 0;
        for (int i = 0; i < hostile; i++) {
            cached += cache.cached("hostile" + i) == null ? 0 : 1;
        }
        assertThat(cached).isLessThanOrEqualTo(32);
        assertThat(cache.cached(AREAS + "/definition")).isNotNull();
    }

    /** The state of the sources may change at any time: asked for until the answer is cached. */
    private Response cached(String path) {
        var answer = new AtomicReference<Response>();
        await().until(() -> {
            answer.set(when().get(path));
            var response = cache.cached(path, Audience.PUBLIC);
            return response != null && response.etag().equals(answer.get().header("ETag"));
        });
        return answer.get();
    }

    private static Map<String, Object> results(Response answer) {
        return answer.jsonPath().getMap("sources.find { it.service == 'results-service' }");
    }

    private static double hits() {
        return when().get("/q/metrics").asString().lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count")
                        && line.contains("uri=\"" + INDICATORS + "/{prepared}\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    private static Map<String, String> headers(Response answer) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : answer.headers()) {
            headers.put(header.getName(), header.getValue());
        }
        // It tells the seconds.
        headers.remove("Source-Age");
        return headers;
    }
}
