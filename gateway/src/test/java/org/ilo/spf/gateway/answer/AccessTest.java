package org.ilo.spf.gateway.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.gateway.cache.Audience;
import org.ilo.spf.gateway.catalogue.Catalogue;
import org.ilo.spf.gateway.routing.OwnerStub;
import org.ilo.spf.servers.TestServers;
import org.ilo.spf.servers.Token;
import org.ilo.spf.servers.TokenIssuer;
import org.ilo.spf.web.access.TokenAuthorities;
import org.ilo.spf.web.access.TokenCache;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Which callers may ask the gateway itself what: indicators are public, the records behind some of them are not. */
@QuarkusTest
@WithTestResource(TestServers.class)
@WithTestResource(OwnerStub.class)
class AccessTest {

    private static final String INDICATORS = "/api/v1/indicators";
    private static final String REQUESTS = "/api/v1/advisory-requests";

    /** Every operation; 1 and 3 stand for 401 and 403, for callers without a token, without a role, and then with each role. */
    private static final Map<String, String> TABLE = Map.of(
            "/api/v1/indicators", "+++++++++",
            "/api/v1/indicators/{code}", "+++++++++",
            "/api/v1/indicators/{code}/definition", "+++++++++",
            "/api/v1/indicators/{code}/lineage", "+++++++++");
    private static final List<String> PUBLIC = List.of("institutional-changes", "people-reached", "focus-countries",
            "thematic-areas");

    @ConfigProperty(name = TestServers.ISSUER_KEY)
    Path key;

    @Inject
    TokenCache tokens;

    @Test
    void isWhatTheTableSays() {
        assertThat(new TreeSet<>(given().get("/q/openapi?format=json").jsonPath().getMap("paths").keySet()))
                .isEqualTo(new TreeSet<>(TABLE.keySet()));

        // Twice: the second time some answers are cached.
        for (int time = 0; time < 2; time++) {
            TABLE.forEach((path, signs) -> Catalogue.ALL.forEach(indicator -> {
                boolean behind = path.endsWith("/lineage") && !PUBLIC.contains(indicator.code());
                assertThat(signs(path.replace("{code}", indicator.code()))).as(path + " " + indicator.code())
                        .isEqualTo(behind ? "13+++++++" : signs);
            }));
        }
    }

    @Test
    void whatOneAudienceWasAnsweredIsNotServedToAnother() {
        String lineage = INDICATORS + "/projects-started/lineage?limit=9";
        String token = issuer().token("vi").roles("viewer").sign();
        for (int i = 0; i < 3; i++) {
            Response answer = with(token).get(lineage);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).startsWith("private");
            assertThat(answer.header("Vary")).contains("uthorization");

            Response refused = given().get(lineage);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(refused.<String> path("type")).isEqualTo("/api/v1/problems/unauthenticated");
            assertThat(given().header("If-None-Match", answer.header("ETag")).get(lineage).statusCode()).isEqualTo(401);
            assertThat(with(issuer().token("no").sign()).get(lineage).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void badTokensAreRefusedThoughAnAnswerIsCached() {
        var bad = new LinkedHashMap<String, String>();
        bad.put("alg none", admin().unsigned());
        bad.put("HS256 with the public key as secret", admin().signedWithThePublicKey());
        bad.put("RS512", admin().signedWith("RS512"));
        bad.put("another key", TokenIssuer.withNewKey().token("eve").roles("admin").sign());
        bad.put("another audience", admin().audience("another-system").sign());
        bad.put("another issuer", admin().issuedBy("https://elsewhere.example").sign());
        bad.put("expired", admin().expired().sign());
        bad.put("not yet valid", admin().notYetValid().sign());
        bad.put("no subject", admin().with("sub", null).sign());
        bad.put("garbage", "garbage");
        bad.put("garbage of three parts", "a.b.c");
        bad.put("8 kB", "a".repeat(8192));
        for (String path : List.of(INDICATORS, INDICATORS + "/thematic-areas/lineage", REQUESTS, "/q/health/live")) {
            for (int time = 0; time < 2; time++) {
                given().get(path);
                bad.forEach((what, token) -> {
                    Response answer = with(token).get(path);
                    assertThat(answer.statusCode()).as(path + " " + what).isEqualTo(401);
                    assertThat(answer.contentType()).as(what).isEqualTo("application/problem+json");
                    assertThat(answer.header("WWW-Authenticate")).as(what).startsWith("Bearer");
                    assertThat(answer.<String> path("type")).isEqualTo("/api/v1/problems/unauthenticated");
                });
            }
        }
    }

    @Test
    void aCachedAnswerIsServedToATokenUntilItExpires() {
        // Long enough for the first request of a process that has just started, on a machine that does other things as well.
        String token = issuer().token("brief").roles("viewer").lasting(Duration.ofSeconds(10)).sign();
        assertThat(tokens.get("Bearer " + token)).isNull();
        assertThat(with(token).get(INDICATORS).statusCode()).isEqualTo(200);
        assertThat(Audience.of(TokenAuthorities.of(tokens.get("Bearer " + token))))
                .isEqualTo(new Audience(true, true, Set.of()));

        await().atMost(Duration.ofSeconds(40)).untilAsserted(
                () -> assertThat(with(token).get(INDICATORS).statusCode()).isEqualTo(401));
        assertThat(tokens.get("Bearer " + token)).isNull();
    }

    @Test
    void problemTypesAreExplained() {
        for (String type : List.of("unauthenticated", "forbidden")) {
            assertThat(given().get("/api/v1/problems/" + type).statusCode()).isEqualTo(200);
        }
    }

    private String signs(String path) {
        var signs = new StringBuilder();
        signs.append(sign(given().get(path))).append(sign(with(issuer().token("no").sign()).get(path)));
        for (Role role : Role.values()) {
            signs.append(sign(with(issuer().token(role.code()).roles(role.code()).sign()).get(path)));
        }
        return signs.toString();
    }

    private static char sign(Response answer) {
        return switch (answer.statusCode()) {
            case 200 -> '+';
            case 401 -> '1';
            case 403 -> '3';
            default -> throw new AssertionError(answer.statusCode() + " " + answer.asString());
        };
    }

    private TokenIssuer issuer() {
        return TokenIssuer.keptIn(key);
    }

    private Token admin() {
        return issuer().token("eve").roles("admin");
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
