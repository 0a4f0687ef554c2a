package org.ilo.spf.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.gateway.query.SmallDefinition.BRANCH;
import static org.ilo.spf.gateway.query.SmallDefinition.PLACES;
import static org.ilo.spf.gateway.query.SmallDefinition.SEX;
import static org.ilo.spf.gateway.query.SmallDefinition.SHARES_OF_PLACES;
import static org.ilo.spf.gateway.query.SmallDefinition.STEP;
import static org.ilo.spf.gateway.query.SmallDefinition.dimension;
import static org.ilo.spf.gateway.query.SmallDefinition.filter;
import static org.ilo.spf.gateway.query.SmallDefinition.query;

import java.util.TreeMap;

import org.ilo.spf.gateway.catalogue.Dimension;
import org.ilo.spf.gateway.catalogue.Facet;
import org.ilo.spf.gateway.catalogue.Reduction;
import org.junit.jupiter.api.Test;

class ChosenTest {

    private static final Dimension REGION = dimension("region", PLACES, Facet.REGION);

    @Test
    void aQueryForEverythingChoosesEveryRecordWithItsAmount() {
        assertThat(new Chosen(query(SmallDefinition.of(Reduction.SUM, STEP, BRANCH), new TreeMap<>()), "r.exclusion").text())
                .isEqualTo("""
                        select r.exclusion, r.amount as part
                          from considered r
                        """);
    }

    @Test
    void conditionsAreJoinedByAndAndKeysAreInTheOrderOfTheBreakdown() {
        var filters = filter(STEP, "A");
        filters.putAll(filter(BRANCH, "A"));
        Query query = query(SmallDefinition.of(Reduction.SUM, STEP, BRANCH, SEX), filters, SEX, STEP);

        assertThat(new Chosen(query, "r.*").text())
                .startsWith(
                        "select r.*, by_sex.key0 as key0, coalesce(r.\"step\", 'NOT_STATED') as key1, by_sex.part as part\n")
                .contains(
                        "  from considered r\n cross join lateral (select coalesce(v.code, 'NOT_STATED') as key0, v.part from ")
                .endsWith("""
                         where coalesce(r."step", 'NOT_STATED') = any (:step)
                           and exists (select from unnest(coalesce(nullif(r."branch", '{}'), array[null::text])) as v(code)\
                         where coalesce(v.code, 'NOT_STATED') = any (:branch))
                        """);
    }

    @Test
    void aRecordIsOnceInACellUnlessTheReductionCountsSubjects() {
        assertThat(chosen(Reduction.SUM, REGION)).contains("count(*) as n").contains(" group by 1) by_country");
        assertThat(chosen(Reduction.OVERLAP, REGION)).contains("count(*) as n").contains(" group by 1) by_country");
        assertThat(chosen(Reduction.DISTINCT, REGION)).contains("1 as n").doesNotContain("group by");
    }

    @Test
    void amountsThatAreDividedFurtherAreAddedUpFirst() {
        Dimension region = dimension("region", SHARES_OF_PLACES, Facet.REGION);

        assertThat(chosen(Reduction.SUM, region)).contains("v.part").doesNotContain("sum(v.part)");
        assertThat(chosen(Reduction.SUM, SEX, region)).contains("sum(v.part) as part");
    }

    private static String chosen(Reduction reduction, Dimension... dimensions) {
        return new Chosen(query(SmallDefinition.of(reduction, dimensions), new TreeMap<>(), dimensions), "r.exclusion").text();
    }
}
