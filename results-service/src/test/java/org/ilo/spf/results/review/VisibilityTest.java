package org.ilo.spf.results.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.results.Given.CHANGES;
import static org.ilo.spf.results.Given.IMPACTS;
import static org.ilo.spf.results.Given.act;
import static org.ilo.spf.results.Given.change;
import static org.ilo.spf.results.Given.changeOf;
import static org.ilo.spf.results.Given.correction;
import static org.ilo.spf.results.Given.done;
import static org.ilo.spf.results.Given.impactOf;
import static org.ilo.spf.results.Given.persons;
import static org.ilo.spf.results.Given.refused;
import static org.ilo.spf.results.Given.supersedes;
import static org.ilo.spf.results.Given.verified;
import static org.ilo.spf.results.Given.verifiedChange;
import static org.ilo.spf.results.Given.verifiedImpact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.Tokens;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Who sees which of the records under review, and what of them. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class VisibilityTest {

    private static final String ALL = "/api/v1/" + CHANGES;

    @Test
    void listsAndTotalsHoldWhatTheirReaderSees() {
        String drafted = change("MWI");
        String counted = verifiedChange("MWI");

        for (var token : List.of(Tokens.of("vi", Role.VIEWER), Tokens.officerOf("MWI"), Tokens.of("ve", Role.VERIFIER))) {
            assertThat(ids(Api.with(token.sign()).get(ALL + "?country=MWI"))).containsExactlyInAnyOrder(drafted, counted);
        }
        for (var token : List.of(Tokens.officerOf("NPL"), Tokens.of("fu", Role.FUNDING_OFFICER), Tokens.of("no"))) {
            assertThat(ids(Api.with(token.sign()).get(ALL + "?country=MWI"))).containsExactly(counted);
            assertThat(ids(Api.with(token.sign()).get(ALL + "?country=MWI&status=DRAFT"))).isEmpty();
            assertThat(ids(Api.with(token.sign()).get(ALL + "?q=law&country=MWI&sort=-status"))).containsExactly(counted);
        }
        assertThat(ids(Api.withoutToken().get(ALL + "?country=MWI"))).containsExactly(counted);
    }

    @Test
    void impactRecordsAreSeenWithTheirCountry() {
        String on = verifiedChange("BWA");
        verifiedImpact(on, 10);
        String drafted = Api.as("ann").body(impactOf(on, persons(20))).post("/api/v1/" + IMPACTS).path("id");

        assertThat(ids(Api.with(Tokens.officerOf("BWA").sign()).get("/api/v1/impact-records?country=BWA"))).hasSize(2);
        assertThat(ids(Api.withoutToken().get("/api/v1/impact-records?country=BWA"))).hasSize(1).doesNotContain(drafted);
    }

    @Test
    void aCursorOfOneReaderCountsAnewForAnother() {
        change("SWZ");
        verifiedChange("SWZ");
        verifiedChange("SWZ");
        String next = Api.as("ann").get(ALL + "?country=SWZ&limit=1").path("next");

        Response theirs = Api.withoutToken().get(ALL + "?country=SWZ&limit=1&cursor=" + next);

        assertThat(theirs.statusCode()).isEqualTo(200);
        assertThat(theirs.<Integer> path("total")).isEqualTo(2);
        assertThat(theirs.<List<String>> path("items.status")).containsOnly("VERIFIED");
    }

    @Test
    void whatIsNotSeenLooksLikeWhatDoesNotExist() {
        String hidden = change("LSO");
        String nothing = UUID.randomUUID().toString();

        for (String query : List.of("", "?asOf=" + Instant.now())) {
            Response one = Api.withoutToken().get(ALL + "/" + hidden + query);
            Response other = Api.withoutToken().get(ALL + "/" + nothing + query);
            assertThat(one.statusCode()).isEqualTo(404);
            assertThat(one.asString().replace(hidden, nothing)).isEqualTo(other.asString());
        }
        Response conditional = Api.withoutToken().header("If-None-Match", "*").get(ALL + "/" + hidden);
        assertThat(conditional.statusCode()).isEqualTo(404);
        assertThat(conditional.header("ETag")).isNull();
        String elsewhere = Tokens.officerOf("NPL").sign();
        Response write = Api.with(elsewhere).header("If-Match", "\"9\"").post(ALL + "/" + hidden + "/submit");
        assertThat(write.statusCode()).isEqualTo(404);
        assertThat(write.header("ETag")).isNull();
    }

    @Test
    void thePastIsSeenByTheStateOfThen() {
        String id = change("LSO");
        Instant asDraft = Instant.now();
        verified(CHANGES, id);
        Instant asVerified = Instant.now();
        done(act(CHANGES, id, "withdraw", "vic"));

        assertThat(Api.withoutToken().get(ALL + "/" + id + "?asOf=" + asDraft).statusCode()).isEqualTo(404);
        assertThat(Api.withoutToken().get(ALL + "/" + id + "?asOf=" + asVerified).statusCode()).isEqualTo(200);
        assertThat(Api.withoutToken().get(ALL + "/" + id).statusCode()).isEqualTo(404);
        assertThat(Api.with(Tokens.officerOf("LSO").sign()).get(ALL + "/" + id + "?asOf=" + asDraft).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aHistoryTellsOfTheStatesThatAreSeen() {
        String id = verifiedChange("LSO");

        Response all = Api.with(Tokens.of("vi", Role.VIEWER).sign()).get(ALL + "/" + id + "/history");
        Response some = Api.with(Tokens.of("fu", Role.FUNDING_OFFICER).sign()).get(ALL + "/" + id + "/history");

        assertThat(all.<List<String>> path("items.event")).containsExactly("DRAFTED", "SUBMITTED", "VERIFIED");
        assertThat(some.<List<String>> path("items.event")).containsExactly("VERIFIED");
    }

    @Test
    void thePublicIsNotToldWhoDidWhat() {
        String id = verifiedChange("LSO");

        Response alone = Api.withoutToken().get(ALL + "/" + id);
        assertThat(alone.<Object> path("review")).isNull();
        assertThat(alone.asString()).doesNotContain("ann", "sue", "vic");
        assertThat(Api.withoutToken().get(ALL + "?country=LSO").asString()).doesNotContain("\"ann\"", "\"sue\"", "\"vic\"");
        assertThat(Api.withoutToken().get(ALL + "/" + id + "?asOf=" + Instant.now()).<Object> path("review")).isNull();
        assertThat(Api.with(Tokens.of("no").sign()).get(ALL + "/" + id).<Object> path("review")).isNull();
        assertThat(
                Api.with(Tokens.of("fu", Role.FUNDING_OFFICER).sign()).get(ALL + "/" + id).<String> path("review.verifiedBy"))
                .isEqualTo("vic");
    }

    @Test
    void whatThePublicHasIsNotTakenForWhatInsidersHave() {
        String id = verifiedChange("LSO");
        String tag = Api.withoutToken().get(ALL + "/" + id).header("ETag");

        assertThat(Api.withoutToken().header("If-None-Match", tag).get(ALL + "/" + id).statusCode()).isEqualTo(304);
        Response insider = Api.as("ann").header("If-None-Match", tag).get(ALL + "/" + id);
        assertThat(insider.statusCode()).isEqualTo(200);
        assertThat(insider.header("Vary")).contains("Authorization");
    }

    @Test
    void aRequestNamesInVainWhatItsCallerDoesNotSee() {
        String elsewhere = change("LSO");
        String officer = Tokens.officerOf("NPL").sign();

        Response impact = Api.with(officer).body(impactOf(elsewhere, persons(1))).post("/api/v1/" + IMPACTS);
        assertThat(impact.statusCode()).isEqualTo(400);
        assertThat(impact.<String> path("errors[0].code")).isEqualTo("unknown-record");
        Response correction = Api.with(officer).body(changeOf("NPL", supersedes(elsewhere))).post(ALL);
        assertThat(correction.statusCode()).isEqualTo(400);

        verified(CHANGES, elsewhere);
        Response seen = Api.with(officer).body(impactOf(elsewhere, persons(1))).post("/api/v1/" + IMPACTS);
        assertThat(seen.statusCode()).isEqualTo(403);
        assertThat(seen.<String> path("errors[0].pointer")).isEqualTo("/institutionalChange");
        Response abroad = Api.with(officer).body(changeOf("LSO", "")).post(ALL);
        assertThat(abroad.statusCode()).isEqualTo(403);
        assertThat(abroad.<String> path("errors[0].pointer")).isEqualTo("/country");
    }

    @Test
    void anAnswerIsNotGivenAgainToWhoNoLongerSeesIt() {
        var officer = Tokens.of("nia", Role.COUNTRY_OFFICER);
        String id = Api.with(officer.countries("LSO").sign()).header("Idempotency-Key", "seen").body(changeOf("LSO", ""))
                .post(ALL).path("id");
        assertThat(Api.with(officer.sign()).header("Idempotency-Key", "seen").body(changeOf("LSO", "")).post(ALL).<String> path(
                "id")).isEqualTo(id);

        Response submitted = Api.with(officer.sign()).header("Idempotency-Key", "done").header("If-Match", "*")
                .post(ALL + "/" + id + "/submit");
        assertThat(submitted.statusCode()).isEqualTo(200);

        String moved = officer.countries("NPL").sign();
        Response draft = Api.with(moved).header("Idempotency-Key", "seen").body(changeOf("LSO", "")).post(ALL);
        Response submit = Api.with(moved).header("Idempotency-Key", "done").header("If-Match", "*")
                .post(ALL + "/" + id + "/submit");

        assertThat(draft.statusCode()).isEqualTo(403);
        assertThat(submit.statusCode()).isEqualTo(404);
        assertThat(draft.asString() + submit.asString()).doesNotContain("DRAFT", "SUBMITTED");
    }

    @Test
    void noRoleMakesUpForMissingEyes() {
        String id = change("LSO");
        done(act(CHANGES, id, "submit", "sue"));

        for (String officer : List.of("ann", "sue")) {
            for (String verb : List.of("verify", "return")) {
                refused(act(CHANGES, id, verb, officer), "four-eyes");
            }
        }
    }

    @Test
    void whoHadAPartInWhatIsCorrectedReviewsNoCorrectionOfIt() {
        String old = verifiedChange("LSO");
        String corrected = correction("LSO", old);

        for (String officer : List.of("ann", "sue", "cor")) {
            for (String verb : List.of("verify", "return")) {
                refused(act(CHANGES, corrected, verb, officer), "four-eyes");
            }
        }
        done(act(CHANGES, corrected, "verify", "vic"));
        refused(act(CHANGES, corrected, "withdraw", "ann"), "four-eyes");
    }

    private static List<String> ids(Response list) {
        assertThat(list.statusCode()).as(list.asString()).isEqualTo(200);
        List<String> ids = list.path("items.id");
        assertThat(list.<Integer> path("total")).isEqualTo(ids.size());
        return ids;
    }
}
