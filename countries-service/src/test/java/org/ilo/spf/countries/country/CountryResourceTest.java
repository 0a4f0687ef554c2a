package org.ilo.spf.countries.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class CountryResourceTest {

    private static final String COUNTRIES = "/api/v1/countries";

    @Inject
    Countries countries;

    @Test
    void listsEveryCountryOnceByCode() {
        var codes = new ArrayList<String>();
        String next = null;
        do {
            var request = Api.as("ann").queryParam("limit", 100);
            var page = (next == null ? request : request.queryParam("cursor", next)).get(COUNTRIES).then().statusCode(200)
                    .body("total", equalTo(Country.values().length)).extract();
            codes.addAll(page.path("items.code"));
            next = page.path("next");
        } while (next != null);

        assertThat(codes).containsExactlyElementsOf(Stream.of(Country.values()).map(Country::name).sorted().toList());
    }

    @Test
    void knowsACountryByItsThreeLetterCode() {
        Api.as("ann").get(COUNTRIES + "/CIV").then().statusCode(200)
                .body("code", equalTo("CIV")).body("alpha2", equalTo("CI")).body("m49", equalTo("384"))
                .body("names.en", equalTo("Côte d'Ivoire")).body("names.fr", equalTo("Côte d'Ivoire"))
                .body("names.es", equalTo("Côte d'Ivoire")).body("kind", equalTo("COUNTRY"))
                .body("region", equalTo("AFRICA")).body("m49Region", equalTo("Africa"))
                .body("m49Subregion", equalTo("Sub-Saharan Africa")).body("ldc", equalTo(false))
                .body("lldc", equalTo(false)).body("sids", equalTo(false)).body("incomeGroup", equalTo("LOWER_MIDDLE"));
    }

    @Test
    void saysNothingOfRegionsThatACountryDoesNotHave() {
        Api.as("ann").get(COUNTRIES + "/ATA").then().statusCode(200).body("m49Region", nullValue())
                .body("m49Subregion", nullValue()).body("incomeGroup", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = { "XXX", "tgo", "TG", "768", "Togo" })
    void knowsNoCountryByAnythingElse(String code) {
        Api.wrongly("ann").get(COUNTRIES + "/" + code).then().statusCode(404).contentType("application/problem+json")
                .body("type", equalTo("/api/v1/problems/not-found"));
    }

    @Test
    void filtersByWhatIsKnownOfACountry() {
        list("region=ARAB_STATES").body("items.region", everyItem(equalTo("ARAB_STATES"))).body("total", equalTo(11 + 1));
        list("kind=TERRITORY&region=AFRICA").body("items.code", hasItem("ESH"))
                .body("items.kind", everyItem(equalTo("TERRITORY")));
        list("ldc=true&lldc=true&sids=false").body("items.code", hasItem("NPL")).body("items.ldc", everyItem(equalTo(true)))
                .body("items.lldc", everyItem(equalTo(true)));
        list("ldc=true&sids=true&region=AFRICA").body("items.code", contains("COM", "GNB", "STP"));
        list("m49Subregion=Micronesia,Polynesia&kind=COUNTRY&ldc=true").body("items.code", containsInAnyOrder("KIR", "TUV"));
        list("m49Region=Oceania&incomeGroup=UPPER_MIDDLE").body("items.code", hasItem("FJI"))
                .body("items.m49Region", everyItem(equalTo("Oceania")));
    }

    @ParameterizedTest
    @CsvSource({ "Côte d'Ivoire, CIV", "cote d'iv, CIV", "ÎLES D'ÅLAND, ALA", "iles d'aland, ALA", "Alemania, DEU",
            "viet nam, VNM", "uzb, UZB" })
    void findsACountryByItsNameInEveryLanguageWithAndWithoutAccents(String text, String code) {
        Api.as("ann").queryParam("q", text).get(COUNTRIES).then().statusCode(200).body("items.code", contains(code));
    }

    @Test
    void sortsNamesAsReadersExpect() {
        List<String> names = list("sort=nameEn&limit=500").extract().path("items.names.en");

        assertThat(names).startsWith("Afghanistan", "Åland Islands", "Albania").endsWith("Zambia", "Zimbabwe");
        assertThat(list("sort=-nameFr&limit=1").extract().<List<String>> path("items.code")).containsExactly("ZWE");
    }

    @Test
    void pagesThroughNamesWithAccents() {
        var names = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var request = Api.as("ann").queryParam("limit", 7).queryParam("sort", "nameFr");
            var page = (next.isEmpty() ? request : request.queryParam("cursor", next)).get(COUNTRIES).then().statusCode(200)
                    .extract();
            names.addAll(page.path("items.names.fr"));
            next = page.path("next");
        }

        assertThat(names).hasSize(Country.values().length).doesNotHaveDuplicates();
    }

    @Test
    void refusesARegionThatDoesNotExist() {
        Api.as("ann").get(COUNTRIES + "?m49Region=Atlantis&m49Subregion=Mu").then().statusCode(400)
                .body("type", equalTo("/api/v1/problems/invalid-request"))
                .body("errors.parameter", contains("m49Region", "m49Subregion"))
                .body("errors.code", everyItem(equalTo("unknown-code")))
                .body("errors[0].detail", containsString("Oceania"));
    }

    @Test
    void refusesWhatIsNeitherTrueNorFalse() {
        Api.wrongly("ann").get(COUNTRIES + "?ldc=perhaps&lldc=").then().statusCode(400)
                .body("errors.parameter", containsInAnyOrder("ldc", "lldc"));
    }

    @Test
    void cannotBeWritten() {
        Api.wrongly("ann").body("{}").post(COUNTRIES).then().statusCode(405).contentType("application/problem+json");
        Api.wrongly("ann").delete(COUNTRIES + "/TGO").then().statusCode(405);
    }

    @Test
    void changesNothingWhenEverythingIsUpToDateAtAStart() {
        assertThat(countries.bringUpToDate(null)).isZero();
    }

    private static ValidatableResponse list(String query) {
        return Api.as("ann").get(COUNTRIES + "?" + query).then().statusCode(200);
    }
}
