package org.ilo.spf.gateway.answer;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.ilo.spf.gateway.projection.freshness.Source;

/** How old the newest event known of each service is, as a header says it; put into words once a second. */
@ApplicationScoped
class SourceAges {

    private volatile Told told = new Told(0, List.of(), null);

    private record Told(long second, List<Source> sources, String ages) {
    }

    /** The ages in whole seconds, such as {@code results-service;age=3}; null when no event is known. */
    String of(List<Source> sources) {
        long second = System.currentTimeMillis() / 1000;
        Told last = told;
        if (last.second() != second || !last.sources().equals(sources)) {
            last = new Told(second, sources, ages(sources, second));
            told = last;
        }
        return last.ages();
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
