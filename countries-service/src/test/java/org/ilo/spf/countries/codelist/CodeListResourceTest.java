package org.ilo.spf.countries.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.ilo.spf.contracts.code.CodeList;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class CodeListResourceTest {

    private static final String CODE_LISTS = "/api/v1/code-lists";

    @Test
    void listsEveryCodeListOfThePublishedLanguage() {
        var published = new ClassFileImporter().importPackages(CodeList.class.getPackageName()).stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(CodeList.class)).map(JavaClass::getName).toList();

        assertThat(CodeLists.types()).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(published);
        Api.as("ann").get(CODE_LISTS).then().statusCode(200).body("total", equalTo(published.size()))
                .body("items.name", hasItems("phases", "regions", "pillars", "steps", "branches", "dimensions",
                        "thematic-areas", "countries", "modalities", "review-statuses", "sexes"));
    }

    @Test
    void leadsToEveryCodeList() {
        List<String> addresses = Api.as("ann").get(CODE_LISTS).then().statusCode(200).extract().path("items.href");

        assertThat(addresses).allSatisfy(address -> Api.as("ann").get(address).then().statusCode(200)
                .body("name", equalTo(address.substring(address.lastIndexOf('/') + 1))));
    }

    @Test
    void labelsCodesInThreeLanguagesAndTheirOwnOrder() {
        Api.as("ann").get(CODE_LISTS + "/branches").then().statusCode(200).body("name", equalTo("branches"))
                .body("items[0].code", equalTo("MEDICAL_CARE")).body("items[0].en", equalTo("Medical care"))
                .body("items[0].fr", equalTo("Soins médicaux")).body("items[0].es", equalTo("Asistencia médica"))
                .body("items[0].from", nullValue());
        Api.as("ann").get(CODE_LISTS + "/countries").then().statusCode(200)
                .body("items.size()", equalTo(Country.values().length));
    }

    @Test
    void saysWhatElseACodeStandsFor() {
        Api.as("ann").get(CODE_LISTS + "/phases").then().statusCode(200)
                .body("items.from", contains("2016-01-01", "2021-01-01", "2026-01-01"))
                .body("items.to", contains("2020-12-31", "2025-12-31", "2030-12-31"));
        Api.as("ann").get(CODE_LISTS + "/steps").then().statusCode(200).body("items.number", contains(1, 2, 3));
        Api.as("ann").get(CODE_LISTS + "/thematic-areas").then().statusCode(200)
                .body("items.find { it.code == 'DIG' }.group", equalTo("ROBUST_SYSTEMS"));
        Api.as("ann").get(CODE_LISTS + "/transaction-types").then().statusCode(200)
                .body("items.iatiCode", contains("13", "11", "1"));
        Api.as("ann").get(CODE_LISTS + "/earmarkings").then().statusCode(200)
                .body("items.iatiCode", everyItem(org.hamcrest.Matchers.matchesPattern("[1-4]")));
    }

    @Test
    void knowsNoOtherList() {
        Api.wrongly("ann").get(CODE_LISTS + "/Phase").then().statusCode(404).contentType("application/problem+json");
    }
}
