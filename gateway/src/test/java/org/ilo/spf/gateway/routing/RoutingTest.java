package org.ilo.spf.gateway.routing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ilo.spf.servers.TestServers;
import org.ilo.spf.servers.TokenIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** What clients see of the services behind the gateway. */
@QuarkusTest
@WithTestResource(TestServers.class)
@WithTestResource(OwnerStub.class)
class RoutingTest {

    @ConfigProperty(name = TestServers.ISSUER_KEY)
    Path issuerKey;

    @TestHTTPResource
    URI origin;

    @ParameterizedTest
    @ValueSource(strings = { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" })
    void forwardsMethodPathAndQueryAsTheyAre(String method) {
        given().urlEncodingEnabled(false)
                .when().request(method, "/api/v1/institutional-changes/7/history?country=TGO&q=a%20b%2Bc&q=%C3%A9")
                .then().statusCode(201)
                .header("method", method)
                .header("uri", "/api/v1/institutional-changes/7/history?country=TGO&q=a%20b%2Bc&q=%C3%A9");
    }

    @Test
    void forwardsHeadersButNotThoseOfOneConnection() {
        var token = "Bearer " + TokenIssuer.keptIn(issuerKey).token("ann").sign();
        given().header("Authorization", token).header("If-Match", "\"2\"").header("Idempotency-Key", "k")
                .header("Accept", "text/csv").header("Connection", "keep-alive, private").header("private", "for this hop")
                .header("X-Forwarded-For", "10.0.0.9").header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "ilo.org")
                .when().get("/api/v1/targets")
                .then().statusCode(201)
                .header("got-Authorization", token).header("got-If-match", "\"2\"")
                .header("got-Idempotency-key", "k").header("got-Accept", "text/csv")
                .header("got-X-forwarded-for", "10.0.0.9, 127.0.0.1").header("got-X-forwarded-proto", "https")
                .header("got-X-forwarded-host", "ilo.org").header("got-Private", nullValue())
                .header("Location", "/api/v1/targets/7").header("Link", "</api/v1/targets?cursor=abc>; rel=\"next\"")
                .header("ETag", "\"3\"").header("internal", nullValue());
    }

    @Test
    void saysWhereARequestCameFrom() {
        when().get("/api/v1/targets").then()
                .header("got-X-forwarded-for", "127.0.0.1").header("got-X-forwarded-proto", "http")
                .header("got-X-forwarded-host", matchesPattern("localhost:\\d+"));
    }

    @Test
    void streamsALargeRequest() throws Exception {
        var bytes = new byte[9_000_000];
        new Random(1).nextBytes(bytes);
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));

        for (var body : new HttpRequest.BodyPublisher[] { chunked, BodyPublishers.ofByteArray(bytes) }) {
            var request = HttpRequest.newBuilder(origin.resolve("/api/v1/overlap-groups")).POST(body);
            var answer = HttpClient.newHttpClient().send(
                    request.version(Version.HTTP_1_1).expectContinue(true).build(), BodyHandlers.ofString());

            assertThat(answer.headers().firstValue("length")).contains(String.valueOf(bytes.length));
            assertThat(answer.headers().firstValue("sha256"))
                    .contains(HexFormat.of().formatHex(OwnerStub.sha256().digest(bytes)));
            assertThat(answer.body()).isEqualTo("{\"answer\":true}");
        }
    }

    @Test
    void streamsALargeAnswer() throws Exception {
        var answer = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(origin.resolve("/api/v1/targets/large")).build(), BodyHandlers.ofInputStream());

        assertThat(length(answer.body())).isEqualTo(OwnerStub.LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "nothing", "unchanged" })
    void leavesAnswersWithoutABodyWithoutOne(String answer) {
        // Twice: a body that is announced and never comes would spoil the connection for the next request.
        for (int time = 1; time <= 2; time++) {
            when().get("/api/v1/targets/" + answer).then().statusCode(answer.equals("nothing") ? 204 : 304)
                    .header("Transfer-Encoding", nullValue());
        }
    }

    @Test
    void servesEachServicesDescriptionUnderItsName() {
        when().get("/openapi/results-service?format=json").then().statusCode(201).header("uri", "/q/openapi?format=json");
    }

    @Test
    void reachesTheAdministrationOfEachServiceUnderItsName() {
        given().urlEncodingEnabled(false).when().get("/api/v1/admin/results-service/journal/verify?noted=1%3Aab").then()
                .statusCode(201)
                .header("uri", "/api/v1/admin/journal/verify?noted=1%3Aab");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/countries/TGO", "/api/v1/code-lists", "/api/v1/agreements", "/openapi/funding-service" })
    void saysAtOnceThatAServiceIsDown(String path) {
        when().get(path).then().statusCode(503).contentType("application/problem+json").header("Retry-After", notNullValue())
                .time(lessThan(2500L))
                .body("status", equalTo(503)).body("instance", equalTo(path))
                .body("type", equalTo("/api/v1/problems/service-unavailable"));
    }

    @Test
    void saysThatAServiceBrokeOff() {
        given().body("{}").post("/api/v1/targets/broken").then().statusCode(502).contentType("application/problem+json");
    }

    @Test
    void saysThatAServiceDoesNotAnswerInTime() {
        given().body("{}").post("/api/v1/targets/silent").then().statusCode(504).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/targets-of-others", "/api/v1/targetsX", "/api/v1/targets/../../../q/other",
            "/api/v1/targets/%2e%2e/%2e%2e/%2e%2e/q/other", "/openapi/nobody", "/api/v2/targets",
            "/api/v1/admin", "/api/v1/admin/journal/verify", "/api/v1/admin/results-service" })
    void forwardsNothingElse(String path) {
        given().urlEncodingEnabled(false).when().get(path).then().statusCode(404);
    }

    private static long length(InputStream stream) throws IOException {
        try (stream) {
            return stream.transferTo(OutputStream.nullOutputStream());
        }
    }
}
