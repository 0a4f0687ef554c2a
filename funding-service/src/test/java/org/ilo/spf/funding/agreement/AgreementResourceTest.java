package org.ilo.spf.funding.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.funding.Given.created;
import static org.ilo.spf.funding.Given.invalid;
import static org.ilo.spf.funding.Given.refused;
import static org.ilo.spf.funding.Given.total;

import java.util.Map;

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
class AgreementResourceTest {

    private static final String AGREEMENTS = "/api/v1/agreements";
    private static final String NOBODY = "01890a5d-ac96-774b-bcce-b302099a8057";

    @Test
    void refusesWhatIsNoAgreementWithEveryFault() {
        invalid(Api.wrongly("ann").body("{}").post(AGREEMENTS),
                "/reference", "/partner", "/title", "/modality", "/earmarking", "/phase");
        invalid(Api.wrongly("ann").body(terms("AG-BAD", Given.partner("AG-BAD"), """
                , "countrySplit": {"TGO": "0", "SEN": "33.33333", "XXX": "1"}, "projectCodes": ["GLO-22"],
                "signedOn": "2199-01-01\"""")).post(AGREEMENTS),
                "/countrySplit/TGO", "/countrySplit/SEN", "/countrySplit/XXX", "/projectCodes", "/signedOn");
        assertThat(total("agreements?reference=AG-BAD")).isZero();
    }

    @Test
    void refusesPartnersThereAreNot() {
        Response answer = sign("AG-NOBODY", NOBODY, "");

        invalid(answer, "/partner");
        assertThat(answer.<String> path("errors[0].code")).isEqualTo("unknown-record");
    }

    @Test
    void refusesSplitsThatAreNotAllOfIt() {
        Response answer = sign("AG-SPLIT", Given.partner("AG-SPLIT"), """
                , "countrySplit": {"TGO": "60", "SEN": "39.99"}""");

        refused(answer, "agreement-split-sums-to-100");
        assertThat(answer.<String> path("detail")).contains("99.99");
        assertThat(total("agreements?reference=AG-SPLIT")).isZero();
    }

    @Test
    void namesOneAgreementByAReference() {
        created(sign("AG-ONCE", Given.partner("AG-ONCE"), ""));

        refused(sign("AG-ONCE", Given.partner("AG-ONCE"), ""), "agreements-reference-is-unique");
    }

    @Test
    void signsAndRevisesAgreementsAndPublishesIt() {
        String partner = Given.partner("AG-IRL");
        Response signed = sign("AG/IRL/2021-1", partner, """
                , "countrySplit": {"SEN": "40.00", "TGO": "60"}, "thematicSplit": {"DIG": "12.5", "OAP": "87.5"},
                "projectCodes": ["GLO/22/31/IRL"], "signedOn": "2021-05-01\"""");
        String id = created(signed);

        Response revised = patch(id, 1, """
                {"title": "More floors", "countrySplit": {"SEN": null, "TGO": "100"}}""");

        assertThat(signed.<Map<String, String>> path("countrySplit")).containsExactlyInAnyOrderEntriesOf(
                Map.of("SEN", "40", "TGO", "60"));
        assertThat(revised.statusCode()).as(revised.asString()).isEqualTo(200);
        assertThat(revised.<Map<String, String>> path("countrySplit")).isEqualTo(Map.of("TGO", "100"));
        assertThat(revised.<String> path("thematicSplit.OAP")).isEqualTo("87.5");
        var published = PublishedEvents.of("funding.agreements", id, 2);
        assertThat(published).extracting(PublishedEvents.Published::type)
                .containsExactly("funding.agreements.signed", "funding.agreements.revised");
        assertThat(published.get(0).state().toString()).isEqualTo(signed.asString());
        assertThat(Api.as("bob").get(AGREEMENTS + "/" + id).asString()).isEqualTo(revised.asString());
        assertThat(total("agreements?partner=" + partner + "&projectCodes=GLO/22/31/IRL&signedOn=ge:2021-05-01")).isEqualTo(1);
    }

    @Test
    void seesNoChangeInAnotherWayOfWriting() {
        String id = created(sign("AG-SAME", Given.partner("AG-SAME"), ", \"countrySplit\": {\"TGO\": \"100\"}"));

        patch(id, 1, "{\"countrySplit\": {\"TGO\": \"100.00\"}}").then().statusCode(200);

        assertThat(Api.as("bob").get(AGREEMENTS + "/" + id + "/history").<java.util.List<?>> path("items[1].changes"))
                .isEmpty();
    }

    @Test
    void changesNothingWhenRefused() {
        String id = created(sign("AG-KEPT", Given.partner("AG-KEPT"), ", \"countrySplit\": {\"TGO\": \"100\"}"));

        refused(patch(id, 1, "{\"reference\": \"AG-LOST\"}"), "agreement-keeps-reference-and-partner");
        refused(patch(id, 1, "{\"partner\": \"" + Given.partner("AG-OTHER") + "\"}"),
                "agreement-keeps-reference-and-partner");
        refused(patch(id, 1, "{\"countrySplit\": {\"SEN\": \"1\"}}"), "agreement-split-sums-to-100");
        assertThat(patch(id, 2, "{}").statusCode()).isEqualTo(412);
        assertThat(Api.as("bob").get(AGREEMENTS + "/" + id).<Integer> path("version")).isEqualTo(1);
    }

    private static Response sign(String reference, String partner, String more) {
        return Api.as("ann").body(terms(reference, partner, more)).post(AGREEMENTS);
    }

    private static String terms(String reference, String partner, String more) {
        return """
                {"reference": "%s", "partner": "%s", "title": "Floors for all", "modality": "XBDC",
                 "earmarking": "EARMARKED", "phase": "PHASE_II"%s}""".formatted(reference, partner, more);
    }

    private static Response patch(String id, int version, String changes) {
        return Api.as("ann").contentType("application/merge-patch+json").header("If-Match", "\"" + version + "\"")
                .body(changes).patch(AGREEMENTS + "/" + id);
    }
}
