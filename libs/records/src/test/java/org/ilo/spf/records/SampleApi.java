package org.ilo.spf.records;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.Tokens;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The sample service's advisory requests, as the tests of conventions enter and read them. */
final class SampleApi {

    static final String REQUESTS = "/api/v1/advisory-requests";
    static final String PROBLEM = "application/problem+json";

    private SampleApi() {
    }

    static ValidatableResponse refused(Response answer, int status, String type) {
        return answer.then().statusCode(status).contentType(PROBLEM).body("type", equalTo("/api/v1/problems/" + type))
                .body("status", equalTo(status)).body("title", notNullValue()).body("detail", notNullValue());
    }

    static String page(String query, String cursor, List<String> seen) {
        var request = Api.as("ann");
        var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(REQUESTS + "?" + query).then()
                .statusCode(200).extract();
        seen.addAll(page.path("items.reference"));
        return page.path("next");
    }

    static void total(String country, int total) {
        Api.as("ann").get(REQUESTS + "?country=" + country).then().statusCode(200).body("total", equalTo(total));
    }

    static String onlyId(String country) {
        return Api.as("ann").get(REQUESTS + "?country=" + country).then().statusCode(200).extract().path("items[0].id");
    }

    static void assertUnchanged(String id) {
        Api.as("ann").get(REQUESTS + "/" + id).then().statusCode(200).body("version", equalTo(1));
        Api.as("ann").get(REQUESTS + "/" + id + "/history").then().statusCode(200).body("items.version", contains(1));
    }

    static ValidatableResponse asOf(String id, String instant) {
        return Api.as("ann").get(REQUESTS + "/" + id + "?asOf=" + instant).then();
    }

    static String created(String country, String subject) {
        return Api.as("ann").body(question(country, subject)).post(REQUESTS).then().statusCode(201).extract().path("id");
    }

    static RequestSpecification keyed(String key) {
        return Api.as("ann").header("Idempotency-Key", key);
    }

    static RequestSpecification backdated(String instant) {
        return Api.as("ann").header("X-Recorded-At", instant);
    }

    static RequestSpecification change(String id, int version) {
        assertThat(id).isNotNull();
        return Api.wrongly("ann").contentType("application/merge-patch+json").header("If-Match", "\"" + version + "\"");
    }

    static String question(String country, String subject) {
        return """
                {"country": "%s", "thematicArea": "FIN", "constituent": "WORKERS", "subject": "%s", "requestedOn": "2022-03-01"}"""
                .formatted(country, subject);
    }

    /** A request by a viewer that is not held against the document. */
    static RequestSpecification reader() {
        return given().auth().preemptive().oauth2(Tokens.of("vi", Role.VIEWER).sign());
    }
}
