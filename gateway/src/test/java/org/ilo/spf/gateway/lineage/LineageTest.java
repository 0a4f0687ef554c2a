package org.ilo.spf.gateway.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.results.ImpactRecordState;
import org.ilo.spf.contracts.results.InstitutionalChangeState;
import org.ilo.spf.gateway.answer.Answer;
import org.ilo.spf.gateway.answer.Programme;
import org.ilo.spf.gateway.answer.RandomProgramme;
import org.ilo.spf.gateway.answer.Sample;
import org.ilo.spf.gateway.cache.Audience;
import org.ilo.spf.gateway.catalogue.Catalogue;
import org.ilo.spf.gateway.catalogue.Definition;
import org.ilo.spf.gateway.projection.consume.DirectProjection;
import org.ilo.spf.web.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineageTest {

    /** Each indicator once more, in other words than its file's. */
    private static final Map<String, String> PLAIN = new TreeMap<>(Map.of(
            "countries-engaged", "select count(distinct country) from engagements where known_until = 'infinity'",
            "focus-countries", "select count(distinct country) from focus_countries where known_until = 'infinity'",
            "institutional-changes", """
                    select count(*) from institutional_changes c
                     where known_until = 'infinity' and status in ('VERIFIED', 'SUPERSEDED')
                       and id not in (select supersedes from institutional_changes
                                       where supersedes is not null and known_until = 'infinity'
                                         and status in ('VERIFIED', 'SUPERSEDED', 'WITHDRAWN'))""",
            "people-reached", """
                    select sum(case rule when 'HIGHEST' then largest
                                         when 'STATED_UNION' then least(greatest(stated_union, largest), together)
                                         else together end)
                      from (select coalesce(g.rule, 'DISJOINT') as rule, g.stated_union, max(persons) as largest,
                                   sum(persons) as together
                              from impact_records i left join overlap_groups g on g.id = i.overlap_group
                             where i.known_until = 'infinity' and i.status in ('VERIFIED', 'SUPERSEDED')
                               and i.dimension <> 'POTENTIAL_COVERAGE'
                               and i.id not in (select supersedes from impact_records
                                                 where supersedes is not null and known_until = 'infinity'
                                                   and status in ('VERIFIED', 'SUPERSEDED', 'WITHDRAWN'))
                             group by g.id, g.rule, g.stated_union) groups""",
            "resources-mobilized", "select sum((usd ->> 'amount')::numeric) from transactions where type = 'COMMITMENT'",
            "resource-gap",
            """
                    select (select sum(total_usd) from (select distinct on (phase) total_usd from funding_requirements
                              where in_force_from <= '2023-01-01' order by phase, in_force_from desc, reference desc) newest)
                         - (select coalesce(sum(usd), 0) from own_contributions where decided_on <= '2023-01-01')
                         - (select sum(usd_amount) from transactions where type = 'COMMITMENT' and value_date <= '2023-01-01')""",
            "projects-started", "select count(*) from projects where status in ('IMPLEMENTATION', 'CLOSED')",
            "staff-recruited", "select count(*) from staff_positions",
            "meeting-participants", "select sum(n.value::numeric) from partner_meetings, jsonb_each_text(participants) n",
            "thematic-areas", "select count(*) from thematic_areas where status = 'ACTIVE' and known_until = 'infinity'"));

    private final Programme programme = new Programme();

    static Stream<String> indicators() {
        return Catalogue.ALL.stream().map(Definition::code);
    }

    /** Each dimension of an indicator, and as many together as can be. */
    private static List<List<String>> breakdowns(Definition definition) {
        List<List<String>> breakdowns = new ArrayList<>();
        definition.dimensionNames().forEach(name -> breakdowns.add(List.of(name)));
        List<String> together = definition.dimensionNames().stream()
                .filter(name -> !name.equals("populationGroup") && !name.equals("pillar")).toList();
        breakdowns.add(together.subList(0, Math.min(3, together.size())));
        breakdowns.add(together.subList(Math.max(0, together.size() - 3), together.size()));
        return breakdowns;
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void countedRecordsAddUpToTheValueWhichIsThePlainAggregate(String code) throws SQLException {
        programme.deliver(RandomProgramme.events(1));
        Answer answer = programme.ask(code, "");
        var items = programme.lineage(code, "", 7);

        assertThat(answer.whole().value()).isPositive().isEqualByComparingTo(Programme.sum(items))
                .isEqualByComparingTo(plain(code));
        assertThat(items).hasSize((int) answer.whole().considered()).doesNotHaveDuplicates();
        assertThat(items).allSatisfy(item -> assertThat(item.reason() == null)
                .isEqualTo(item.counted().compareTo(item.amount()) == 0));
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void whatAnAudienceSeesAddsUpToTheValueToo(String code) {
        programme.deliver(RandomProgramme.events(1));

        for (var audience : List.of(Audience.PUBLIC, new Audience(true, false, Set.of(Country.TGO)))) {
            var items = programme.lineage(code, "", 7, audience);

            assertThat(Programme.sum(items)).isEqualByComparingTo(programme.ask(code, "").whole().value());
            assertThat(programme.page(code, "", null, 1, audience).shown()).isEqualTo(items.size());
            assertThat(items).filteredOn(item -> !audience.countries().isEmpty() && item.dimensions().contains("TGO")
                    || item.kind().matches("institutional-changes|impact-records")).allSatisfy(
                            item -> assertThat(
                                    item.dimensions().contains("TGO") && !audience.countries().isEmpty()
                                            || item.reason() == null
                                            || !item.reason().matches("NOT_VERIFIED|WITHDRAWN|SUPERSEDED"))
                                    .isTrue());
        }
    }

    @Test
    void draftsAreShownToAudiencesThatMayReadThem() {
        tellImpact("I-1");
        programme.tell(Sample.change("C-TGO", 1, Country.TGO, Step.STRATEGY, "2021-05-01", ReviewStatus.DRAFT, null),
                InstitutionalChangeState.Event.DRAFTED);
        programme.tell(Sample.change("C-NPL", 1, Country.NPL, Step.STRATEGY, "2021-05-01", ReviewStatus.DRAFT, null),
                InstitutionalChangeState.Event.DRAFTED);

        assertThat(shown(new Audience(true, true, Set.of()))).containsExactly("C-NPL", "C-TGO");
        assertThat(shown(new Audience(true, false, Set.of(Country.TGO)))).containsExactly("C-TGO");
        assertThat(shown(new Audience(true, false, Set.of()))).isEmpty();
        assertThat(shown(Audience.PUBLIC)).isEmpty();
    }

    @Test
    void aCursorOfAnotherAudienceIsRefused() {
        for (String reference : List.of("C-1", "C-2")) {
            programme.tell(Sample.change(reference, 1, Country.TGO, Step.STRATEGY, "2021-05-01", ReviewStatus.DRAFT, null),
                    InstitutionalChangeState.Event.DRAFTED);
        }
        LineageCursor next = programme.page("institutional-changes", "", null, 1).next();

        assertThatThrownBy(() -> programme.page("institutional-changes", "", next, 1, Audience.PUBLIC))
                .isInstanceOf(InvalidRequest.class);
    }

    private List<String> shown(Audience audience) {
        return programme.lineage("institutional-changes", "", 50, audience).stream().map(Lineage.Item::reference).toList();
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void everyCellOfABreakdownIsTheSumOfItsLineage(String code) {
        programme.deliver(RandomProgramme.events(2));
        BigDecimal whole = programme.ask(code, "").whole().value();

        for (List<String> breakdown : breakdowns(Catalogue.get(code))) {
            Answer answer = programme.ask(code, "groupBy=" + String.join(",", breakdown));

            assertThat(answer.rows()).as(breakdown.toString()).isNotEmpty();
            answer.rows().forEach(row -> assertCellIsTheSumOfItsLineage(code, breakdown, row));
            assertThat(answer.whole().value()).isEqualByComparingTo(whole);
            if (answer.query().additive()) {
                assertThat(answer.rows().stream().map(Answer.Row::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(whole);
            }
        }
    }

    private void assertCellIsTheSumOfItsLineage(String code, List<String> breakdown, Answer.Row row) {
        String cell = IntStream.range(0, breakdown.size())
                .mapToObj(i -> breakdown.get(i) + "=" + URLEncoder.encode(row.codes().get(i), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));

        assertThat(row.value()).as(cell)
                .isEqualByComparingTo(Programme.sum(programme.lineage(code, cell, 500)))
                .isEqualByComparingTo(programme.ask(code, cell).whole().value());
    }

    @Test
    void pagesGoOnAboutTheInstantOfTheFirst() {
        tellImpact("I-1");
        tellImpact("I-2");
        Lineage first = programme.page("people-reached", "", null, 1);
        tellImpact("I-0");

        Lineage second = programme.page("people-reached", "", first.next(), 1);

        assertThat(second.items()).extracting(Lineage.Item::reference).containsExactly("I-2");
        assertThat(second.query().asOf()).isEqualTo(first.query().asOf());
        assertThat(second.whole()).isEqualTo(first.whole());
        assertThat(second.next()).isNull();
    }

    @Test
    void pagesOfDifferentListsAreNeverMixed() {
        tellImpact("I-1");
        tellImpact("I-2");
        LineageCursor next = programme.page("people-reached", "", null, 1).next();

        assertThat(next.continues(Programme.query("people-reached", "country=TGO", false), Instant.now())).isFalse();
        assertThat(next.continues(Programme.query("people-reached", "", false), Instant.now())).isTrue();

        programme.deliver(List.of(DirectProjection.Told.of(impact("I-0"), ImpactRecordState.Event.VERIFIED,
                Programme.BEGINNING)));
        assertThatThrownBy(() -> programme.page("people-reached", "", next, 1)).isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("outdated");
    }

    private void tellImpact(String reference) {
        programme.tell(impact(reference), ImpactRecordState.Event.VERIFIED);
    }

    private static ImpactRecordState impact(String reference) {
        return Sample.impact(reference, Country.TGO, Dimension.ACCESS, "2021-12-31", 10, null);
    }

    private BigDecimal plain(String code) throws SQLException {
        try (var connection = programme.database().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(PLAIN.get(code))) {
            row.next();
            return row.getBigDecimal(1);
        }
    }
}
