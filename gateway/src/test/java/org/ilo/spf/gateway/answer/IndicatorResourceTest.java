package org.ilo.spf.gateway.answer;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Inject;

import org.ilo.spf.gateway.projection.state.Projection;
import org.ilo.spf.gateway.routing.OwnerStub;
import org.ilo.spf.servers.TestServers;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
@WithTestResource(TestServers.class)
@WithTestResource(OwnerStub.class)
class IndicatorResourceTest {

    private static final String INDICATORS = "/api/v1/indicators";
    private static final String AREAS = INDICATORS + "/thematic-areas";

    @Inject
    AgroalDataSource database;

    @Inject
    Projection projection;

    @Test
    void theCatalogueSaysWhatCanBeAsked() {
        when().get(INDICATORS)
                .then().statusCode(200).header("ETag", startsWith("\""))
                .body("total", equalTo(10))
                .body("items.code", hasItems("people-reached", "resource-gap"))
                .body("items.find { it.code == 'people-reached' }.definition", startsWith("Persons whose social protection"))
                .body("items.find { it.code == 'people-reached' }.dimensions.name", hasItems("sex", "year"))
                .body("items.find { it.code == 'resource-gap' }.definitions", contains("committed", "with-pledges", "cash"));
    }

    @Test
    void theSqlIsTheDefinition() {
        when().get(INDICATORS + "/people-reached/definition")
                .then().statusCode(200).contentType("text/plain;charset=UTF-8")
                .body(containsString("known_from <= :asOf"));
    }

    @Test
    void anAnswerSaysWhatItIsAboutAndHowWellItsSourcesAreKnown() {
        opened("ACTIVE");

        when().get(AREAS + "?group=ROBUST_SYSTEMS")
                .then().statusCode(200).header("Cache-Control", containsString("max-age=1"))
                .body("indicator", equalTo("thematic-areas")).body("unit", equalTo("areas"))
                .body("value", notNullValue()).body("qualifier", equalTo("EXACT")).body("additive", equalTo(true))
                .body("query.group", contains("ROBUST_SYSTEMS")).body("asOf", notNullValue())
                .body("dataVersion", matchesPattern("\\d+-[0-9a-f]{16}")).body("definitionVersion", equalTo(1))
                .body("flags", hasSize(0)).body("stale", notNullValue())
                .body("sources.service", containsInAnyOrder("countries-service", "results-service", "funding-service"))
                .body("lineage", startsWith(AREAS + "/lineage?group=ROBUST_SYSTEMS&asOf="));
    }

    @Test
    void aBreakdownHasRowsBesideItsTotal() {
        opened("ACTIVE");

        when().get(AREAS + "?groupBy=group&sumRows=true")
                .then().statusCode(200).body("rows.group", hasItem("ROBUST_SYSTEMS"))
                .body("rows.value", everyItem(notNullValue()))
                .body("total", notNullValue()).body("sumOfRows", notNullValue()).body("$", not(hasItem("value")));
    }

    @Test
    void anUnchangedAnswerIsNotSentAgainAndAChangedOneIs() {
        opened("ACTIVE");
        Response before = answerThatStays();

        opened("ACTIVE");
        Response after = given().header("If-None-Match", before.header("ETag")).get(AREAS);

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(after.jsonPath().getInt("value")).isEqualTo(before.jsonPath().getInt("value") + 1);
    }

    @Test
    void aLineageIsReadByFollowingItsLinks() {
        opened("ACTIVE");
        opened("RETIRED");
        int counted = 0;
        int records = 0;
        String next = AREAS + "/lineage?limit=1";
        JsonPath page = null;
        while (next != null) {
            page = given().urlEncodingEnabled(false).get(next).then().statusCode(200).extract().jsonPath();
            counted += page.getInt("items.sum { it.counted }");
            records += page.getList("items").size();
            next = page.getString("next");
        }

        assertThat(records).isEqualTo(page.getInt("total")).isGreaterThan(1);
        assertThat(counted).isEqualTo(page.getInt("value"));
        assertThat(page.getString("items[0].href")).startsWith("/api/v1/thematic-areas/").contains("?asOf=");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        opened("ACTIVE");
        opened("ACTIVE");
        String next = when().get(AREAS + "/lineage?limit=1").jsonPath().getString("next");
        String cursor = next.substring(next.indexOf("cursor="));

        when().get(AREAS + "/lineage?group=ROBUST_SYSTEMS&" + cursor)
                .then().statusCode(400).body("errors.code", contains("of-another-list"));
        when().get(AREAS + "/lineage?cursor=!&limit=0")
                .then().statusCode(400).body("errors.code", contains("out-of-range", "not-a-cursor"));
    }

    @Test
    void aProblemNamesAllFaultsAtOnce() {
        when().get(INDICATORS + "/people-reached?phase=PHASE_IV&colour=red&groupBy=hue&asOf=2999-01-01T00:00:00Z")
                .then().statusCode(400).contentType("application/problem+json")
                .body("status", equalTo(400)).body("type", equalTo("/api/v1/problems/invalid-request"))
                .body("instance", equalTo(INDICATORS + "/people-reached"))
                .body("errors.parameter", containsInAnyOrder("phase", "colour", "groupBy", "asOf"))
                .body("errors.detail", everyItem(notNullValue()));
    }

    @Test
    void anUnknownPartnerIsRefused() {
        when().get(INDICATORS + "/resources-mobilized?partner=NOBODY")
                .then().statusCode(400).body("errors.code", contains("unknown-code"));
    }

    @Test
    void anUnknownIndicatorIsNotFoundAndTheKnownOnesAreNamed() {
        when().get(INDICATORS + "/happiness")
                .then().statusCode(404).contentType("application/problem+json")
                .body("detail", containsString("people-reached"));
    }

    @Test
    void theApiDescriptionNamesEveryParameter() {
        JsonPath description = when().get("/q/openapi?format=json").jsonPath();
        Map<String, Object> answer = description.getMap("paths.'/api/v1/indicators/{code}'.get");

        assertThat(description.getString("openapi")).startsWith("3.1");
        assertThat(answer).containsEntry("operationId", "getIndicator");
        assertThat(description.getList("paths.'/api/v1/indicators/{code}'.get.parameters.name", String.class))
                .contains("code", "phase", "groupBy", "asOf", "sumRows").doesNotHaveDuplicates();
        assertThat(description.getMap("paths.'/api/v1/indicators/{code}'.get.responses").keySet())
                .isEqualTo(Set.of("200", "304", "400", "401", "404", "406", "503"));
        assertThat(List.of("", "/{code}/lineage", "/{code}/definition")).allSatisfy(path -> assertThat(
                description.getString("paths.'/api/v1/indicators" + path + "'.get.operationId")).isNotNull());
    }

    /** The state of the sources still changes at first: read until a conditional request finds the answer unchanged. */
    private static Response answerThatStays() {
        AtomicReference<Response> answer = new AtomicReference<>();
        await().untilAsserted(() -> {
            answer.set(when().get(AREAS));
            given().header("If-None-Match", answer.get().header("ETag")).get(AREAS)
                    .then().statusCode(304).header("ETag", answer.get().header("ETag")).body(equalTo(""));
        });
        return answer.get();
    }

    private void opened(String status) {
        new ThematicAreas(database, projection).opened(status);
    }
}
