package org.ilo.spf.trials.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.ilo.spf.trials.Trial.Options;

/**
 * How long and how often is measured.
 *
 * @param only the rows that are wanted; empty for all
 * @param rounds how often anchor and subject alternate
 * @param seconds how long a block of load lasts
 * @param warmUp for how many seconds the subject is loaded before the first block
 * @param events how many states the large projection has
 * @param fewEvents how many the small one has
 * @param backlog how many events wait in the full outbox
 * @param requests after how many requests the memory is looked at
 * @param patience how many seconds a block waits for the machine to become quiet
 */
record Plan(Set<String> only, int rounds, int seconds, int warmUp, int events, int fewEvents, int backlog, int requests,
        int patience) {

    private static final Plan USUAL = new Plan(Set.of(), 5, 4, 15, 1_000_000, 10_000, 100_000, 100_000, 20);
    /** Shows that everything works; its figures mean nothing. */
    private static final Plan DRY = new Plan(Set.of(), 2, 1, 1, 20_000, 2_000, 2_000, 2_000, 0);

    static Plan of(Options options) {
        var usual = options.has("dry") ? DRY : USUAL;
        return new Plan(only(options.words()), (int) options.number("rounds", usual.rounds),
                (int) options.number("seconds", usual.seconds), (int) options.number("warm-up", usual.warmUp),
                (int) options.number("events", usual.events), (int) options.number("few-events", usual.fewEvents),
                (int) options.number("backlog", usual.backlog), (int) options.number("requests", usual.requests),
                (int) options.number("patience", usual.patience));
    }

    boolean wants(List<String> rows) {
        return only.isEmpty() || rows.stream().anyMatch(only::contains);
    }

    boolean wants(String row) {
        return wants(List.of(row));
    }

    private static Set<String> only(List<String> words) {
        int place = words.indexOf("--only");
        return place < 0 ? Set.of() : new TreeSet<>(Arrays.asList(words.get(place + 1).split(",")));
    }
}
