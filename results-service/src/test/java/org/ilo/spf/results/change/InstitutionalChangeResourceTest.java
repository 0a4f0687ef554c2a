package org.ilo.spf.results.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.results.Given.CHANGES;
import static org.ilo.spf.results.Given.act;
import static org.ilo.spf.results.Given.changeOf;
import static org.ilo.spf.results.Given.created;
import static org.ilo.spf.results.Given.done;
import static org.ilo.spf.results.Given.draft;
import static org.ilo.spf.results.Given.invalid;
import static org.ilo.spf.results.Given.now;
import static org.ilo.spf.results.Given.patch;
import static org.ilo.spf.results.Given.refused;
import static org.ilo.spf.results.Given.supersedes;
import static org.ilo.spf.results.Given.total;

import java.time.LocalDate;
import java.util.List;

import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.results.Given;
import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.PublishedEvents;
import org.ilo.spf.testing.PublishedEvents.Published;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class InstitutionalChangeResourceTest {

    private static final String NOBODY = "01890a5d-ac96-774b-bcce-b302099a8057";

    @Test
    void refusesWhatIsNoChangeWithEveryFault() {
        invalid(Api.wrongly("ann").body("{}").post("/api/v1/" + CHANGES), "/country", "/step", "/title", "/adoptedOn");
        invalid(Api.wrongly("ann").body("""
                {"country": "TG", "step": "LAW", "title": "%s", "adoptedOn": "2021-02-30", "branches": ["OLD"],
                 "projectCodes": ["GLO-22"], "sourceSystem": " x", "sourceId": "", "evidence": [
                   {"title": "", "url": "ftp://example.org/x", "kind": "GAZETTE"},
                   {"title": "ok", "url": "https://example.org", "kind": "RUMOUR"}],
                 "status": "VERIFIED"}""".formatted("x".repeat(301))).post("/api/v1/" + CHANGES),
                "/country", "/step", "/title", "/adoptedOn", "/branches/0", "/projectCodes", "/sourceSystem", "/sourceId",
                "/evidence/0/title", "/evidence/0/url", "/evidence/1/kind", "/status");
    }

    @Test
    void takesEvidenceOnTheWebOnly() {
        for (String url : List.of("javascript:alert(1)", "file:///etc/passwd", "//example.org", "https://",
                "https://ilo.org@evil.example",
                "https://example.org/a b", "https://example.org/<x>", "data:text/html,x", "HTTPS//example.org",
                "https://example.org/" + "x".repeat(2000))) {
            invalid(Api.wrongly("ann").body(changeOf("BDI", "").replaceFirst("https://jo[^\"]*", url))
                    .post("/api/v1/" + CHANGES),
                    "/evidence/0/url");
        }
        for (String url : List.of("http://example.org", "https://example.org:8443/a/b.pdf?x=1&y=%C3%A9#p(2)",
                "https://[2001:db8::1]/x", "https://192.0.2.1")) {
            created(draft(CHANGES, "ann", changeOf("BDI", "").replaceFirst("https://jo[^\"]*", url)));
        }
        assertThat(total(CHANGES + "?country=BDI")).isEqualTo(4);
    }

    @Test
    void isRefusedWhenAdoptedInTheFuture() {
        String future = LocalDate.now().plusDays(3).toString();

        refused(draft(CHANGES, "ann", changeOf("BEN", "").replace("2021-10-18", future)), "facts-lie-in-the-past");
        refused(Api.as("ann").header("X-Recorded-At", "2021-01-01T00:00:00Z").body(changeOf("BEN", ""))
                .post("/api/v1/" + CHANGES),
                "facts-lie-in-the-past");
        assertThat(total(CHANGES + "?country=BEN")).isZero();
    }

    @Test
    void isCitedByCountryAndYearOfAdoption() {
        Response first = draft(CHANGES, "ann", changeOf("TGO", ""));
        Response second = draft(CHANGES, "ann", changeOf("TGO", ""));

        assertThat(first.<String> path("reference")).isEqualTo("IC-TGO-2021-001");
        assertThat(second.<String> path("reference")).isEqualTo("IC-TGO-2021-002");
        Response revised = patch(CHANGES, first.path("id"), "ann", "{\"adoptedOn\": \"2020-01-01\"}");
        assertThat(revised.<String> path("reference")).isEqualTo("IC-TGO-2021-001");
        assertThat(revised.<String> path("adoptedOn")).isEqualTo("2020-01-01");
    }

    @Test
    void isEnteredOncePerSourceIdentity() {
        String source = ", \"sourceSystem\": \"dashboard\", \"sourceId\": \"4711\"";
        created(draft(CHANGES, "ann", changeOf("MLI", source)));

        assertThat(refused(draft(CHANGES, "ann", changeOf("NER", source)), "institutional-changes-source-is-entered-once"))
                .contains("one institutional change here");
        refused(draft(CHANGES, "ann", changeOf("NER", ", \"sourceId\": \"4711\"")), "institutional-changes-source-is-whole");
        assertThat(total(CHANGES + "?country=NER")).isZero();
        assertThat(total(CHANGES + "?sourceSystem=dashboard&sourceId=4711")).isEqualTo(1);
    }

    @Test
    void isReviewedByFourEyes() {
        String id = Given.change("GHA");
        done(patch(CHANGES, id, "ed", "{\"title\": \"Law on health insurance\"}"));
        done(act(CHANGES, id, "submit", "sue"));

        for (String partaker : List.of("ann", "ed", "sue")) {
            for (String verb : List.of("verify", "return")) {
                assertThat(refused(act(CHANGES, id, verb, partaker), "four-eyes")).startsWith(partaker + " had a part");
            }
        }
        assertThat(Given.<String> now(CHANGES, id, "status")).isEqualTo("SUBMITTED");
        done(act(CHANGES, id, "verify", "vic"));
        for (String partaker : List.of("ann", "ed", "sue")) {
            refused(act(CHANGES, id, "withdraw", partaker), "four-eyes");
        }
        done(act(CHANGES, id, "withdraw", "vic"));

        List<Published> events = PublishedEvents.of(RecordType.INSTITUTIONAL_CHANGE.topic(), id, 5);
        assertThat(events).extracting(Published::type).containsExactly(
                "results.institutional-changes.drafted", "results.institutional-changes.revised",
                "results.institutional-changes.submitted", "results.institutional-changes.verified",
                "results.institutional-changes.withdrawn");
        var last = events.get(4).state();
        assertThat(last.path("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(last.path("review").path("author").asText()).isEqualTo("ann");
        assertThat(last.path("review").path("lastEditor").asText()).isEqualTo("ed");
        assertThat(last.path("review").path("submittedBy").asText()).isEqualTo("sue");
        assertThat(last.path("review").path("verifiedBy").asText()).isEqualTo("vic");
        assertThat(last.path("review").path("withdrawnBecause").asText()).isEqualTo("It was struck down.");
    }

    @Test
    void isReturnedWithACommentAndSubmittedAgain() {
        String id = Given.submitted(CHANGES, Given.change("NGA"));

        invalid(Api.wrongly("vic").header("If-Match", "*").body("{\"comment\": \" \"}")
                .post("/api/v1/" + CHANGES + "/" + id + "/return"),
                "/comment");
        Response returned = act(CHANGES, id, "return", "vic");
        assertThat(returned.<String> path("review.comment")).isEqualTo("Which year?");
        refused(act(CHANGES, id, "verify", "vic"), "review-state-forbids");
        done(patch(CHANGES, id, "ed", "{\"description\": \"Adopted in 2021\"}"));
        done(act(CHANGES, id, "submit", "ann"));

        refused(act(CHANGES, id, "verify", "ed"), "four-eyes");
        Response verified = act(CHANGES, id, "verify", "vic");
        assertThat(verified.<String> path("status")).isEqualTo("VERIFIED");
        assertThat(verified.<String> path("review.comment")).isNull();
    }

    @Test
    void isNotSubmittedWithoutEvidence() {
        String id = created(draft(CHANGES, "ann",
                changeOf("GIN", ", \"description\": \"x\"").replaceFirst("\"evidence\": \\[[^\\]]*\\]", "\"evidence\": []")));

        refused(act(CHANGES, id, "submit", "ann"), "evidence-required");

        assertThat(Given.<Integer> now(CHANGES, id, "version")).isEqualTo(1);
        done(patch(CHANGES, id, "ann",
                "{\"evidence\": [{\"title\": \"Law\", \"url\": \"https://example.org\", \"kind\": \"LAW_DATABASE\"}]}"));
        done(act(CHANGES, id, "submit", "ann"));
    }

    @Test
    void isImmutableOnceSubmittedOrVerified() {
        String id = Given.submitted(CHANGES, Given.change("LBR"));
        refused(patch(CHANGES, id, "ann", "{\"title\": \"x\"}"), "review-state-forbids");
        refused(act(CHANGES, id, "submit", "ann"), "review-state-forbids");
        refused(act(CHANGES, id, "withdraw", "vic"), "review-state-forbids");
        done(act(CHANGES, id, "verify", "vic"));

        refused(patch(CHANGES, id, "ann", "{\"title\": \"x\"}"), "review-state-forbids");
        for (String verb : List.of("submit", "verify", "return")) {
            refused(act(CHANGES, id, verb, "vic"), "review-state-forbids");
        }
        invalid(Api.wrongly("vic").header("If-Match", "*").body("{}").post("/api/v1/" + CHANGES + "/" + id + "/withdraw"),
                "/because");
        done(act(CHANGES, id, "withdraw", "vic"));
        for (String verb : List.of("submit", "verify", "return", "withdraw")) {
            refused(act(CHANGES, id, verb, "vic"), "review-state-forbids");
        }
        assertThat(Given.<Integer> now(CHANGES, id, "version")).isEqualTo(4);
    }

    @Test
    void needsTheStateItChangesToBeNamed() {
        String id = Given.change("SLE");

        assertThat(Api.wrongly("vic").post("/api/v1/" + CHANGES + "/" + id + "/submit").statusCode()).isEqualTo(428);
        assertThat(Api.as("vic").header("If-Match", "\"7\"").post("/api/v1/" + CHANGES + "/" + id + "/submit").statusCode())
                .isEqualTo(412);
        assertThat(act(CHANGES, NOBODY, "verify", "vic").statusCode()).isEqualTo(404);
    }

    @Test
    void supersedesWhatItCorrectsInOneTransaction() {
        String source = ", \"sourceSystem\": \"dashboard\", \"sourceId\": \"sen-1\"";
        String old = Given.verified(CHANGES, created(draft(CHANGES, "ann", changeOf("SEN", source))));
        String correction = Given.correction("SEN", old);
        assertThat(Given.<String> now(CHANGES, correction, "sourceId")).isEqualTo("sen-1");

        for (String partaker : List.of("ann", "sue", "cor")) {
            refused(act(CHANGES, correction, "verify", partaker), "four-eyes");
        }
        assertThat(total(CHANGES + "?country=SEN&status=VERIFIED")).isEqualTo(1);
        Response verified = act(CHANGES, correction, "verify", "vic");

        assertThat(verified.<String> path("supersedes")).isEqualTo(old);
        assertThat(Given.<String> now(CHANGES, old, "status")).isEqualTo("SUPERSEDED");
        assertThat(Given.<String> now(CHANGES, old, "supersededBy")).isEqualTo(correction);
        assertThat(total(CHANGES + "?country=SEN&status=VERIFIED")).isEqualTo(1);
        Published counts = PublishedEvents.of(RecordType.INSTITUTIONAL_CHANGE.topic(), correction, 3).get(2);
        Published countsNoMore = PublishedEvents.of(RecordType.INSTITUTIONAL_CHANGE.topic(), old, 4).get(3);
        assertThat(counts.type()).isEqualTo("results.institutional-changes.verified");
        assertThat(countsNoMore.type()).isEqualTo("results.institutional-changes.superseded");
        assertThat(countsNoMore.headers().get("ce_time")).isEqualTo(counts.headers().get("ce_time"));
        assertThat(countsNoMore.state().path("supersededBy").asText()).isEqualTo(correction);
    }

    @Test
    void isNotVerifiedByWhoHadAPartInWhatItCorrects() {
        String old = Given.verifiedChange("CIV");
        String correction = created(draft(CHANGES, "cor", changeOf("CIV", supersedes(old))));
        done(act(CHANGES, correction, "submit", "cor"));

        for (String partaker : List.of("ann", "sue")) {
            assertThat(refused(act(CHANGES, correction, "verify", partaker), "four-eyes")).contains("the correction of");
        }
        assertThat(Given.<String> now(CHANGES, correction, "status")).isEqualTo("SUBMITTED");
        assertThat(Given.<String> now(CHANGES, old, "status")).isEqualTo("VERIFIED");
        done(act(CHANGES, correction, "verify", "vic"));
    }

    @Test
    void correctsWhatIsVerifiedInTheSameCountryOnly() {
        String draft = Given.change("CMR");
        String verified = Given.verifiedChange("CMR");

        invalid(draft(CHANGES, "cor", changeOf("CMR", supersedes(NOBODY))), "/supersedes");
        refused(draft(CHANGES, "cor", changeOf("CMR", supersedes(draft))), "corrections-correct-what-is-verified");
        refused(draft(CHANGES, "cor", changeOf("TCD", supersedes(verified))), "correction-keeps-its-subject");
        String correction = created(draft(CHANGES, "cor", changeOf("CMR", supersedes(verified))));
        refused(patch(CHANGES, correction, "cor", "{\"supersedes\": null}"), "institutional-change-keeps-its-subject");
    }

    @Test
    void isNotVerifiedWhenWhatItCorrectsIsWithdrawnOrCorrectedMeanwhile() {
        String withdrawn = Given.verifiedChange("GAB");
        String tooLate = Given.correction("GAB", withdrawn);
        done(act(CHANGES, withdrawn, "withdraw", "vic"));

        assertThat(refused(act(CHANGES, tooLate, "verify", "vic"), "corrections-correct-what-is-verified"))
                .contains("WITHDRAWN");

        String corrected = Given.verifiedChange("COG");
        String first = Given.correction("COG", corrected);
        String second = Given.correction("COG", corrected);
        done(act(CHANGES, first, "verify", "vic"));
        refused(act(CHANGES, second, "verify", "vic"), "corrections-correct-what-is-verified");
        refused(draft(CHANGES, "cor", changeOf("COG", supersedes(corrected))), "corrections-correct-what-is-verified");
        assertThat(total(CHANGES + "?country=COG&status=VERIFIED")).isEqualTo(1);

        String next = Given.correction("COG", first);
        done(act(CHANGES, next, "verify", "vic"));
        assertThat(Given.<String> now(CHANGES, first, "status")).isEqualTo("SUPERSEDED");
    }

    @Test
    void isVerifiedAsOneOfTwoCorrectionsAtTheSameMoment() throws Exception {
        for (int round = 0; round < 5; round++) {
            String old = Given.verifiedChange("COD");
            String first = Given.correction("COD", old);
            String second = Given.correction("COD", old);

            List<Response> answers = Given.atOnce(() -> act(CHANGES, first, "verify", "vic"),
                    () -> act(CHANGES, second, "verify", "val"));

            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
            Response loser = answers.get(answers.get(0).statusCode() == 409 ? 0 : 1);
            refused(loser, "corrections-correct-what-is-verified");
            assertThat(total(CHANGES + "?country=COD&status=VERIFIED")).isEqualTo(round + 1);
            assertThat(total(CHANGES + "?country=COD&status=SUPERSEDED")).isEqualTo(round + 1);
        }
    }

    @Test
    void isWithdrawnOrCorrectedAtTheSameMomentButNotBoth() throws Exception {
        for (int round = 0; round < 5; round++) {
            String old = Given.verifiedChange("AGO");
            String correction = Given.correction("AGO", old);

            List<Response> answers = Given.atOnce(() -> act(CHANGES, correction, "verify", "vic"),
                    () -> act(CHANGES, old, "withdraw", "val"));

            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void verifiesOnceWithOneKey() {
        String old = Given.verifiedChange("ZMB");
        String correction = Given.correction("ZMB", old);

        for (int i = 0; i < 2; i++) {
            Response answer = Api.as("vic").header("If-Match", "\"2\"").header("Idempotency-Key", "verify-zmb")
                    .post("/api/v1/" + CHANGES + "/" + correction + "/verify");
            assertThat(answer.<Integer> path("version")).isEqualTo(3);
        }
        assertThat(Given.<Integer> now(CHANGES, old, "version")).isEqualTo(4);
    }

    @Test
    void isListedByWhatItIs() {
        Given.change("MDG");
        String id = created(
                draft(CHANGES, "ann", changeOf("MDG", ", \"description\": \"fisherfolk\"").replace("MEDICAL_CARE", "OLD_AGE")
                        .replace("SHP", "OAP").replace("GLO/22/31/IRL", "MDG/21/501/FRA").replace("2021-10-18", "2022-02-01")));

        for (String filter : List.of("branches=OLD_AGE", "thematicAreas=OAP,DIG", "projectCodes=MDG/21/501/FRA", "q=FISHER",
                "adoptedOn=ge:2022-01-01&adoptedOn=lt:2022-03-01",
                "status=DRAFT&step=LEGAL_FRAMEWORK&sort=-status,adoptedOn&adoptedOn=2022-02-01")) {
            assertThat(Api.as("ann").get("/api/v1/" + CHANGES + "?country=MDG&" + filter).<List<String>> path("items.id"))
                    .as(filter).containsExactly(id);
        }
        String next = Api.as("ann").get("/api/v1/" + CHANGES + "?country=MDG&sort=-status,-adoptedOn&limit=1").path("next");
        assertThat(Api.as("ann").get("/api/v1/" + CHANGES + "?country=MDG&sort=-status,-adoptedOn&limit=1&cursor=" + next)
                .<List<String>> path("items.adoptedOn")).containsExactly("2021-10-18");
    }

    @Test
    void keepsItsHistory() {
        String id = Given.verifiedChange("MOZ");

        Response history = Api.as("ann").get("/api/v1/" + CHANGES + "/" + id + "/history");

        assertThat(history.statusCode()).isEqualTo(200);
        assertThat(history.asString()).contains("DRAFTED", "SUBMITTED", "VERIFIED", "vic");
    }
}
