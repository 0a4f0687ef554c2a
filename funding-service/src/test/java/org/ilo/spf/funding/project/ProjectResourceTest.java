package org.ilo.spf.funding.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.funding.Given.created;
import static org.ilo.spf.funding.Given.invalid;
import static org.ilo.spf.funding.Given.refused;
import static org.ilo.spf.funding.Given.total;

import java.util.List;

import org.ilo.spf.funding.Given;
import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.PublishedEvents;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ProjectResourceTest {

    private static final String PROJECTS = "/api/v1/projects";
    private static final String NOBODY = "01890a5d-ac96-774b-bcce-b302099a8057";

    @Test
    void refusesWhatIsNoProjectWithEveryFault() {
        invalid(Api.wrongly("ann").body("{}").post(PROJECTS), "/code", "/title", "/startsOn");
        invalid(Api.wrongly("ann").body("""
                {"code": "GLO-22-31-IRL", "title": "x", "countries": ["TGO", "TGO"], "thematicAreas": "OAP",
                 "partners": ["IRL"], "startsOn": "2022-13-01"}""").post(PROJECTS),
                "/code", "/countries", "/thematicAreas", "/partners/0", "/startsOn");
    }

    @Test
    void refusesPartnersThereAreNot() {
        invalid(prepare("TST/22/01/IRL", "\"" + Given.partner("PR-KNOWN") + "\", \"" + NOBODY + "\""), "/partners");
        assertThat(total("projects?reference=TST/22/01/IRL")).isZero();
    }

    @Test
    void namesOneProjectByACode() {
        created(prepare("TST/22/02/IRL", ""));

        refused(prepare("TST/22/02/IRL", ""), "projects-code-is-unique");
    }

    @Test
    void preparesStartsAndClosesProjectsAndPublishesIt() {
        String partner = Given.partner("PR-IRL");
        String id = created(prepare("TST/22/031/IRL", "\"" + partner + "\""));

        Response revised = patch(id, 1, "{\"countries\": [\"TGO\", \"SEN\"]}");
        Response started = act(id, 2, "start", "{\"on\": \"2022-02-01\"}");
        Response closed = act(id, 3, "close", "{\"on\": \"2024-06-30\"}");

        assertThat(revised.<List<String>> path("countries")).containsExactly("SEN", "TGO");
        assertThat(started.<String> path("status")).isEqualTo("IMPLEMENTATION");
        assertThat(started.<String> path("startsOn")).isEqualTo("2022-02-01");
        assertThat(closed.<String> path("status")).isEqualTo("CLOSED");
        assertThat(closed.<String> path("endsOn")).isEqualTo("2024-06-30");
        var published = PublishedEvents.of("funding.projects", id, 4);
        assertThat(published).extracting(PublishedEvents.Published::type).containsExactly("funding.projects.prepared",
                "funding.projects.revised", "funding.projects.started", "funding.projects.closed");
        assertThat(published.get(3).state().toString()).isEqualTo(closed.asString());
        assertThat(total("projects?partners=" + partner + "&countries=TGO&status=CLOSED&endsOn=le:2024-06-30")).isEqualTo(1);
    }

    @Test
    void cancelsOnlyWhatIsInThePipeline() {
        String cancelled = created(prepare("TST/22/04/IRL", ""));
        String started = created(prepare("TST/22/05/IRL", ""));
        act(started, 1, "start", "{\"on\": \"2022-02-01\"}").then().statusCode(200);

        Response answer = Api.as("ann").header("If-Match", "\"1\"").post(PROJECTS + "/" + cancelled + "/cancel");

        assertThat(answer.<String> path("status")).isEqualTo("CANCELLED");
        refused(Api.as("ann").header("If-Match", "\"2\"").post(PROJECTS + "/" + started + "/cancel"), "project-state-forbids");
    }

    @Test
    void changesNothingWhenRefused() {
        String id = created(prepare("TST/22/06/IRL", ""));

        refused(act(id, 1, "close", "{\"on\": \"2024-06-30\"}"), "project-state-forbids");
        refused(act(id, 1, "start", "{\"on\": \"2030-06-30\"}"), "projects-end-after-they-start");
        refused(patch(id, 1, "{\"code\": \"TST/22/07/IRL\"}"), "project-keeps-its-code");
        invalid(patch(id, 1, "{\"partners\": [\"" + NOBODY + "\"]}"), "/partners");
        invalid(Api.wrongly("ann").header("If-Match", "\"1\"").body("{}").post(PROJECTS + "/" + id + "/start"), "/on");
        assertThat(Api.wrongly("ann").body("{\"on\": \"2022-02-01\"}").post(PROJECTS + "/" + id + "/start").statusCode())
                .isEqualTo(428);
        assertThat(act(NOBODY, 1, "start", "{\"on\": \"2022-02-01\"}").statusCode()).isEqualTo(404);
        assertThat(Api.as("bob").get(PROJECTS + "/" + id).<Integer> path("version")).isEqualTo(1);
    }

    private static Response prepare(String code, String partners) {
        return Api.as("ann").body("""
                {"code": "%s", "title": "Floors", "countries": ["TGO"], "thematicAreas": ["OAP"], "partners": [%s],
                 "startsOn": "2022-01-01", "endsOn": "2024-12-31"}""".formatted(code, partners)).post(PROJECTS);
    }

    private static Response act(String id, int version, String verb, String body) {
        return Api.as("ann").header("If-Match", "\"" + version + "\"").body(body).post(PROJECTS + "/" + id + "/" + verb);
    }

    private static Response patch(String id, int version, String changes) {
        return Api.as("ann").contentType("application/merge-patch+json").header("If-Match", "\"" + version + "\"")
                .body(changes).patch(PROJECTS + "/" + id);
    }
}
