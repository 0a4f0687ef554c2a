package org.ilo.spf.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.github.bucket4j.TimeMeter;

class RateLimiterTest {

    private long now;
    private final RateLimiter allowance = new RateLimiter("address", new ThreeIn(Duration.ofSeconds(30)), 10, new TimeMeter() {
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
    void aCallerIsToldWhatIsLeftAndWhenToComeBack() {
        allowance.take("a");
        allowance.take("a");
        assertThat(allowance.take("a")).isEqualTo(new RateLimiter.Balance(true, 0, 30, 0));

        var refused = allowance.take("a");

        assertThat(refused).isEqualTo(new RateLimiter.Balance(false, 0, 30, 10));
        assertThat(allowance.policy().toString()).isEqualTo("\"address\";q=3;w=30");
        assertThat(allowance.field(refused)).isEqualTo("\"address\";r=0;t=30");
    }

    @Test
    void theQuotaFillsUpAgain() {
        for (int i = 0; i < 4; i++) {
            allowance.take("a");
        }
        now += Duration.ofSeconds(10).toNanos();

        assertThat(allowance.take("a").isEnough()).isTrue();
        assertThat(allowance.isUsedUp("a")).isTrue();
    }

    @Test
    void callersDoNotTakeFromEachOther() {
        for (int i = 0; i < 4; i++) {
            allowance.take("a");
        }

        assertThat(allowance.isUsedUp("a")).isTrue();
        assertThat(allowance.isUsedUp("b")).isFalse();
        assertThat(allowance.take("b").isEnough()).isTrue();
    }
}
