package org.ilo.spf.funding.partner;

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
class DevelopmentPartnerResourceTest {

    private static final String PARTNERS = "/api/v1/development-partners";

    @Test
    void refusesWhatIsNoPartnerWithEveryFault() {
        invalid(Api.wrongly("ann").body("{}").post(PARTNERS), "/code", "/name", "/type");
        invalid(Api.wrongly("ann").body("""
                {"code": "irl", "name": " ", "type": "STATE", "country": "IE", "iatiId": "a b", "dacCode": "", "donor": 1}""")
                .post(PARTNERS), "/code", "/name", "/type", "/country", "/iatiId", "/dacCode", "/donor");
    }

    @Test
    void refusesGovernmentsOfNoCountry() {
        refused(Api.as("ann").body("""
                {"code": "GOV-0", "name": "Nowhere", "type": "GOVERNMENT"}""").post(PARTNERS),
                "development-partners-governments-have-a-country");
        assertThat(total("development-partners?reference=GOV-0")).isZero();
    }

    @Test
    void namesOnePartnerByACodeAndAnIatiId() {
        created(add("ONCE-1", "XM-DAC-1"));

        refused(add("ONCE-1", "XM-DAC-2"), "development-partners-code-is-unique");
        refused(add("ONCE-2", "XM-DAC-1"), "development-partners-iati-id-is-unique");
        assertThat(total("development-partners?q=ONCE-")).isEqualTo(1);
    }

    @Test
    void addsAndRevisesPartnersAndPublishesIt() {
        String id = created(Api.as("ann").body("""
                {"code": "IRL-AID", "name": "Irish Aid", "type": "GOVERNMENT", "country": "IRL", "dacCode": "21"}""")
                .post(PARTNERS));

        Response revised = patch(id, 1, """
                {"name": "Ireland", "dacCode": null}""");

        assertThat(revised.statusCode()).isEqualTo(200);
        assertThat(revised.header("ETag")).isEqualTo("\"2\"");
        assertThat(revised.<String> path("reference")).isEqualTo("IRL-AID");
        assertThat(revised.<String> path("country")).isEqualTo("IRL");
        assertThat(revised.<String> path("dacCode")).isNull();
        var published = PublishedEvents.of("funding.development-partners", id, 2);
        assertThat(published).extracting(PublishedEvents.Published::type)
                .containsExactly("funding.development-partners.added", "funding.development-partners.revised");
        assertThat(published.get(1).state().toString()).isEqualTo(revised.asString());
    }

    @Test
    void changesNothingWhenRefused() {
        String id = created(add("KEPT", "XM-DAC-KEPT"));

        refused(patch(id, 1, """
                {"code": "LOST"}"""), "partner-keeps-its-code");
        refused(patch(id, 1, """
                {"type": "GOVERNMENT"}"""), "development-partners-governments-have-a-country");
        invalid(patch(id, 1, """
                {"name": null}"""), "/name");
        assertThat(patch(id, 7, "{}").statusCode()).isEqualTo(412);
        Response kept = Api.as("bob").get(PARTNERS + "/" + id);
        assertThat(kept.<Integer> path("version")).isEqualTo(1);
        assertThat(kept.<String> path("type")).isEqualTo("UN_IGO");
    }

    private static Response add(String code, String iatiId) {
        return Api.as("ann").body("""
                {"code": "%s", "name": "Once", "type": "UN_IGO", "iatiId": "%s"}""".formatted(code, iatiId)).post(PARTNERS);
    }

    private static Response patch(String id, int version, String changes) {
        return Api.as("ann").contentType("application/merge-patch+json").header("If-Match", "\"" + version + "\"")
                .body(changes).patch(PARTNERS + "/" + id);
    }
}
