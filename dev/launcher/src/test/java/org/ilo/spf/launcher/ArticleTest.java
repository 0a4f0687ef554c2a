package org.ilo.spf.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.ilo.spf.launcher.sample.PublishedFigure;
import org.ilo.spf.launcher.sample.SampleLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

/** The figures of the programme's news article of March 2023, A01 to A17, one fact each. */
@ExtendWith(RunningSuite.class)
class ArticleTest {

    private static final Path ARTICLE = Path.of("../../../shared/data/spf/article_numbers.csv");
    private static final String WINDOW = "phase=PHASE_II&from=2021-01-01&to=2022-12-31";
    // Figures that are not the value of an indicator.
    private static final Map<String, String> OTHERS = Map.of("A06", "2021/2025", "A07", "60000000", "A15", "2016", "A16",
            "2023-03-24");

    private final Client api;

    ArticleTest(Client api) {
        this.api = api;
    }

    @Test
    void thirtyMillionPeopleHaveBetterSocialProtection() {
        comesOut("A01");
        comesOut("A05");
    }

    @Test
    void twentyFiveOfThirtyMillionHaveBetterCoverageOrAccess() {
        comesOut("A02");
    }

    @Test
    void thirtyMillionLiesBetweenItsBounds() {
        var answer = api.get("indicators/people-reached?" + WINDOW);

        assertThat(answer.at("/bounds/lower").asLong()).isLessThan(30_000_000);
        assertThat(answer.at("/bounds/upper").asLong()).isGreaterThan(30_000_000);
    }

    @Test
    void theProgrammeWorkedInFiftyCountriesAndTerritories() {
        comesOut("A03");
    }

    @Test
    void fiftySixInstitutionsChanged() {
        comesOut("A04");
    }

    @Test
    void fewerChangesWereKnownAYearEarlier() {
        var then = api.get("indicators/institutional-changes?" + WINDOW + "&asOf=2022-03-27T23:59:59Z");

        assertThat(then.get("value").asLong()).isBetween(1L, 55L);
    }

    @Test
    void phaseIIRunsFrom2021To2025() {
        var phase = code("phases", "PHASE_II");

        assertThat(phase.get("from").asText()).isEqualTo("2021-01-01");
        assertThat(phase.get("to").asText()).isEqualTo("2025-12-31");
    }

    @Test
    void sixtyMillionPeopleAreTheTarget() {
        var target = api.get("indicators/people-reached?" + WINDOW).get("target");

        assertThat(target.get("value").asText()).isEqualTo(OTHERS.get("A07"));
        assertThat(target.get("due").asText()).isEqualTo("2025-12-31");
        assertThat(target.get("progress").decimalValue()).isEqualByComparingTo("0.5");
    }

    @Test
    void fiftyCountriesAreInFocus() {
        comesOut("A08");
    }

    @Test
    void adviceIsGivenInSixteenThematicAreas() {
        comesOut("A09");
    }

    @Test
    void countryPresenceMoreThanDoubled() {
        comesOut("A10");
        var presence = PublishedFigure.all().stream().filter(figure -> figure.id().equals("A10")).map(PublishedFigure::value)
                .toList();
        assertThat(presence.get(1)).isGreaterThan(presence.get(0).multiply(BigDecimal.valueOf(2)));
    }

    @Test
    void thirtyFivePositionsWereRecruited() {
        comesOut("A11");
    }

    @Test
    void moreThanTwentyFiveProjectsStarted() {
        comesOut("A12");
    }

    @Test
    void thirtyEightMillionDollarsWereMobilized() {
        comesOut("A13");
    }

    @Test
    void fiftyThreePointSixMillionDollarsAreMissing() {
        comesOut("A14");
    }

    @Test
    void theProgrammeBeganIn2016() {
        assertThat(code("phases", "PHASE_I").get("from").asText()).startsWith(OTHERS.get("A15"));
    }

    @Test
    void thePartnersMetOn24March2023() {
        var meetings = api.get("partner-meetings?heldOn=ge:2023-01-01").get("items");

        assertThat(meetings).extracting(meeting -> meeting.get("heldOn").asText()).containsExactly(OTHERS.get("A16"));
    }

    @Test
    void oneHundredAndEightyTookPart() {
        comesOut("A17");
    }

    @Test
    void earlierPublishedFiguresComeOutToo() {
        List.of("S01", "S02", "S03", "S04", "S05", "S06", "S07").forEach(this::comesOut);
    }

    @Test
    void theFiguresAreThoseOfTheArticle() throws IOException {
        assumeTrue(Files.exists(ARTICLE), "There is no " + ARTICLE + " to compare with.");

        for (var line : Files.readAllLines(ARTICLE).subList(1, 18)) {
            // id, quote, value, unit, qualifier, …; only quotes have commas.
            var id = line.substring(0, 3);
            var rest = line.substring(line.indexOf("\",") + 2).split(",");
            var carriedOver = OTHERS.containsKey(id) ? List.of(OTHERS.get(id)) : values(id.equals("A16") ? "A17" : id);
            assertThat(carriedOver).as(line).anyMatch(value -> fits(value, rest[0], rest[2]));
        }
    }

    @Test
    void loadingTheSampleAgainChangesNothing() {
        var before = dataVersion();

        new SampleLoader(api.suite().url(Component.GATEWAY), api.suite().issuer(), line -> {
        }).load();

        assertThat(dataVersion()).isEqualTo(before);
    }

    private void comesOut(String id) {
        var figures = PublishedFigure.all().stream().filter(figure -> figure.id().equals(id)).toList();
        assertThat(figures).as(id).isNotEmpty();
        for (var figure : figures) {
            assertThat(value(api.get(figure.pathThen()))).as(figure.pathThen()).isEqualByComparingTo(figure.value());
            assertThat(value(api.get(figure.pathNow()))).as(figure.pathNow()).isEqualByComparingTo(figure.value());
            assertThat(counted(figure)).as("lineage of %s", figure.pathThen()).isEqualByComparingTo(figure.value());
        }
    }

    private BigDecimal counted(PublishedFigure figure) {
        var sum = BigDecimal.ZERO;
        var path = figure.pathThen().replaceFirst("\\?", "/lineage?limit=100&");
        while (path != null) {
            var page = api.get(path);
            for (var item : page.get("items")) {
                sum = sum.add(new BigDecimal(item.get("counted").asText()));
            }
            path = page.get("next").isNull() ? null : page.get("next").asText().replaceFirst("^/api/v1/", "");
        }
        return sum;
    }

    private String dataVersion() {
        return api.get("indicators/thematic-areas").get("dataVersion").asText();
    }

    private JsonNode code(String list, String code) {
        for (var item : api.get("code-lists/" + list).get("items")) {
            if (item.get("code").asText().equals(code)) {
                return item;
            }
        }
        throw new AssertionError("There is no " + code + " among " + list + ".");
    }

    private static BigDecimal value(JsonNode answer) {
        return new BigDecimal(answer.get("value").asText());
    }

    private static List<String> values(String id) {
        return PublishedFigure.all().stream().filter(figure -> figure.id().equals(id))
                .map(figure -> figure.value().toPlainString())
                .toList();
    }

    private static boolean fits(String carriedOver, String published, String qualifier) {
        return switch (qualifier) {
            case "LOWER_BOUND" -> new BigDecimal(carriedOver).compareTo(new BigDecimal(published)) > 0;
            default -> carriedOver.equals(published) || carriedOver.equals(published + ".00");
        };
    }
}
