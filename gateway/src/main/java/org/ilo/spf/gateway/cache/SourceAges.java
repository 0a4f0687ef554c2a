package org.ilo.spf.gateway.cache;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.ilo.spf.gateway.projection.freshness.Source;

/** The value of the header {@code Source-Age}: how old the newest event of each service is, formatted once a second. */
@ApplicationScoped
class SourceAges {

    private volatile Formatted last = new Formatted(0, List.of(), null);

    private record Formatted(long second, List<Source> sources, String ages) {
    }

    /** The ages in whole seconds, such as {@code results-service;age=3}; null when there are no events. */
    String of(List<Source> sources) {
        long second = System.currentTimeMillis() / 1000;
        Formatted current = last;
        if (current.second() != second || !current.sources().equals(sources)) {
            current = new Formatted(second, sources, ages(sources, second));
            last = current;
        }
        return current.ages();
    }

    private static String ages(List<Source> sources, long second) {
        String ages = sources.stream().filter(source -> source.newestEvent() != null)
                .map(source -> source.service() + ";age=" + age(source.newestEvent(), second))
                .collect(Collectors.joining(", "));
        return ages.isEmpty() ? null : ages;
    }

    private static long age(Instant newestEvent, long second) {
        return Math.max(0, second - newestEvent.getEpochSecond());
    }
}
