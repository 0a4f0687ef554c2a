package org.ilo.spf.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.ilo.spf.gateway.catalogue.Facet;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void withoutABreakdownThereIsNoKeyAndNothingToGroup() {
        Cells cells = new Cells(List.of());

        assertThat(cells.keys()).isEmpty();
        assertThat(cells.codes()).isEmpty();
        assertThat(cells.grouping("count(*) > 0")).isEmpty();
    }

    @Test
    void cellsAreGroupedByTheirKeysAndOrderedByTheirCodes() {
        Cells cells = new Cells(List.of(SmallDefinition.STEP, SmallDefinition.REGION));

        assertThat(cells.keys()).isEqualTo("key0, key1, ");
        assertThat(cells.codes()).isEqualTo("key0, key1, ");
        assertThat(cells.grouping("bool_or(counts)")).isEqualTo("""

                 group by key0, key1
                having bool_or(counts)
                 order by key0 collate "C", key1 collate "C\"""");
    }

    @Test
    void theKeyOfAPeriodIsItsFirstDayAndItsCodeIsMadeOfThat() {
        Cells cells = new Cells(List.of(SmallDefinition.dimension("year", SmallDefinition.DAYS, Facet.YEAR)));

        assertThat(cells.keys()).isEqualTo("key0, ");
        assertThat(cells.codes()).isEqualTo("coalesce(to_char(key0, 'YYYY'), 'NOT_STATED'), ");
    }
}
