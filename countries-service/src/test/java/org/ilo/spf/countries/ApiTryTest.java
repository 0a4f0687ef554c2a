package org.ilo.spf.countries;

import org.ilo.spf.embedded.TestServers;
import org.ilo.spf.kit.test.Api;
import org.ilo.spf.kit.test.PublishedEvents;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ApiTryTest {

    @Test
    void tries() {
        String plan = "{\"phase\":\"PHASE_II\",\"country\":\"SEN\",\"pillars\":[\"IN_COUNTRY_SUPPORT\"],\"thematicAreas\":[\"OAP\",\"SHP\"],\"startsOn\":\"2021-01-01\"}";
        String id = Api.as("ann").body(plan).post("/api/v1/engagements").then().statusCode(201).extract().path("id");
        Api.as("ann").header("If-Match", "\"1\"").body("{\"on\":\"2021-02-01\"}").post("/api/v1/engagements/{id}/activate", id)
                .then().statusCode(200);
        Api.as("ann").header("If-Match", "\"2\"").contentType("application/merge-patch+json").body("{\"office\":\"Dakar\"}")
                .patch("/api/v1/engagements/{id}", id).then().statusCode(200);
        Api.as("ann").get("/api/v1/engagements/{id}", id).then().statusCode(200);
        Api.as("ann").get("/api/v1/engagements?country=SEN,TGO&startsOn=ge:2021-01-01").then().statusCode(200);
        Api.as("ann").get("/api/v1/engagements/{id}/history", id).then().statusCode(200);
        Api.wrongly("ann").body("{\"on\":3}").post("/api/v1/engagements").then().statusCode(400);
        System.out.println(io.restassured.RestAssured.get("/q/openapi").asString());
        System.out.println("EVENTS " + PublishedEvents.of("countries.engagements", id, 3));
    }
}
