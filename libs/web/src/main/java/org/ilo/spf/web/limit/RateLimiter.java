package org.ilo.spf.web.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.netty.util.AsciiString;

/** What callers of one kind may ask: each a quota in a window, which fills up again as time goes by. */
final class RateLimiter {

    private final String name;
    private final long quota;
    private final Duration window;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;
    private final AsciiString policy;

    RateLimiter(String name, RateLimitConfig.Quota quota, int callers, TimeMeter clock) {
        this.name = name;
        this.quota = quota.quota();
        this.window = quota.window();
        this.clock = clock;
        // Whoever stayed away for a window has the whole quota again, as has somebody new.
        this.buckets = Caffeine.newBuilder().maximumSize(callers).expireAfterAccess(window).build();
        this.policy = AsciiString.cached("\"%s\";q=%d;w=%d".formatted(name, this.quota, Math.max(1, window.toSeconds())));
    }

    /**
     * What is left to a caller who has asked.
     *
     * @param pause seconds until something is left again; 0 if something was
     */
    record Balance(boolean isEnough, long left, long reset, long pause) {
    }

    /** Takes one request from what a caller may ask. */
    Balance take(String caller) {
        ConsumptionProbe probe = buckets.get(caller, this::full).tryConsumeAndReturnRemaining(1);
        return new Balance(probe.isConsumed(), probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    /** Whether a caller has nothing left; nothing is taken. */
    boolean isUsedUp(String caller) {
        Bucket bucket = buckets.getIfPresent(caller);
        return bucket != null && bucket.getAvailableTokens() < 1;
    }

    /** The field {@code RateLimit-Policy}. */
    AsciiString policy() {
        return policy;
    }

    /** The field {@code RateLimit}. */
    String field(Balance balance) {
        return "\"" + name + "\";r=" + balance.left() + ";t=" + balance.reset();
    }

    private Bucket full(String caller) {
        return Bucket.builder().withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, window)).build();
    }

    private static long seconds(long nanos) {
        return nanos <= 0 ? 0 : TimeUnit.NANOSECONDS.toSeconds(nanos - 1) + 1;
    }
}
