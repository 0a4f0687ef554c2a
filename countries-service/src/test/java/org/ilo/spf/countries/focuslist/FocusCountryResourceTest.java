package org.ilo.spf.countries.focuslist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.PublishedEvents;
import org.ilo.spf.testing.PublishedEvents.Published;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class FocusCountryResourceTest {

    private static final String FOCUS_COUNTRIES = "/api/v1/focus-countries";

    @Test
    void putsACountryOnTheListAndTakesItOff() {
        var created = add("PHASE_II", "TGO", "2021-01-01", null).statusCode(201);
        String id = created.body("reference", equalTo("FC-II-TGO")).body("endsOn", nullValue())
                .header("Location", endsWith(created.extract().path("id"))).header("ETag", "\"1\"").extract().path("id");

        delist(id, 1, "2023-06-30").statusCode(200).body("endsOn", equalTo("2023-06-30")).body("version", equalTo(2))
                .header("ETag", "\"2\"");

        var events = PublishedEvents.of("countries.focus-countries", id, 2);
        assertThat(events).extracting(Published::type).containsExactly("countries.focus-countries.listed",
                "countries.focus-countries.delisted");
        assertThat(events.get(1).state().path("endsOn").asText()).isEqualTo("2023-06-30");
        assertThat(events.get(1).state().path("country").asText()).isEqualTo("TGO");
    }

    @Test
    void countsHowOftenACountryWasListed() {
        String first = add("PHASE_II", "SEN", "2021-01-01", null).statusCode(201).extract().path("id");
        delist(first, 1, "2021-12-31").statusCode(200);

        add("PHASE_II", "SEN", "2022-01-01", "2022-12-31").statusCode(201).body("reference", equalTo("FC-II-SEN-2"));
        add("PHASE_II", "SEN", "2024-01-01", null).statusCode(201).body("reference", equalTo("FC-II-SEN-3"));
        add("PHASE_III", "SEN", "2026-01-01", null).statusCode(201).body("reference", equalTo("FC-III-SEN"));

        Api.as("ann").get(FOCUS_COUNTRIES + "?country=SEN&phase=PHASE_II&sort=-startsOn").then().statusCode(200)
                .body("items.reference", contains("FC-II-SEN-3", "FC-II-SEN-2", "FC-II-SEN"));
        Api.as("ann").get(FOCUS_COUNTRIES + "?country=SEN&endsOn=lt:2022-12-31").then().statusCode(200)
                .body("items.reference", contains("FC-II-SEN"));
    }

    @Test
    void refusesToListACountryTwiceAtATime() {
        add("PHASE_II", "BEN", "2022-01-01", "2022-12-31").statusCode(201);

        for (String[] overlap : new String[][] { { "2021-01-01", null }, { "2022-12-31", null },
                { "2022-03-01", "2022-03-31" }, { "2021-06-01", "2022-01-01" } }) {
            add("PHASE_II", "BEN", overlap[0], overlap[1]).statusCode(409)
                    .body("type", equalTo("/api/v1/problems/focus-countries-are-listed-once-at-a-time"));
        }

        total("BEN", 1);
        add("PHASE_II", "BEN", "2023-01-01", null).statusCode(201).body("reference", equalTo("FC-II-BEN-2"));
        add("PHASE_II", "BEN", "2021-01-01", "2021-12-31").statusCode(201).body("reference", equalTo("FC-II-BEN-3"));
    }

    @Test
    void listsACountryOnceHoweverManyAskAtTheSameMoment() {
        var answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> add("PHASE_II", "MLI", "2022-01-01", null).extract().statusCode()))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        total("MLI", 1);
    }

    @Test
    void refusesDaysOutsideThePhaseOrInTheWrongOrder() {
        add("PHASE_II", "NER", "2020-12-31", null).statusCode(409)
                .body("type", equalTo("/api/v1/problems/focus-country-outside-phase"));
        add("PHASE_II", "NER", "2021-02-01", "2021-01-31").statusCode(409)
                .body("type", equalTo("/api/v1/problems/focus-countries-end-after-they-start"));
        total("NER", 0);

        String id = add("PHASE_II", "NER", "2021-02-01", null).statusCode(201).extract().path("id");
        delist(id, 1, "2026-01-01").statusCode(409)
                .body("type", equalTo("/api/v1/problems/focus-country-outside-phase"));
        delist(id, 1, "2021-01-31").statusCode(409);
        Api.as("ann").get(FOCUS_COUNTRIES + "/" + id).then().statusCode(200).body("version", equalTo(1))
                .body("endsOn", nullValue());
    }

    @Test
    void refusesToTakeACountryOffTwice() {
        String id = add("PHASE_II", "BFA", "2021-02-01", "2022-02-01").statusCode(201).extract().path("id");

        delist(id, 1, "2021-06-01").statusCode(409)
                .body("type", equalTo("/api/v1/problems/focus-country-is-delisted-once"));
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        Api.wrongly("ann").body("{}").post(FOCUS_COUNTRIES).then().statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/phase", "/country", "/startsOn"))
                .body("errors.code", org.hamcrest.Matchers.everyItem(equalTo("required")));
    }

    private static void total(String country, int total) {
        Api.as("ann").get(FOCUS_COUNTRIES + "?country=" + country).then().statusCode(200).body("total", equalTo(total));
    }

    private static ValidatableResponse add(String phase, String country, String startsOn, String endsOn) {
        var end = endsOn == null ? "" : ", \"endsOn\": \"" + endsOn + "\"";
        return Api.as("ann").body("{\"phase\": \"%s\", \"country\": \"%s\", \"startsOn\": \"%s\"%s}".formatted(phase, country,
                startsOn, end)).post(FOCUS_COUNTRIES).then();
    }

    private static ValidatableResponse delist(String id, int version, String on) {
        return Api.as("ann").header("If-Match", "\"" + version + "\"").body("{\"on\": \"" + on + "\"}")
                .post(FOCUS_COUNTRIES + "/" + id + "/delist").then();
    }
}
