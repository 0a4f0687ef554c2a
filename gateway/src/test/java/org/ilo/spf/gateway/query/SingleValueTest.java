package org.ilo.spf.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.gateway.query.SmallDefinition.REGION;
import static org.ilo.spf.gateway.query.SmallDefinition.STEP;
import static org.ilo.spf.gateway.query.SmallDefinition.filter;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class SingleValueTest {

    @Test
    void aFilterIsAConditionOnTheColumn() {
        AxisSql sql = new SingleValue(STEP.axis(), List.of(STEP), new Filters(filter(STEP, "A")), new Cells(List.of()))
                .of("r.amount");

        assertThat(sql).isEqualTo(new AxisSql("", List.of("coalesce(r.\"step\", 'NOT_STATED') = any (:step)"), Map.of(),
                "r.amount"));
    }

    @Test
    void aRegionIsThatOfTheCountryInTheColumn() {
        AxisSql sql = new SingleValue(REGION.axis(), List.of(REGION), new Filters(filter(STEP)), new Cells(List.of(REGION)))
                .of("r.amount");

        assertThat(sql).isEqualTo(new AxisSql(
                "  left join countries place_of_country on place_of_country.code = r.\"country\"\n", List.of(),
                Map.of(REGION, "coalesce(place_of_country.region, 'NOT_STATED')"), "r.amount"));
    }
}
