package org.ilo.spf.funding.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.funding.Given.created;
import static org.ilo.spf.funding.Given.invalid;
import static org.ilo.spf.funding.Given.refused;
import static org.ilo.spf.funding.Given.total;

import java.time.LocalDate;
import java.util.Map;

import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.PublishedEvents;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class PartnerMeetingResourceTest {

    private static final String MEETINGS = "/api/v1/partner-meetings";

    @Test
    void refusesWhatIsNoMeetingWithEveryFault() {
        invalid(Api.wrongly("ann").body("{}").post(MEETINGS), "/heldOn", "/title");
        invalid(Api.wrongly("ann")
                .body("""
                        {"heldOn": "%s", "title": " ", "participants": {"WORKERS": -1, "EMPLOYERS": "2", "OTHER": 100001, "DONORS": 1}}"""
                        .formatted(LocalDate.now().plusDays(1)))
                .post(MEETINGS), "/heldOn", "/title", "/participants/WORKERS",
                "/participants/EMPLOYERS", "/participants/OTHER", "/participants/DONORS");
    }

    @Test
    void refusesMeetingsOfNobody() {
        refused(report("2019-03-24", "{}"), "partner-meeting-has-participants");
        refused(report("2019-03-24", "{\"WORKERS\": 0}"), "partner-meeting-has-participants");
        assertThat(total("partner-meetings?heldOn=2019-03-24")).isZero();
    }

    @Test
    void reportsAndCorrectsMeetingsAndPublishesIt() {
        Response reported = report("2023-03-24", "{\"GOVERNMENTS\": 60, \"WORKERS\": 30, \"OTHER\": 90}");
        String id = created(reported);

        Response revised = Api.as("ann").contentType("application/merge-patch+json").header("If-Match", "\"1\"")
                .body("{\"participants\": {\"WORKERS\": 31, \"OTHER\": null}}").patch(MEETINGS + "/" + id);

        assertThat(reported.<String> path("reference")).isEqualTo("PM-2023-001");
        assertThat(revised.<Map<String, Integer>> path("participants")).isEqualTo(Map.of("GOVERNMENTS", 60, "WORKERS", 31));
        refused(Api.as("ann").contentType("application/merge-patch+json").header("If-Match", "\"2\"")
                .body("{\"participants\": null}").patch(MEETINGS + "/" + id), "partner-meeting-has-participants");
        var published = PublishedEvents.of("funding.partner-meetings", id, 2);
        assertThat(published).extracting(PublishedEvents.Published::type)
                .containsExactly("funding.partner-meetings.held", "funding.partner-meetings.revised");
        assertThat(published.get(1).state().toString()).isEqualTo(revised.asString());
        assertThat(Api.as("bob").get(MEETINGS + "/" + id).asString()).isEqualTo(revised.asString());
        assertThat(total("partner-meetings?heldOn=ge:2023-01-01&heldOn=lt:2024-01-01")).isEqualTo(1);
    }

    private static Response report(String heldOn, String participants) {
        return Api.as("ann").body("""
                {"heldOn": "%s", "title": "Development Partners", "participants": %s}""".formatted(heldOn, participants))
                .post(MEETINGS);
    }
}
