package org.ilo.spf.gateway.projection.consume;

import java.time.Duration;

/** How long to wait after failures in a row: each time twice as long, up to a limit. */
final class BackOff {

    private static final Duration FIRST = Duration.ofMillis(400);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MAX_DOUBLINGS = 10;

    private int failures;

    /** Whether the last attempt failed. */
    boolean isFailing() {
        return failures > 0;
    }

    /** Takes note of a failure, and says how long to wait. */
    Duration next() {
        var delay = FIRST.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
        failures++;
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    /** An attempt has succeeded. */
    void reset() {
        failures = 0;
    }
}
