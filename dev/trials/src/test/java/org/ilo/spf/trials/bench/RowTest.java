package org.ilo.spf.trials.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class RowTest {

    private static final Ratios STEADY = new Ratios(List.of(100.0, 110.0), List.of(70.0, 77.0));

    @Test
    void aSubjectBelowTheTargetHasMissedIt() {
        assertThat(row(STEADY, Goal.atLeast(0.8, 0.9)).verdict()).isEqualTo("**missed**");
        assertThat(row(STEADY, Goal.atMost(0.6, 0.5)).verdict()).isEqualTo("**missed**");
    }

    @Test
    void anUnsteadyAnchorAllowsNoVerdict() {
        assertThat(row(new Ratios(List.of(50.0, 110.0), List.of(70.0, 77.0)), Goal.atLeast(0.1, 0.2)).verdict())
                .startsWith("none: the anchor itself varied by 75 %");
    }

    @Test
    void aRowIsAsGoodAsTheWorstOfItsFigures() {
        var row = Row.of("P", "", STEADY, Goal.atLeast(0.1, 0.2), "", new Row.Judged(6, Goal.atMost(5, 4, "ms")));

        assertThat(row.verdict()).isEqualTo("**missed**");
        assertThat(row.target()).isEqualTo("≥ 0.1, ≤ 5 ms");
    }

    @Test
    void targetAndStretchAreReachedOnTheLine() {
        assertThat(row(STEADY, Goal.atLeast(0.7, 0.9)).verdict()).isEqualTo("target");
        assertThat(row(STEADY, Goal.atLeast(0.5, 0.7)).verdict()).isEqualTo("stretch");
        assertThat(row(STEADY, Goal.atLeast(0.5, 0.7)).ratio()).isEqualTo("**0.70** (0.70–0.70)");
    }

    private static Row row(Ratios ratios, Goal goal) {
        return Row.of("P", "", ratios, goal, "");
    }
}
