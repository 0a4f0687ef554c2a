package org.ilo.spf.trials.bench;

import java.util.Arrays;

/** How long each of many things took, in nanoseconds. */
final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;

    private long[] nanos = new long[1024];
    private int count;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    int count() {
        return count;
    }

    /** In milliseconds: the smallest duration that so large a part of them does not exceed. */
    double quantile(double part) {
        if (count == 0) {
            throw new IllegalStateException("Nothing was measured.");
        }
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(part * count) - 1)] / NANOS_PER_MILLI;
    }

    /** In milliseconds. */
    double average() {
        return Arrays.stream(nanos, 0, count).average().orElseThrow() / NANOS_PER_MILLI;
    }
}
