package org.ilo.spf.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.gateway.query.SmallDefinition.BRANCH;
import static org.ilo.spf.gateway.query.SmallDefinition.REGION;
import static org.ilo.spf.gateway.query.SmallDefinition.STEP;
import static org.ilo.spf.gateway.query.SmallDefinition.filter;

import java.util.List;

import org.junit.jupiter.api.Test;

class FiltersTest {

    @Test
    void dimensionsWithoutAFilterHaveNoCondition() {
        Filters filters = new Filters(filter(STEP, "A"));

        assertThat(filters.onColumn("r.\"country\"", "place", List.of(REGION))).isEmpty();
        assertThat(filters.onValue("v.code", List.of(BRANCH))).isEmpty();
        assertThat(filters.admit(List.of(REGION, BRANCH), "B")).isTrue();
    }

    @Test
    void codesAreComparedWithAParameter() {
        Filters filters = new Filters(filter(STEP, "A"));

        assertThat(filters.onColumn("r.\"step\"", "place", List.of(STEP, REGION)))
                .containsExactly("coalesce(r.\"step\", 'NOT_STATED') = any (:step)");
        assertThat(filters.onValue("v.code", List.of(STEP))).containsExactly("coalesce(v.code, 'NOT_STATED') = any (:step)");
    }

    @Test
    void thePlaceOfAColumnIsJoinedAndThatOfAValueIsInAParameter() {
        Filters filters = new Filters(filter(REGION, "AFRICA"));

        assertThat(filters.onColumn("r.\"country\"", "place", List.of(REGION)))
                .containsExactly("coalesce(place.region, 'NOT_STATED') = any (:region)");
        assertThat(filters.onValue("v.code", List.of(REGION))).containsExactly("v.code = any (:placesOfregion)");
    }

    @Test
    void whatNamesNoPlacePassesWhereNotStatedIsAskedFor() {
        Filters filters = new Filters(filter(REGION, "AFRICA", "NOT_STATED"));

        assertThat(filters.onValue("v.code", List.of(REGION))).containsExactly(
                "(v.code = any (:placesOfregion) or v.code is null or v.code <> all (:everywhere))");
    }

    @Test
    void oneCodeAdmitsOneValueAndARegionAdmitsMany() {
        assertThat(new Filters(filter(STEP, "A")).admitOne(List.of(STEP))).isTrue();
        assertThat(new Filters(filter(STEP, "A", "B")).admitOne(List.of(STEP))).isFalse();
        assertThat(new Filters(filter(REGION, "AFRICA")).admitOne(List.of(REGION))).isFalse();
        assertThat(new Filters(filter(STEP, "A")).admit(List.of(STEP), "B")).isFalse();
    }
}
