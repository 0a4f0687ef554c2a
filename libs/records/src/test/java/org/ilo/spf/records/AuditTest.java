package org.ilo.spf.records;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import java.util.List;
import java.util.Map;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** An administrator sees who was refused, and whether the journal is whole; nobody else does. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AuditTest {

    private static final String NOBODYS = "/api/v1/advisory-requests/01890a5d-ac96-774b-bcce-b302099a8057/accept";

    @Test
    void refusalsAreWrittenDownWithoutIdsAndQueries() {
        Api.withoutToken().get("/api/v1/advisory-requests?country=TGO").then().statusCode(401);
        Api.withoutToken().header("Authorization", "Bearer nonsense").get("/api/v1/targets").then().statusCode(401);
        Api.wrongly("x").auth().preemptive().oauth2(Tokens.of("curious", Role.VIEWER).sign()).header("If-Match", "*")
                .post(NOBODYS).then().statusCode(403);

        await().untilAsserted(() -> {
            List<Map<String, Object>> lines = lines("?sort=-sequence&limit=3");
            assertThat(lines).extracting(line -> line.get("status") + " " + line.get("method") + " " + line.get("path") + " "
                    + line.get("subject")).contains("401 GET /api/v1/advisory-requests null", "401 GET /api/v1/targets null",
                            "403 POST /api/v1/advisory-requests/{id}/accept curious");
            assertThat(lines).allSatisfy(line -> assertThat(line.get("kind")).isEqualTo("REFUSAL"));
        });
        assertThat(lines("?subject=curious&kind=REFUSAL")).hasSize(1);
    }

    @Test
    void whatIsAnsweredAsUsualIsNotWrittenDown() {
        Api.as("reader").get("/api/v1/advisory-requests").then().statusCode(200);

        assertThat(lines("?subject=reader")).isEmpty();
    }

    @Test
    void pagesOfTheAuditFollowEachOther() {
        Api.withoutToken().get("/api/v1/advisory-requests").then().statusCode(401);
        Api.withoutToken().get("/api/v1/admin/audit").then().statusCode(401);
        await().until(() -> lines("").size() >= 2);

        String next = admin().get("/api/v1/admin/audit?limit=1").then().statusCode(200).extract().path("next");

        admin().get("/api/v1/admin/audit?limit=1&cursor=" + next).then().statusCode(200).body("items.size()", equalTo(1));
        admin().get("/api/v1/admin/audit?kind=NONE").then().statusCode(400);
    }

    @Test
    void theJournalIsVerifiedAgainstANotedHead() {
        var found = admin().get("/api/v1/admin/journal/verify").then().statusCode(200).body("intact", equalTo(true))
                .body("head.hash", matchesPattern("[0-9a-f]{64}")).extract().jsonPath();

        if (found.getLong("head.position") > 0) {
            admin().get("/api/v1/admin/journal/verify?noted=" + found.getLong("head.position") + ":"
                    + found.getString("head.hash")).then().statusCode(200).body("intact", equalTo(true));
        }
        admin().get("/api/v1/admin/journal/verify?noted=999999999:" + "0".repeat(64)).then().statusCode(200)
                .body("intact", equalTo(false)).body("broken.damage", equalTo("NOT_AS_NOTED"));
        admin().get("/api/v1/admin/journal/verify?noted=x").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/admin/audit", "/api/v1/admin/journal/verify" })
    void onlyAdministratorsMayLook(String path) {
        Api.withoutToken().get(path).then().statusCode(401);
        Api.with(Tokens.of("v", Role.VIEWER, Role.RESULTS_OFFICER, Role.VERIFIER).sign()).get(path).then().statusCode(403);
    }

    @Test
    void whatATokenHolderGetsStaysWithTheTokenHolder() {
        Api.as("reader").get("/api/v1/advisory-requests").then().header("Cache-Control", "no-store")
                .header("Vary", matchesPattern("(?i).*authorization.*"));
        given().get("/api/v1/targets").then().statusCode(200).header("Vary", matchesPattern("(?i).*authorization.*"))
                .header("X-Content-Type-Options", "nosniff");
        given().get("/q/swagger-ui/").then().statusCode(200)
                .header("Content-Security-Policy", matchesPattern(".*script-src 'self' 'unsafe-inline'.*"));
    }

    private static List<Map<String, Object>> lines(String query) {
        return admin().get("/api/v1/admin/audit" + query).then().statusCode(200).extract().path("items");
    }

    private static io.restassured.specification.RequestSpecification admin() {
        return Api.with(Tokens.of("keeper", Role.ADMIN).sign());
    }
}
