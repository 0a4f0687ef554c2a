package org.ilo.spf.funding.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.funding.Given.created;
import static org.ilo.spf.funding.Given.invalid;
import static org.ilo.spf.funding.Given.refused;
import static org.ilo.spf.funding.Given.total;

import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.PublishedEvents;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class StaffPositionResourceTest {

    private static final String POSITIONS = "/api/v1/staff-positions";

    @Test
    void refusesWhatIsNoPositionWithEveryFault() {
        invalid(Api.wrongly("ann").body("{}").post(POSITIONS), "/role", "/dutyStation", "/recruitedOn");
        invalid(Api.wrongly("ann").body("""
                {"role": "", "dutyStation": "Dakar", "projectCode": "GLO", "recruitedOn": "2021"}""").post(POSITIONS),
                "/role", "/dutyStation", "/projectCode", "/recruitedOn");
    }

    @Test
    void neverNamesAPerson() {
        invalid(Api.wrongly("ann").body("""
                {"role": "Actuary", "dutyStation": "GIN", "recruitedOn": "2021-01-01", "name": "Ann"}""").post(POSITIONS),
                "/name");
        assertThat(total("staff-positions?dutyStation=GIN")).isZero();
    }

    @Test
    void recruitsCorrectsAndEndsPositionsAndPublishesIt() {
        Response recruited = recruit("SEN", "2021-03-01", ", \"projectCode\": \"GLO/22/31/IRL\"");
        String id = created(recruited);

        Response revised = Api.as("ann").contentType("application/merge-patch+json").header("If-Match", "\"1\"")
                .body("{\"role\": \"Economist\", \"projectCode\": null}").patch(POSITIONS + "/" + id);
        Response ended = end(id, 2, "2023-02-28");

        assertThat(recruited.<String> path("reference")).matches("SP-2021-\\d{3}");
        assertThat(revised.<String> path("role")).isEqualTo("Economist");
        assertThat(revised.<String> path("projectCode")).isNull();
        assertThat(ended.<String> path("endedOn")).isEqualTo("2023-02-28");
        var published = PublishedEvents.of("funding.staff-positions", id, 3);
        assertThat(published).extracting(PublishedEvents.Published::type).containsExactly("funding.staff-positions.recruited",
                "funding.staff-positions.revised", "funding.staff-positions.ended");
        assertThat(published.get(2).state().toString()).isEqualTo(ended.asString());
        assertThat(total("staff-positions?dutyStation=SEN&recruitedOn=ge:2021-03-01&endedOn=2023-02-28")).isEqualTo(1);
    }

    @Test
    void changesNothingWhenRefused() {
        String id = created(recruit("MLI", "2021-03-01", ", \"endedOn\": \"2022-03-01\""));

        refused(end(id, 1, "2023-01-01"), "staff-position-has-ended");
        refused(recruit("MLI", "2021-03-01", ", \"endedOn\": \"2021-02-28\""), "staff-positions-end-after-they-start");
        assertThat(total("staff-positions?dutyStation=MLI")).isEqualTo(1);
        assertThat(Api.as("bob").get(POSITIONS + "/" + id).<String> path("endedOn")).isEqualTo("2022-03-01");
    }

    private static Response recruit(String dutyStation, String recruitedOn, String more) {
        return Api.as("ann").body("""
                {"role": "Actuary", "dutyStation": "%s", "recruitedOn": "%s"%s}""".formatted(dutyStation, recruitedOn, more))
                .post(POSITIONS);
    }

    private static Response end(String id, int version, String on) {
        return Api.as("ann").header("If-Match", "\"" + version + "\"").body("{\"on\": \"" + on + "\"}")
                .post(POSITIONS + "/" + id + "/end");
    }
}
