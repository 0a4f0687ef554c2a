package org.ilo.spf.contracts.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    @Test
    void containsItsFirstAndItsLastDay() {
        var period = new Period(FIRST, LAST);

        assertThat(period.contains(FIRST)).isTrue();
        assertThat(period.contains(LAST)).isTrue();
        assertThat(period.contains(FIRST.minusDays(1))).isFalse();
        assertThat(period.contains(LAST.plusDays(1))).isFalse();
        assertThat(new Period(FIRST, null).contains(LocalDate.MAX)).isTrue();
    }

    @Test
    void isReversedOnlyWhenItEndsBeforeItBegins() {
        assertThat(new Period(LAST, FIRST).isReversed()).isTrue();
        assertThat(new Period(FIRST, FIRST).isReversed()).isFalse();
        assertThat(new Period(FIRST, null).isReversed()).isFalse();
    }

    @Test
    void readsLikeASentence() {
        assertThat(new Period(FIRST, LAST)).hasToString("from 2021-01-01 to 2025-12-31");
        assertThat(new Period(FIRST, null)).hasToString("from 2021-01-01");
    }

    @Test
    void aDayBeginsWhereItBeginsFirst() {
        assertThat(Day.at(Instant.parse("2023-03-24T09:59:59Z"))).isEqualTo("2023-03-24");
        assertThat(Day.at(Instant.parse("2023-03-24T10:00:00Z"))).isEqualTo("2023-03-25");
    }
}
