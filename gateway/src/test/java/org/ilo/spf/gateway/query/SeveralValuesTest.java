package org.ilo.spf.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.gateway.query.SmallDefinition.BRANCH;
import static org.ilo.spf.gateway.query.SmallDefinition.DAYS;
import static org.ilo.spf.gateway.query.SmallDefinition.GROUP;
import static org.ilo.spf.gateway.query.SmallDefinition.PLACES;
import static org.ilo.spf.gateway.query.SmallDefinition.SEX;
import static org.ilo.spf.gateway.query.SmallDefinition.SHARES_OF_PLACES;
import static org.ilo.spf.gateway.query.SmallDefinition.dimension;
import static org.ilo.spf.gateway.query.SmallDefinition.filter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ilo.spf.gateway.catalogue.Dimension;
import org.ilo.spf.gateway.catalogue.Facet;
import org.junit.jupiter.api.Test;

class SeveralValuesTest {

    private static final Filters NO_FILTERS = new Filters(new TreeMap<>());
    private static final Cells NO_CELLS = new Cells(List.of());

    @Test
    void aFilterByCodeAsksWhetherThereIsSuchAValue() {
        AxisSql sql = new SeveralValues(BRANCH.axis(), List.of(BRANCH), new Filters(filter(BRANCH, "A", "B")), NO_CELLS, 2,
                false)
                .of("r.amount");

        assertThat(sql).isEqualTo(new AxisSql("", List.of("exists (select from"
                + " unnest(coalesce(nullif(r.\"branch\", '{}'), array[null::text])) as v(code)"
                + " where coalesce(v.code, 'NOT_STATED') = any (:branch))"), Map.of(), "r.amount"));
    }

    @Test
    void aBreakdownByCodeHasOneRowForEachValue() {
        AxisSql sql = new SeveralValues(BRANCH.axis(), List.of(BRANCH), NO_FILTERS, new Cells(List.of(BRANCH)), 2, true)
                .of("r.amount");

        assertThat(sql).isEqualTo(new AxisSql(" cross join lateral (select coalesce(v.code, 'NOT_STATED') as key0, 1 as n from"
                + " unnest(coalesce(nullif(r.\"branch\", '{}'), array[null::text])) as v(code)) by_branch\n", List.of(),
                Map.of(BRANCH, "by_branch.key0"), "r.amount"));
    }

    @Test
    void valuesInOneCellArePutTogether() {
        Dimension region = dimension("region", PLACES, Facet.REGION);

        AxisSql sql = new SeveralValues(PLACES, List.of(region), NO_FILTERS, new Cells(List.of(region)), 2, false)
                .of("r.amount");

        assertThat(sql.join()).isEqualTo(" cross join lateral (select"
                + " coalesce((select place.region from countries place where place.code = v.code), 'NOT_STATED') as key0,"
                + " count(*) as n from unnest(coalesce(nullif(r.\"country\", '{}'), array[null::text])) as v(code)"
                + " group by 1) by_country\n");
    }

    @Test
    void placesAreJoinedWhereValuesStayApart() {
        Dimension region = dimension("region", PLACES, Facet.REGION);

        AxisSql sql = new SeveralValues(PLACES, List.of(region), NO_FILTERS, new Cells(List.of(region)), 2, true)
                .of("r.amount");

        assertThat(sql.join()).isEqualTo(" cross join lateral (select coalesce(place.region, 'NOT_STATED') as key0, 1 as n from"
                + " unnest(coalesce(nullif(r.\"country\", '{}'), array[null::text])) as v(code)"
                + " left join countries place on place.code = v.code) by_country\n");
    }

    @Test
    void partsOfAnAmountTakeItsPlace() {
        AxisSql sql = new SeveralValues(SEX.axis(), List.of(SEX), new Filters(filter(SEX, "A")), NO_CELLS, 0, true)
                .of("r.amount");

        assertThat(sql).isEqualTo(new AxisSql(" cross join lateral (select v.part from"
                + " unnest(array['A']::text[], array[(r.\"sex\" ->> 'A')::numeric]::numeric[]) as v(code, part)"
                + " where v.part is not null and coalesce(v.code, 'NOT_STATED') = any (:sex)) by_sex\n", List.of(), Map.of(),
                "by_sex.part"));
    }

    @Test
    void groupsOverlapAndARecordWithoutAnyIsNotStated() {
        AxisSql sql = new SeveralValues(GROUP.axis(), List.of(GROUP), NO_FILTERS, new Cells(List.of(GROUP)), 0, true)
                .of("r.amount");

        assertThat(sql.join()).contains("array['A', 'B', 'NOT_STATED']::text[]",
                "case when coalesce(r.\"group\", '{}') = '{}' then r.amount end");
    }

    @Test
    void sharesDivideTheAmountThatOtherAxesHaveLeft() {
        Dimension country = dimension("country", SHARES_OF_PLACES, Facet.CODE);

        AxisSql sql = new SeveralValues(SHARES_OF_PLACES, List.of(country), new Filters(filter(country, "A", "B")), NO_CELLS, 2,
                false).of("by_sex.part");

        assertThat(sql.join()).startsWith(" cross join lateral (select sum(v.part) as part from (select share.code,")
                .contains("round(by_sex.part * share.upto / nullif(r.whole, 0), 2)", "unnest(r.country_shares)")
                .endsWith(" having count(*) > 0) by_country\n");
        assertThat(sql.amount()).isEqualTo("by_country.part");
    }

    @Test
    void aPeriodIsTakenApartIntoTheLongestPeriodsThatTellCellsApart() {
        Dimension year = dimension("year", DAYS, Facet.YEAR);
        Dimension quarter = dimension("quarter", DAYS, Facet.QUARTER);

        AxisSql sql = new SeveralValues(DAYS, List.of(year, quarter), NO_FILTERS, new Cells(List.of(year, quarter)), 0, true)
                .of("r.amount");

        assertThat(sql.join()).isEqualTo(" cross join lateral (select date_trunc('year', v.code::timestamp) as key0,"
                + " v.code as key1, 1 as n from stretches(r.\"valid_during\","
                + " coalesce(:to, cast(:asOf at time zone 'UTC' as date)), 3) as v(code)) by_valid_during\n");
    }
}
