package org.ilo.spf.trials.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

class RatiosTest {

    @Test
    void everyRoundHasAnAnchorAndASubject() {
        assertThatThrownBy(() -> new Ratios(List.of(1.0, 2.0), List.of(1.0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ratios(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMedianIsOfTheRatiosOfEachRoundAndNotTheRatioOfMedians() {
        var ratios = new Ratios(List.of(10.0, 20.0, 40.0), List.of(30.0, 20.0, 20.0));

        assertThat(ratios.median()).isEqualTo(1.0);
        assertThat(ratios.least()).isEqualTo(0.5);
        assertThat(ratios.most()).isEqualTo(3.0);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Ratios.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
    }

    @Test
    void anAnchorThatVariesByAQuarterIsStillSteady() {
        assertThat(new Ratios(List.of(90.0, 100.0, 115.0), List.of(1.0, 1.0, 1.0)).anchorSpread()).isEqualTo(0.25,
                within(1e-9));
        assertThat(new Ratios(List.of(90.0, 100.0, 115.0), List.of(1.0, 1.0, 1.0)).isSteady()).isTrue();
        assertThat(new Ratios(List.of(90.0, 100.0, 116.0), List.of(1.0, 1.0, 1.0)).isSteady()).isFalse();
    }

    @Test
    void ofTwoSeriesTheOneWithTheSteadierAnchorCounts() {
        var steady = new Ratios(List.of(10.0, 11.0), List.of(1.0, 1.0));
        var unsteady = new Ratios(List.of(10.0, 20.0), List.of(9.0, 9.0));

        assertThat(Interleaving.steadier(List.of(unsteady, steady), List.of(steady, unsteady))).containsExactly(steady,
                steady);
    }
}
