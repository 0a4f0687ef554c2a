package org.ilo.spf.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.ilo.spf.testing.Api;

import io.restassured.response.Response;

/** What tests start from, and how they read answers. */
public final class Given {

    private Given() {
    }

    /** The id of a development partner. */
    public static String partner(String code) {
        return created(Api.as("ann").header("Idempotency-Key", "partner-" + code).body("""
                {"code": "%s", "name": "Partner %s", "type": "UN_IGO"}""".formatted(code, code))
                .post("/api/v1/development-partners"));
    }

    /** The id of an agreement with a partner of its own. */
    public static String agreement(String reference) {
        return created(Api.as("ann").header("Idempotency-Key", "agreement-" + reference).body("""
                {"reference": "%s", "partner": "%s", "title": "Floors for all", "modality": "XBDC",
                 "earmarking": "SOFTLY_EARMARKED", "phase": "PHASE_II"}""".formatted(reference, partner("TESTS")))
                .post("/api/v1/agreements"));
    }

    /** An exchange rate in force from a day on, published once however many tests ask for it. */
    public static void rate(String currency, String startsOn, String unitsPerUsd) {
        created(Api.as("ann").header("Idempotency-Key", "rate-" + currency + startsOn).body("""
                {"currency": "%s", "startsOn": "%s", "unitsPerUsd": "%s", "source": "Tests"}"""
                .formatted(currency, startsOn, unitsPerUsd)).post("/api/v1/exchange-rates"));
    }

    /** The id in the answer to a request that created a record. */
    public static String created(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/" + answer.path("id"));
        return answer.path("id");
    }

    /** Requires that a rule refused a request. */
    public static void refused(Response answer, String rule) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.<String> path("type")).isEqualTo("/api/v1/problems/" + rule);
    }

    /** Requires that a request was refused for what it says in these places. */
    public static void invalid(Response answer, String... pointers) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<List<String>> path("errors.pointer")).as(answer.asString()).containsExactlyInAnyOrder(pointers);
    }

    /** How many items a list has in all pages. */
    public static int total(String path) {
        return Api.as("ann").get("/api/v1/" + path).then().statusCode(200).extract().path("total");
    }
}
