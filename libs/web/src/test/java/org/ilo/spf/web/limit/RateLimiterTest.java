package org.ilo.spf.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.github.bucket4j.TimeMeter;

class RateLimiterTest {

    private long now;
    private final RateLimiter limiter = new RateLimiter("address", new ThreeIn(Duration.ofSeconds(30)), 10, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    private record ThreeIn(Duration window) implements RateLimitConfig.Quota {

        @Override
        public long quota() {
            return 3;
        }
    }

    @Test
    void aCallerIsToldTheRemainingQuotaAndWhenToComeBack() {
        limiter.take("a");
        limiter.take("a");
        assertThat(limiter.take("a")).isEqualTo(new RateLimiter.Remaining(true, 0, 30, 0));

        var refused = limiter.take("a");

        assertThat(refused).isEqualTo(new RateLimiter.Remaining(false, 0, 30, 10));
        assertThat(limiter.policy().toString()).isEqualTo("\"address\";q=3;w=30");
        assertThat(limiter.field(refused)).isEqualTo("\"address\";r=0;t=30");
    }

    @Test
    void theQuotaFillsUpAgain() {
        for (int i = 0; i < 4; i++) {
            limiter.take("a");
        }
        now += Duration.ofSeconds(10).toNanos();

        assertThat(limiter.take("a").isAdmitted()).isTrue();
        assertThat(limiter.isUsedUp("a")).isTrue();
    }

    @Test
    void callersDoNotTakeFromEachOther() {
        for (int i = 0; i < 4; i++) {
            limiter.take("a");
        }

        assertThat(limiter.isUsedUp("a")).isTrue();
        assertThat(limiter.isUsedUp("b")).isFalse();
        assertThat(limiter.take("b").isAdmitted()).isTrue();
    }
}
