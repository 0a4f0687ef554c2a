package org.ilo.spf.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.gateway.query.SmallDefinition.STEP;
import static org.ilo.spf.gateway.query.SmallDefinition.query;

import java.util.TreeMap;

import org.ilo.spf.gateway.catalogue.Reduction;
import org.junit.jupiter.api.Test;

class ComposerTest {

    @Test
    void theFileIsFilteredCountedAndBrokenDown() {
        Query query = query(SmallDefinition.of(Reduction.SUM, STEP), new TreeMap<>(), STEP);

        assertThat(Composer.values(query).text()).isEqualTo("""
                with considered as (
                -- What is counted.
                select * from facts
                ), chosen as not materialized (
                select r.exclusion, coalesce(r."step", 'NOT_STATED') as key0, r.amount as part
                  from considered r
                ), counted as (
                    select chosen.*, case when exclusion is null then part else 0 end as counted, exclusion as reason
                      from chosen
                )
                select key0, coalesce(sum(counted), 0) as value, count(*) as considered
                  from counted
                 group by key0
                having count(*) filter (where exclusion is null) > 0
                 order by key0 collate "C\"""");
    }

    @Test
    void recordsAreThoseOfTheWholeWhateverTheBreakdown() {
        Query query = query(SmallDefinition.of(Reduction.SUM, STEP), new TreeMap<>(), STEP);

        assertThat(Composer.records(query, "select id from counted").text())
                .contains("select r.*, r.amount as part\n  from considered r\n").endsWith("select id from counted");
    }

    @Test
    void eachReductionHasRulesOfItsOwn() {
        for (Reduction reduction : Reduction.values()) {
            Query query = query(SmallDefinition.of(reduction, STEP), new TreeMap<>());

            assertThat(Composer.values(query).text()).contains("), " + switch (reduction) {
                case SUM -> "counted as (";
                case DISTINCT -> "subjects as (";
                case OVERLAP -> "groups as (";
            }).doesNotContain("%");
            assertThat(Composer.records(query, "select 1").text()).contains("counted as (").doesNotContain("%");
        }
    }

    @Test
    void recordsInNoGroupAreLeftOutOfTheValueInGroups() {
        Query query = query(SmallDefinition.of(Reduction.OVERLAP, STEP), new TreeMap<>(), STEP);

        assertThat(Composer.valueInGroups(query).text()).contains("where overlap_group is not null").doesNotContain("key0");
        assertThat(Composer.values(query).text()).doesNotContain("where overlap_group is not null");
    }
}
