package org.ilo.spf.gateway.routing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;

import org.ilo.spf.servers.TestServers;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Rate limits, and CORS. The tests share one client address and its quota. */
@QuarkusTest
@TestProfile(LimitsTest.Narrow.class)
@WithTestResource(TestServers.class)
@WithTestResource(OwnerStub.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LimitsTest {

    private static final String FAST_PATH = "/api/v1/indicators/thematic-areas";

    public static class Narrow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("web.rate-limits.enabled", "true", "web.rate-limits.address.quota", "20",
                    "web.rate-limits.address.window", "1h",
                    "web.rate-limits.failed-authentications.quota", "3", "web.rate-limits.failed-authentications.window", "1h",
                    "quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", "https://ilo.example");
        }
    }

    @Test
    @Order(1)
    void aPageOfAnAllowedOriginMayReadWhatTheFastPathServes() {
        given().header("Origin", "https://ilo.example").when().get(FAST_PATH).then()
                .header("Access-Control-Allow-Origin", "https://ilo.example")
                .header("Access-Control-Expose-Headers", matchesPattern("(?s).*ETag.*RateLimit.*"));
        given().header("Origin", "https://ilo.example").header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "Authorization,If-Match")
                .when().options("/api/v1/targets/7").then().statusCode(200)
                .header("Access-Control-Allow-Methods", matchesPattern(".*PATCH.*"));
    }

    @Test
    @Order(2)
    void aPageOfAnotherOriginMayNot() {
        given().header("Origin", "https://evil.example").when().get("/api/v1/targets").then().statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    @Order(3)
    void failedAuthenticationsAreCountedPerAddress() {
        for (int guess = 1; guess <= 3; guess++) {
            given().header("Authorization", "Bearer guess").when().get("/api/v1/targets").then().statusCode(401);
        }
        given().header("Authorization", "Bearer guess").when().get("/api/v1/targets").then().statusCode(429)
                .header("RateLimit-Policy", "\"bad-tokens\";q=3;w=3600");

        when().get("/api/v1/targets").then().statusCode(201);
    }

    @Test
    @Order(4)
    void everyAnswerTellsTheRemainingQuotaWhetherServedOrForwarded() {
        for (String path : new String[] { FAST_PATH, "/api/v1/targets", "/api/v1/nothing" }) {
            when().get(path).then().header("RateLimit-Policy", "\"address\";q=20;w=3600")
                    .header("RateLimit", matchesPattern("\"address\";r=\\d+;t=\\d+"))
                    .header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer")
                    .header("Content-Security-Policy", startsWith("default-src 'none'")).header("Server", nullValue())
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }

    @Test
    @Order(5)
    void aClientBeyondItsQuotaIsToldWhenToComeBack() {
        for (int request = 1; request <= 20; request++) {
            when().get(FAST_PATH);
        }

        for (String path : new String[] { FAST_PATH, "/api/v1/targets", "/q/openapi" }) {
            given().body("{}").when().get(path).then().statusCode(429).contentType("application/problem+json")
                    .header("Retry-After", matchesPattern("[1-9]\\d*")).header("RateLimit", startsWith("\"address\";r=0;t="))
                    .body("type", equalTo("/api/v1/problems/too-many-requests")).body("status", equalTo(429));
        }
    }
}
