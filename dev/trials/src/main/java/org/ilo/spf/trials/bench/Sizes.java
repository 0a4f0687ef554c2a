package org.ilo.spf.trials.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

import org.ilo.spf.launcher.Component;

/** Whether answers take as long over a million states as over ten thousand. */
final class Sizes implements Measurement {

    private static final int UNCACHED = 300;
    private static final int WARM_UP = 100;
    private static final long SEED = 42;
    private static final int TIMES = 100;
    private static final int SLOWEST = 20;

    @Override
    public List<String> rows() {
        return List.of("P5", "P5 uncached");
    }

    @Override
    public List<Row> measure(Bench bench) throws Exception {
        var rows = new ArrayList<Row>();
        var large = bench.large();
        if (bench.plan().wants("P5")) {
            try (var small = Populated.with(bench.plan().fewEvents())) {
                rows.add(repeated(bench, small, large));
            }
        }
        if (bench.plan().wants("P5 uncached")) {
            rows.add(uncached(bench, large));
        }
        return rows;
    }

    private static Row repeated(Bench bench, Populated small, Populated large) throws Exception {
        var defaults = defaults(bench, large);
        var every = new ArrayList<>(defaults);
        defaults.forEach(each -> every.add(each + "/lineage"));
        every.add("indicators");
        every.add("indicators/people-reached?groupBy=country,year");
        every.add("code-lists/phases");
        every.add("advisory-requests");
        ask(bench, small, every);
        ask(bench, large, every);
        var all = bench.interleaving().measure("P5", () -> ask(bench, small, every), () -> ask(bench, large, every)).get(0);
        var sizes = " over %,d states ÷ over %,d".formatted(large.events(), small.events());
        return Row.of("P5", "p99 of public GETs asked again" + sizes, all, Goal.atMost(1.2, 1.05), figures(all));
    }

    private static List<String> defaults(Bench bench, Populated populated) throws Exception {
        return Questions.codes(bench.web(), populated.stack().url(Component.GATEWAY)).stream().map(code -> "indicators/" + code)
                .toList();
    }

    /** One after the other, because what counts is the server's work and not a queue. */
    private static double[] ask(Bench bench, Populated populated, List<String> paths) throws Exception {
        var latencies = new Latencies();
        var base = populated.stack().url(Component.GATEWAY) + "/api/v1/";
        // Records behind some values are not for everybody.
        var bearer = populated.stack().bearer();
        for (int i = 0; i < TIMES * bench.plan().seconds(); i++) {
            for (var path : paths) {
                long begin = System.nanoTime();
                bench.web().bytes(base + path, bearer);
                latencies.add(System.nanoTime() - begin);
            }
        }
        return new double[] { latencies.quantile(0.99) };
    }

    private static Row uncached(Bench bench, Populated large) throws Exception {
        var base = large.stack().url(Component.GATEWAY) + "/api/v1/";
        var questions = new Questions(bench.web(), large.stack().url(Component.GATEWAY), SEED);
        var others = new Questions(bench.web(), large.stack().url(Component.GATEWAY), SEED + 1);
        for (int i = 0; i < WARM_UP; i++) {
            bench.web().ask(base + others.next());
        }
        var asked = new HashSet<String>();
        var latencies = new Latencies();
        int refused = 0;
        var answered = new TreeMap<Long, String>();
        while (latencies.count() < UNCACHED) {
            var question = questions.next();
            if (!asked.add(question)) {
                continue;
            }
            long begin = System.nanoTime();
            int status = bench.web().ask(base + question).statusCode();
            long took = System.nanoTime() - begin;
            if (status == 400) {
                refused++;
                continue;
            }
            if (status != 200) {
                throw new IllegalStateException(question + " was answered " + status + ".");
            }
            latencies.add(took);
            answered.put(took, question);
        }
        bench.say("What took longest:");
        answered.descendingMap().entrySet().stream().limit(SLOWEST)
                .forEach(each -> bench.say("%d ms: %s".formatted(each.getKey() / 1_000_000, each.getValue())));
        return Row.absolute("P5 uncached", "p95 of any question, never asked before, over %,d states".formatted(
                large.events()), latencies.quantile(0.95), Goal.atMost(250, 250, "ms"),
                "p50 %s, p99 %s, longest %s ms; %d questions by seed %d after %d others, %d more meaningless".formatted(
                        Row.number(latencies.quantile(0.5)), Row.number(latencies.quantile(0.99)),
                        Row.number(latencies.quantile(1)), UNCACHED, SEED, WARM_UP, refused));
    }

    private static String figures(Ratios ratios) {
        return "%s / %s ms".formatted(Row.number(Ratios.median(ratios.subjects())),
                Row.number(Ratios.median(ratios.anchors())));
    }
}
