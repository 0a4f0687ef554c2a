package org.ilo.spf.web.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.netty.util.AsciiString;

/** Limits callers of one kind with a token bucket each: a quota that refills steadily over a window. */
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
        // A caller who was away for a window has the whole quota again, as has a new one.
        this.buckets = Caffeine.newBuilder().maximumSize(callers).expireAfterAccess(window).build();
        this.policy = AsciiString.cached("\"%s\";q=%d;w=%d".formatted(name, this.quota, Math.max(1, window.toSeconds())));
    }

    /**
     * What one request has left of its caller's quota.
     *
     * @param isAdmitted whether the request is within the quota
     * @param reset seconds until the whole quota is there again
     * @param retryAfter seconds until another request is admitted; 0 if this one was
     */
    record Remaining(boolean isAdmitted, long quota, long reset, long retryAfter) {
    }

    /** Takes one request from the caller's quota. */
    Remaining take(String caller) {
        ConsumptionProbe probe = buckets.get(caller, this::full).tryConsumeAndReturnRemaining(1);
        return new Remaining(probe.isConsumed(), probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    /** Whether the caller's quota is used up; nothing is taken. */
    boolean isUsedUp(String caller) {
        Bucket bucket = buckets.getIfPresent(caller);
        return bucket != null && bucket.getAvailableTokens() < 1;
    }

    /** The field {@code RateLimit-Policy}. */
    AsciiString policy() {
        return policy;
    }

    /** The field {@code RateLimit}. */
    String field(Remaining remaining) {
        return "\"" + name + "\";r=" + remaining.quota() + ";t=" + remaining.reset();
    }

    private Bucket full(String caller) {
        return Bucket.builder().withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, window)).build();
    }

    private static long seconds(long nanos) {
        return nanos <= 0 ? 0 : TimeUnit.NANOSECONDS.toSeconds(nanos - 1) + 1;
    }
}
