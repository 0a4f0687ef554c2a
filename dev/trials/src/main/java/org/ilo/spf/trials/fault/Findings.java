package org.ilo.spf.trials.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a trial has found: violations, each with the fault it followed, and how long recoveries took. */
public final class Findings {

    private static final int MAX_PRINTED = 200;

    private final long seed;
    private final Consumer<String> progress;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private String current = "start";
    private int kills;

    /** What was seen of one fault. */
    private static final class Row {
        private final String threatens;
        private final String toReach;
        private int strikes;
        private int violations;
        private final Map<String, List<Duration>> measured = new LinkedHashMap<>();

        Row(String threatens, String toReach) {
            this.threatens = threatens;
            this.toReach = toReach;
        }

        String measures() {
            return measured.entrySet().stream().map(each -> each.getKey() + " " + each.getValue().stream().sorted()
                    .skip(each.getValue().size() / 2).findFirst().map(Findings::seconds).orElse("") + "/"
                    + seconds(each.getValue().stream().max(Duration::compareTo).orElseThrow()))
                    .collect(Collectors.joining(", "));
        }
    }

    Findings(long seed, Consumer<String> progress) {
        this.seed = seed;
        this.progress = progress;
    }

    /** Everything found from now on follows this fault. */
    synchronized void begin(String fault, String threatens, String toReach) {
        current = fault;
        rows.computeIfAbsent(fault, name -> new Row(threatens, toReach)).strikes++;
        progress.accept(fault);
    }

    synchronized void violation(String invariant, String what) {
        if (violations.size() < MAX_PRINTED) {
            violations.add("%s after '%s' (seed %d): %s".formatted(invariant, current, seed, what));
            progress.accept("VIOLATION " + violations.get(violations.size() - 1));
        }
        if (rows.containsKey(current)) {
            rows.get(current).violations++;
        }
    }

    synchronized void measured(String what, Duration duration) {
        if (rows.containsKey(current)) {
            rows.get(current).measured.computeIfAbsent(what, name -> new ArrayList<>()).add(duration);
        }
    }

    synchronized void killed() {
        kills++;
    }

    void progress(String line) {
        progress.accept(line);
    }

    /** What should not have been; empty if all was stood. */
    public synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    /** How many processes were killed. */
    public synchronized int kills() {
        return kills;
    }

    /** One line for each fault: what it threatens, what was seen, how long recoveries took (median/longest), what to reach. */
    public synchronized String table() {
        var lines = new ArrayList<String>();
        lines.add(String.format(Locale.ROOT, "%-44s %-12s %5s %10s  %s", "fault", "checks", "times", "violations",
                "measured, median/longest (to reach)"));
        rows.forEach((fault, row) -> lines.add(String.format(Locale.ROOT, "%-44s %-12s %5d %10d  %s (%s)", fault,
                row.threatens, row.strikes, row.violations, row.measures(), row.toReach)));
        lines.add("%d kills, %d violations, seed %d".formatted(kills, violations.size(), seed));
        return String.join("\n", lines);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
