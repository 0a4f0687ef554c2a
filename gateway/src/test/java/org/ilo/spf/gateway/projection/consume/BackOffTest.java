package org.ilo.spf.gateway.projection.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff();

    @Test
    void waitsTwiceAsLongEachTimeUpToALimit() {
        assertThat(Stream.generate(backOff::next).limit(6).map(Duration::toMillis))
                .containsExactly(400L, 800L, 1600L, 3200L, 5000L, 5000L);
    }

    @Test
    void staysAtTheLimitHoweverManyFailuresThereAre() {
        assertThat(Stream.generate(backOff::next).limit(1000)).last().isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void startsOverAfterASuccess() {
        backOff.next();
        backOff.next();
        assertThat(backOff.isFailing()).isTrue();

        backOff.reset();

        assertThat(backOff.isFailing()).isFalse();
        assertThat(backOff.next()).isEqualTo(Duration.ofMillis(400));
    }
}
