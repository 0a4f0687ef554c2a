package org.ilo.spf.gateway.routing;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.ilo.spf.servers.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Where the types of problems lead, and what addresses answer that are nothing. */
@QuarkusTest
@WithTestResource(TestServers.class)
@WithTestResource(OwnerStub.class)
class ProblemPagesTest {

    @Test
    void explainsItsOwnProblems() {
        when().get("/api/v1/problems/service-unavailable").then().statusCode(200).body(containsString("cannot be reached"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/nothing", "/api/v1/nothing", "/api/v1/indicators/nothing", "/api/v1/problems/nothing" })
    void answersWithAProblemWhereThereIsNothing(String address) {
        when().get(address).then().statusCode(404).contentType("application/problem+json")
                .body("status", equalTo(404)).body("type", equalTo("/api/v1/problems/not-found"));
    }

    @Test
    void answersAWrongMethodWithAProblem() {
        when().delete("/api/v1/indicators").then().statusCode(405).contentType("application/problem+json");
    }
}
