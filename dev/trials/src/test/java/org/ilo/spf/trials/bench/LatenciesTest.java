package org.ilo.spf.trials.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LatenciesTest {

    @Property(tries = 1)
    void nothingHasNoQuantile() {
        assertThatThrownBy(() -> new Latencies().quantile(0.5)).isInstanceOf(IllegalStateException.class);
    }

    @Property(tries = 100)
    void theQuantileIsTheSmallestThatSoManyDoNotExceed(@ForAll @IntRange(min = 1, max = 3000) int count,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        var latencies = new Latencies();
        for (int i = count; i >= 1; i--) {
            latencies.add(i * 1_000_000L);
        }

        assertThat(latencies.quantile(percent / 100.0)).isEqualTo(Math.ceil(percent / 100.0 * count));
        assertThat(latencies.average()).isEqualTo((count + 1) / 2.0);
    }
}
