package org.ilo.spf.results.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.results.Given.CHANGES;
import static org.ilo.spf.results.Given.IMPACTS;
import static org.ilo.spf.results.Given.act;
import static org.ilo.spf.results.Given.created;
import static org.ilo.spf.results.Given.done;
import static org.ilo.spf.results.Given.draft;
import static org.ilo.spf.results.Given.impactOf;
import static org.ilo.spf.results.Given.invalid;
import static org.ilo.spf.results.Given.now;
import static org.ilo.spf.results.Given.patch;
import static org.ilo.spf.results.Given.persons;
import static org.ilo.spf.results.Given.refused;
import static org.ilo.spf.results.Given.supersedes;
import static org.ilo.spf.results.Given.total;

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
class ImpactRecordResourceTest {

    private static final String NOBODY = "01890a5d-ac96-774b-bcce-b302099a8057";

    @Test
    void refusesWhatIsNoImpactWithEveryFault() {
        invalid(Api.wrongly("ann").body("{}").post("/api/v1/" + IMPACTS),
                "/institutionalChange", "/dimension", "/startsOn", "/endsOn", "/method", "/source");
        invalid(Api.wrongly("ann").body(impactOf("x", """
                , "persons": 0, "multiplier": 4.7, "bySex": {"FEMALE": -1, "OTHER": 2},
                "byPopulationGroup": {"CHILDREN": "3"}, "cumulative": {"stated": 1}, "country": "TGO"\
                """))
                .post("/api/v1/" + IMPACTS),
                "/institutionalChange", "/persons", "/multiplier", "/bySex/FEMALE", "/bySex/OTHER",
                "/byPopulationGroup/CHILDREN",
                "/cumulative/before", "/country");
        invalid(draft(IMPACTS, "ann",
                impactOf(NOBODY, persons(1) + supersedes(NOBODY) + ", \"overlapGroup\": \"" + NOBODY + "\"")),
                "/institutionalChange", "/supersedes", "/overlapGroup");
    }

    @Test
    void countsAtLeastOnePersonAndFewerThanTheWorld() {
        String change = Given.change("BRA");

        for (long impossible : new long[] { 0, -1, 2_000_000_001L }) {
            invalid(Api.wrongly("ann").body(impactOf(change, persons(impossible))).post("/api/v1/" + IMPACTS), "/persons");
        }
        invalid(draft(IMPACTS, "ann", impactOf(change, "")), "/persons");
        created(draft(IMPACTS, "ann", impactOf(change, persons(2_000_000_000))));
    }

    @Test
    void takesItsCountryAndReferenceFromChangeAndPeriod() {
        Response impact = draft(IMPACTS, "ann", impactOf(Given.change("COL"), persons(12)));

        assertThat(impact.<String> path("country")).isEqualTo("COL");
        assertThat(impact.<String> path("reference")).isEqualTo("IM-COL-2022-001");
    }

    @Test
    void convertsARunningTotal() {
        String change = Given.change("PER");
        Response impact = draft(IMPACTS, "ann", impactOf(change, ", \"cumulative\": {\"stated\": 625000, \"before\": 500000}"));

        assertThat(impact.<Integer> path("persons")).isEqualTo(125_000);
        assertThat(impact.<Integer> path("cumulative.stated")).isEqualTo(625_000);
        Response revised = patch(IMPACTS, impact.path("id"), "ann", "{\"cumulative\": {\"stated\": 630000}}");
        assertThat(revised.<Integer> path("persons")).isEqualTo(130_000);
        assertThat(refused(draft(IMPACTS, "ann",
                impactOf(change, persons(625_000) + ", \"cumulative\": {\"stated\": 625000, \"before\": 500000}")),
                "impact-records-count-new-persons")).contains("125000 new persons, not 625000");
        Response plain = patch(IMPACTS, impact.path("id"), "ann", "{\"cumulative\": null, \"persons\": 9}");
        assertThat(plain.<Integer> path("persons")).isEqualTo(9);
        assertThat(plain.<Object> path("cumulative")).isNull();
    }

    @Test
    void refusesBreakdownsThatDoNotAddUpWithTheFigures() {
        String change = Given.change("BOL");

        assertThat(
                refused(draft(IMPACTS, "ann", impactOf(change, persons(100) + ", \"bySex\": {\"FEMALE\": 60, \"MALE\": 30}")),
                        "by-sex-sums-to-persons"))
                .contains("sums to 90, not to 100 persons");
        assertThat(
                refused(draft(IMPACTS, "ann", impactOf(change, persons(100) + ", \"byPopulationGroup\": {\"CHILDREN\": 101}")),
                        "population-groups-within-persons"))
                .contains("CHILDREN are 101 of 100 persons");
        assertThat(total(IMPACTS + "?country=BOL")).isZero();

        Response right = draft(IMPACTS, "ann", impactOf(change, persons(100)
                + ", \"bySex\": {\"NOT_STATED\": 10, \"FEMALE\": 60, \"MALE\": 30}, \"byPopulationGroup\": {\"CHILDREN\": 100, \"NEWBORNS\": 4}"));
        assertThat(right.<Integer> path("bySex.NOT_STATED")).isEqualTo(10);
        refused(patch(IMPACTS, created(right), "ann", "{\"persons\": 99}"), "by-sex-sums-to-persons");
        assertThat(patch(IMPACTS, right.path("id"), "ann", "{\"persons\": 100, \"byPopulationGroup\": {\"NEWBORNS\": null}}")
                .<Object> path("byPopulationGroup.NEWBORNS")).isNull();
    }

    @Test
    void showsTheWorkingOfAnEstimate() {
        String change = Given.change("ECU");
        String estimate = impactOf(change, persons(470)).replace("ADMINISTRATIVE_DATA", "ESTIMATE");

        refused(draft(IMPACTS, "ann", estimate), "estimates-show-their-working");

        String shown = impactOf(change, persons(470) + ", \"multiplier\": \"4.70\", \"formula\": \"100 households x 4.7\"")
                .replace("ADMINISTRATIVE_DATA", "ESTIMATE");
        String id = created(draft(IMPACTS, "ann", shown));
        assertThat(Given.<String> now(IMPACTS, id, "multiplier")).isEqualTo("4.70");
    }

    @Test
    void endsBeforeItIsStated() {
        String change = Given.change("URY");

        refused(draft(IMPACTS, "ann", impactOf(change, persons(1)).replace("2022-12-31", "2021-12-31")),
                "impact-records-end-after-they-start");
        refused(draft(IMPACTS, "ann", impactOf(change, persons(1)).replace("2022-12-31", "2199-12-31")),
                "facts-lie-in-the-past");
    }

    @Test
    void overlapsWithinItsCountry() {
        String group = created(draft("overlap-groups", "ann",
                "{\"country\": \"PRY\", \"title\": \"Registry\", \"rule\": \"HIGHEST\", \"source\": \"Ministry\"}"));
        String overlaps = ", \"overlapGroup\": \"" + group + "\"";

        refused(draft(IMPACTS, "ann", impactOf(Given.change("CHL"), persons(5) + overlaps)),
                "impact-records-overlap-within-a-country");
        String id = created(draft(IMPACTS, "ann", impactOf(Given.change("PRY"), persons(5) + overlaps)));
        assertThat(total(IMPACTS + "?overlapGroup=" + group)).isEqualTo(1);
        done(patch(IMPACTS, id, "ann", "{\"overlapGroup\": null}"));
        invalid(patch(IMPACTS, id, "ann", "{\"overlapGroup\": \"" + NOBODY + "\"}"), "/overlapGroup");
        refused(patch(IMPACTS, id, "ann", "{\"institutionalChange\": \"" + Given.change("PRY") + "\"}"),
                "impact-record-keeps-its-change");
    }

    @Test
    void isSubmittedBeforeButVerifiedAfterItsChange() {
        String change = Given.change("PHL");
        String impact = Given.submitted(IMPACTS, Given.impact(change, 100));

        assertThat(refused(act(IMPACTS, impact, "verify", "vic"), "impact-counts-with-its-change")).contains("which is DRAFT");
        Given.verified(CHANGES, change);
        done(act(IMPACTS, impact, "verify", "vic"));

        List<Published> events = PublishedEvents.of(RecordType.IMPACT_RECORD.topic(), impact, 3);
        assertThat(events).extracting(Published::type).containsExactly("results.impact-records.drafted",
                "results.impact-records.submitted", "results.impact-records.verified");
        assertThat(events.get(2).state().path("persons").asLong()).isEqualTo(100);
    }

    @Test
    void isReviewedByFourEyes() {
        String impact = Given.impact(Given.verifiedChange("VNM"), 100);
        done(patch(IMPACTS, impact, "ed", "{\"persons\": 101}"));
        done(act(IMPACTS, impact, "submit", "sue"));

        for (String partaker : List.of("ann", "ed", "sue")) {
            refused(act(IMPACTS, impact, "verify", partaker), "four-eyes");
            refused(act(IMPACTS, impact, "return", partaker), "four-eyes");
        }
        assertThat(act(IMPACTS, impact, "return", "vic").<String> path("status")).isEqualTo("RETURNED");
        done(act(IMPACTS, impact, "submit", "sue"));
        done(act(IMPACTS, impact, "verify", "vic"));
        refused(act(IMPACTS, impact, "withdraw", "ed"), "four-eyes");
        assertThat(act(IMPACTS, impact, "withdraw", "vic").<String> path("review.withdrawnBecause"))
                .isEqualTo("It was struck down.");
    }

    @Test
    void isNotSubmittedWithoutEvidence() {
        String impact = created(draft(IMPACTS, "ann",
                impactOf(Given.change("THA"), persons(1)).replaceFirst("\"evidence\": \\[[^\\]]*\\]", "\"evidence\": []")));

        refused(act(IMPACTS, impact, "submit", "ann"), "evidence-required");
    }

    @Test
    void keepsAVerifiedChangeFromBeingWithdrawn() {
        String change = Given.verifiedChange("KHM");
        String impact = Given.verifiedImpact(change, 100);
        Given.submitted(IMPACTS, Given.impact(change, 50));

        assertThat(refused(act(CHANGES, change, "withdraw", "vic"), "change-with-verified-impact-stays"))
                .contains("1 verified impact record(s)").contains("IM-KHM-2022-001");
        done(act(IMPACTS, impact, "withdraw", "vic"));
        done(act(CHANGES, change, "withdraw", "vic"));
    }

    @Test
    void staysAttachedWhenItsChangeIsCorrected() {
        String change = Given.verifiedChange("LAO");
        String impact = Given.verifiedImpact(change, 100);
        String waiting = Given.submitted(IMPACTS, Given.impact(change, 50));
        String correction = Given.correction("LAO", change);
        done(act(CHANGES, correction, "verify", "vic"));

        assertThat(Given.<String> now(IMPACTS, impact, "status")).isEqualTo("VERIFIED");
        done(act(IMPACTS, waiting, "verify", "vic"));
        assertThat(refused(act(CHANGES, correction, "withdraw", "vic"), "change-with-verified-impact-stays"))
                .contains("2 verified impact record(s)");
        done(act(IMPACTS, impact, "withdraw", "vic"));
        done(act(IMPACTS, waiting, "withdraw", "vic"));
        done(act(CHANGES, correction, "withdraw", "vic"));

        String tooLate = Given.submitted(IMPACTS, Given.impact(change, 50));
        assertThat(refused(act(IMPACTS, tooLate, "verify", "vic"), "impact-counts-with-its-change"))
                .contains("which is WITHDRAWN");
    }

    @Test
    void supersedesWhatItCorrectsInOneTransaction() {
        String change = Given.verifiedChange("NPL");
        String old = Given.verifiedImpact(change, 100);
        String correction = correction(change, old, 90);

        for (String partaker : List.of("ann", "sue", "cor")) {
            refused(act(IMPACTS, correction, "verify", partaker), "four-eyes");
        }
        assertThat(Given.<String> now(IMPACTS, old, "status")).isEqualTo("VERIFIED");
        done(act(IMPACTS, correction, "verify", "vic"));

        assertThat(total(IMPACTS + "?country=NPL&status=VERIFIED")).isEqualTo(1);
        Published counts = PublishedEvents.of(RecordType.IMPACT_RECORD.topic(), correction, 3).get(2);
        Published countsNoMore = PublishedEvents.of(RecordType.IMPACT_RECORD.topic(), old, 4).get(3);
        assertThat(counts.type()).isEqualTo("results.impact-records.verified");
        assertThat(countsNoMore.type()).isEqualTo("results.impact-records.superseded");
        assertThat(countsNoMore.headers().get("ce_time")).isEqualTo(counts.headers().get("ce_time"));
        assertThat(countsNoMore.state().path("supersededBy").asText()).isEqualTo(correction);
    }

    @Test
    void isCorrectedUnderTheSameChangeOrItsCorrection() {
        String change = Given.verifiedChange("BGD");
        String old = Given.verifiedImpact(change, 100);

        refused(draft(IMPACTS, "cor", impactOf(Given.change("BGD"), persons(1) + supersedes(old))),
                "correction-keeps-its-subject");
        refused(draft(IMPACTS, "cor", impactOf(Given.change("LKA"), persons(1) + supersedes(old))),
                "correction-keeps-its-subject");
        refused(draft(IMPACTS, "cor", impactOf(change, persons(1) + supersedes(Given.impact(change, 1)))),
                "corrections-correct-what-is-verified");
        String corrected = Given.correction("BGD", change);
        done(act(CHANGES, corrected, "verify", "vic"));
        done(act(IMPACTS, correction(corrected, old, 90), "verify", "vic"));
        assertThat(Given.<String> now(IMPACTS, old, "status")).isEqualTo("SUPERSEDED");
    }

    @Test
    void isVerifiedAsOneOfTwoCorrectionsAtTheSameMoment() throws Exception {
        String change = Given.verifiedChange("PAK");
        for (int round = 0; round < 5; round++) {
            String old = Given.verifiedImpact(change, 100);
            String first = correction(change, old, 90);
            String second = correction(change, old, 80);

            List<Response> answers = Given.atOnce(() -> act(IMPACTS, first, "verify", "vic"),
                    () -> act(IMPACTS, second, "verify", "val"));

            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
            assertThat(total(IMPACTS + "?country=PAK&status=VERIFIED")).isEqualTo(round + 1);
        }
    }

    @Test
    void isNeverVerifiedWhileItsChangeIsWithdrawn() throws Exception {
        for (int round = 0; round < 5; round++) {
            String change = Given.verifiedChange("MMR");
            String impact = Given.submitted(IMPACTS, Given.impact(change, 100));

            List<Response> answers = Given.atOnce(() -> act(IMPACTS, impact, "verify", "vic"),
                    () -> act(CHANGES, change, "withdraw", "val"));

            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void isVerifiedWhileItsChangeIsCorrected() throws Exception {
        for (int round = 0; round < 5; round++) {
            String change = Given.verifiedChange("MNG");
            String correction = Given.correction("MNG", change);
            String impact = Given.submitted(IMPACTS, Given.impact(change, 100));

            List<Response> answers = Given.atOnce(() -> act(IMPACTS, impact, "verify", "vic"),
                    () -> act(CHANGES, correction, "verify", "val"));

            assertThat(answers).extracting(Response::statusCode).containsExactly(200, 200);
        }
    }

    @Test
    void isListedByPersons() {
        String change = Given.change("TLS");
        for (long persons : new long[] { 9, 100, 20 }) {
            Given.impact(change, persons);
        }
        Response first = Api.as("ann").get("/api/v1/" + IMPACTS + "?institutionalChange=" + change + "&sort=-persons&limit=2");
        Response second = Api.as("ann")
                .get("/api/v1/" + IMPACTS + "?institutionalChange=" + change + "&sort=-persons&limit=2&cursor="
                        + first.path("next"));

        assertThat(first.<List<Integer>> path("items.persons")).containsExactly(100, 20);
        assertThat(second.<List<Integer>> path("items.persons")).containsExactly(9);
    }

    private static String correction(String change, String corrected, long persons) {
        return Given.submitted(IMPACTS,
                created(draft(IMPACTS, "cor", impactOf(change, persons(persons) + supersedes(corrected)))));
    }
}
