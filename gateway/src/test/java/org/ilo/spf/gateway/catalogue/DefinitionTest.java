package org.ilo.spf.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.ilo.spf.contracts.register.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefinitionTest {

    @Test
    void anUnknownCodeIsRefusedWithTheKnownOnes() {
        assertThat(Catalogue.get("people-reached").name()).isEqualTo("People reached");
        assertThatThrownBy(() -> Catalogue.get("happiness")).hasMessageContaining("countries-engaged, focus-countries");
    }

    @Test
    void everyIndicatorSaysWhatItCountsAndHasEachDimensionOnce() {
        assertThat(Catalogue.ALL).extracting(Definition::code).doesNotHaveDuplicates();
        assertThat(Catalogue.ALL).allSatisfy(definition -> {
            assertThat(definition.words()).isNotBlank();
            assertThat(definition.dimensionNames()).isNotEmpty().doesNotHaveDuplicates();
        });
    }

    private static final Pattern RECORDS = Pattern
            .compile("select '([a-z-]+)'(?:\\s+as service)?,\\s+'([a-z-]+)'");

    static List<Definition> indicators() {
        return Catalogue.ALL;
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void theSqlYieldsRecordsOfTheTypesDeclared(Definition indicator) {
        var yielded = RECORDS.matcher(indicator.sql()).results().map(each -> each.group(1) + " " + each.group(2))
                .collect(Collectors.toSet());

        assertThat(indicator.counted()).extracting(type -> type.owner().title() + " " + type.collection())
                .containsExactlyInAnyOrderElementsOf(yielded);
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void theSqlReadsTheTablesOfTheTypesDeclared(Definition indicator) {
        assertThat(indicator.counted()).extracting(RecordType::table)
                .allSatisfy(table -> assertThat(indicator.sql()).containsPattern("(from|join) " + table + "\\b"));
    }
}
