package org.ilo.spf.launcher.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class SampleDataTest {

    private static final LocalDate ARTICLE = LocalDate.of(2023, 3, 27);
    private static final Set<String> COVERAGE_OR_ACCESS = Set.of("LEGAL_COVERAGE", "EFFECTIVE_COVERAGE", "ACCESS");
    private static final Set<String> ADEQUACY_OR_COMPREHENSIVENESS = Set.of("ADEQUACY", "COMPREHENSIVENESS");

    @Test
    void fiftySixChangesCountInAtLeastThirtyFiveCountries() {
        var counted = verified("institutional-changes").filter(row -> isIn2021To22(row.day("adoptedOn"))).toList();

        assertThat(counted).hasSize(56);
        assertThat(counted.stream().map(row -> row.text("country")).distinct().count()).isGreaterThanOrEqualTo(35);
        assertThat(counted.stream().map(row -> row.text("step")).collect(toSet())).hasSize(3);
    }

    @Test
    void thirtyMillionPeopleAreTwentyFiveAndFive() {
        assertThat(people(COVERAGE_OR_ACCESS)).isEqualTo(25_000_000);
        assertThat(people(ADEQUACY_OR_COMPREHENSIVENESS)).isEqualTo(5_000_000);
    }

    @Test
    void overlapGroupsStayWithinOneFamilyOfDimensions() {
        impacts().filter(row -> row.has("overlapGroup")).collect(groupingBy(row -> row.text("overlapGroup")))
                .values().forEach(members -> assertThat(members).extracting(row -> row.text("dimension"))
                        .satisfiesAnyOf(all -> assertThat(COVERAGE_OR_ACCESS).containsAll(all),
                                all -> assertThat(ADEQUACY_OR_COMPREHENSIVENESS).containsAll(all)));
    }

    @Test
    void commitmentsAddUpToWhatWasPublished() {
        assertThat(committed("2000-01-01", "2020-12-31")).isEqualByComparingTo("55000000.00");
        assertThat(committed("2021-01-01", "2022-06-30")).isEqualByComparingTo("25000000.00");
        assertThat(committed("2022-07-01", "2022-12-31")).isEqualByComparingTo("13000000.00");
        assertThat(committed("2023-01-01", "2023-03-20")).isEqualByComparingTo("3400000.00");
        assertThat(committed("2023-03-21", "2099-12-31")).isZero();
    }

    @Test
    void nothingIsRecordedBeforeItHappenedOrAfterTheArticle() {
        var facts = Set.of("adoptedOn", "valueDate", "requestedOn", "recruitedOn", "heldOn", "decidedOn", "signedOn");
        for (var kind : SampleKinds.ALL) {
            for (var row : SampleFile.rows(kind)) {
                assertThat(row.day(SampleRow.RECORDED_ON)).as("%s %s", kind.name(), row.key()).isBeforeOrEqualTo(ARTICLE);
                facts.stream().filter(row::has).forEach(fact -> assertThat(row.day(fact)).as("%s %s", kind.name(), row.key())
                        .isBeforeOrEqualTo(row.day(SampleRow.RECORDED_ON)));
                var steps = kind.steps().stream().filter(step -> step.happensTo(row)).map(step -> row.day(step.column()));
                assertThat(Stream.concat(Stream.of(row.day(SampleRow.RECORDED_ON)), steps)).as("%s %s", kind.name(), row.key())
                        .isSorted().allMatch(day -> !day.isAfter(ARTICLE));
            }
        }
    }

    @Test
    void everyReferenceIsToARowThatComesBefore() {
        var known = new HashSet<String>();
        for (var kind : SampleKinds.ALL) {
            for (var row : SampleFile.rows(kind)) {
                kind.references().forEach((column, other) -> keys(row.cells().path(column))
                        .forEach(key -> assertThat(known).as("%s %s", kind.name(), row.key()).contains(other + "/" + key)));
                assertThat(known.add(kind.name() + "/" + row.key())).as("%s %s", kind.name(), row.key()).isTrue();
            }
        }
    }

    @Test
    void metadataNameEveryFile() {
        var named = new HashSet<String>();
        SampleFile.json("metadata").get("files")
                .forEach(file -> named.add(file.get("file").asText().replaceFirst("\\..*", "")));

        assertThat(named).contains("published-figures").containsAll(SampleKinds.ALL.stream().map(SampleKind::name).toList());
    }

    private static long people(Set<String> dimensions) {
        var rules = new HashMap<String, SampleRow>();
        SampleFile.rows(SampleKinds.named("overlap-groups")).forEach(group -> rules.put(group.key(), group));
        return impacts().filter(row -> dimensions.contains(row.text("dimension")))
                .collect(groupingBy(row -> row.has("overlapGroup") ? row.text("overlapGroup") : row.key() + " alone"))
                .entrySet().stream().mapToLong(group -> people(rules.get(group.getKey()), group.getValue())).sum();
    }

    private static long people(SampleRow group, List<SampleRow> members) {
        var persons = members.stream().map(SampleDataTest::persons).toList();
        return switch (group == null ? "DISJOINT" : group.text("rule")) {
            case "HIGHEST" -> persons.stream().max(Comparator.naturalOrder()).orElseThrow();
            case "STATED_UNION" -> group.get("statedUnion").asLong();
            default -> persons.stream().mapToLong(Long::longValue).sum();
        };
    }

    private static long persons(SampleRow impact) {
        return impact.has("persons") ? impact.get("persons").asLong()
                : impact.get("cumulative.stated").asLong() - impact.get("cumulative.before").asLong();
    }

    private static Stream<SampleRow> impacts() {
        return verified("impact-records").filter(row -> isIn2021To22(row.day("endsOn")));
    }

    private static Stream<SampleRow> verified(String kind) {
        var rows = SampleFile.rows(SampleKinds.named(kind));
        var superseded = rows.stream().filter(row -> row.has("verifiedOn")).map(row -> row.text("supersedes")).collect(toSet());
        return rows.stream().filter(row -> row.has("verifiedOn") && !row.has("withdrawnOn"))
                .filter(row -> !superseded.contains(row.key()));
    }

    private static boolean isIn2021To22(LocalDate day) {
        return day.getYear() == 2021 || day.getYear() == 2022;
    }

    private static BigDecimal committed(String from, String to) {
        var agreements = SampleFile.rows(SampleKinds.named("agreements")).stream()
                .filter(row -> row.text("phase").equals("PHASE_II")).map(SampleRow::key).collect(toSet());
        var transactions = new HashMap<String, SampleRow>();
        SampleFile.rows(SampleKinds.named("transactions")).forEach(row -> transactions.put(row.key(), row));
        return transactions.values().stream().filter(row -> agreements.contains(row.text("agreement")))
                .filter(row -> row.text("type").equals("COMMITMENT"))
                .filter(row -> !row.day("valueDate").isBefore(LocalDate.parse(from))
                        && !row.day("valueDate").isAfter(LocalDate.parse(to)))
                .map(row -> usd(row, transactions)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    // A reversal takes the rate of what it reverses; the sample reverses each transaction once at most.
    private static BigDecimal usd(SampleRow row, Map<String, SampleRow> transactions) {
        var amount = new BigDecimal(row.text("money.amount"));
        if (!row.has("reverses")) {
            return amount.divide(rate(row), 2, RoundingMode.HALF_UP);
        }
        var reversed = transactions.get(row.text("reverses"));
        var whole = new BigDecimal(reversed.text("money.amount"));
        var rate = rate(reversed);
        return whole.add(amount).divide(rate, 2, RoundingMode.HALF_UP).subtract(whole.divide(rate, 2, RoundingMode.HALF_UP));
    }

    private static BigDecimal rate(SampleRow transaction) {
        return SampleFile.rows(SampleKinds.named("exchange-rates")).stream()
                .filter(rate -> rate.text("currency").equals(transaction.text("money.currency")))
                .filter(rate -> !rate.day("startsOn").isAfter(transaction.day("valueDate")))
                .max(Comparator.comparing(rate -> rate.day("startsOn")))
                .map(rate -> new BigDecimal(rate.text("unitsPerUsd"))).orElse(BigDecimal.ONE);
    }

    private static Stream<String> keys(JsonNode cell) {
        return cell.isMissingNode() ? Stream.of()
                : cell.isArray() ? StreamSupport.stream(cell.spliterator(), false).map(JsonNode::asText)
                        : Stream.of(cell.asText());
    }
}
