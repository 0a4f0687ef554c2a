package org.ilo.spf.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

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
}
