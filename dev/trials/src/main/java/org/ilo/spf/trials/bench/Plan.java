package org.ilo.spf.trials.bench;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import picocli.CommandLine.Option;

/** How long and how often is measured: the options of {@code dev/trial bench}. */
final class Plan {

    private static final int DRY_ROUNDS = 2;
    private static final int DRY_EVENTS = 20_000;
    private static final int DRY_FEW_EVENTS = 2_000;
    private static final int DRY_REQUESTS = 2_000;

    @Option(names = "--only", split = ",", paramLabel = "<row>", description = "The rows to measure, such as P1,P2b; all by default.")
    private Set<String> only = new TreeSet<>();

    @Option(names = "--rounds", defaultValue = "5", paramLabel = "<number>", description = "How often anchor and subject take turns; ${DEFAULT-VALUE} by default.")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "4", paramLabel = "<number>", description = "How long a block of load lasts; ${DEFAULT-VALUE} by default.")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "15", paramLabel = "<seconds>", description = "How long the subject is loaded before the first block; ${DEFAULT-VALUE} by default.")
    private int warmUp;

    @Option(names = "--events", defaultValue = "1000000", paramLabel = "<number>", description = "How many states the large projection has; ${DEFAULT-VALUE} by default.")
    private int events;

    @Option(names = "--few-events", defaultValue = "10000", paramLabel = "<number>", description = "How many the small one has; ${DEFAULT-VALUE} by default.")
    private int fewEvents;

    @Option(names = "--requests", defaultValue = "100000", paramLabel = "<number>", description = "After how many requests memory is looked at; ${DEFAULT-VALUE} by default.")
    private int requests;

    @Option(names = "--timeout", defaultValue = "20", paramLabel = "<seconds>", description = "How long a block waits for the machine to become quiet; ${DEFAULT-VALUE} by default.")
    private int timeout;

    @Option(names = "--dry", description = "Everything as short as possible: shows that it works, and its figures mean nothing.")
    private boolean dry;

    Set<String> only() {
        return only;
    }

    boolean dry() {
        return dry;
    }

    int rounds() {
        return dry ? Math.min(rounds, DRY_ROUNDS) : rounds;
    }

    int seconds() {
        return dry ? 1 : seconds;
    }

    int warmUp() {
        return dry ? 1 : warmUp;
    }

    int events() {
        return dry ? Math.min(events, DRY_EVENTS) : events;
    }

    int fewEvents() {
        return dry ? Math.min(fewEvents, DRY_FEW_EVENTS) : fewEvents;
    }

    int requests() {
        return dry ? Math.min(requests, DRY_REQUESTS) : requests;
    }

    int timeout() {
        return dry ? 0 : timeout;
    }

    boolean wants(List<String> rows) {
        return only.isEmpty() || rows.stream().anyMatch(only::contains);
    }

    boolean wants(String row) {
        return wants(List.of(row));
    }
}
