package org.ilo.spf.trials.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.ilo.spf.launcher.Component;

/** How fast the gateway hands out an answer it has given before, beside nginx handing out the same bytes as a file. */
final class Reads implements Measurement {

    private static final int CONNECTIONS = 16;
    private static final int TYPICAL_SIZE = 2048;
    private static final List<String> QUESTIONS = List.of("people-reached", "people-reached?groupBy=region",
            "people-reached?groupBy=region,year", "people-reached?groupBy=country", "institutional-changes?groupBy=region,step",
            "institutional-changes?groupBy=year", "resources-mobilized?groupBy=year", "resources-mobilized?groupBy=partner");

    @Override
    public List<String> rows() {
        return List.of("P1", "P1d", "P8");
    }

    @Override
    public List<Row> measure(Bench bench) throws Exception {
        var rows = new ArrayList<Row>();
        var stack = bench.stack();
        var url = question(bench);
        var bytes = bench.web().bytes(url);
        bench.say("Asking %s, %d bytes".formatted(url, bytes.length));
        stack.pin(Component.GATEWAY, "0");
        try (var nginx = Nginx.serving(bytes, stack.directory())) {
            warmUp(bench, url);
            var speed = bench.interleaving().measure("P1", () -> load(bench, nginx.url()), () -> load(bench, url)).get(0);
            rows.add(Row.of("P1", "public indicator GET ÷ nginx static, one core each", speed, Goal.atLeast(0.6, 0.9),
                    "%s / %s GET/s of %d bytes".formatted(middle(speed.subjects()), middle(speed.anchors()), bytes.length)));
            rows.add(openLoop(bench, nginx.url(), url, Ratios.median(speed.subjects()) / 2));
            rows.add(withoutOwner(bench, url));
        } finally {
            stack.pin(Component.GATEWAY, "0-" + (Runtime.getRuntime().availableProcessors() - 1));
        }
        bench.requireEquality();
        return rows;
    }

    private static void warmUp(Bench bench, String url) throws Exception {
        Wrk.get(url, CONNECTIONS, bench.plan().warmUp());
    }

    private static double[] load(Bench bench, String url) throws Exception {
        return new double[] { Wrk.get(url, CONNECTIONS, bench.plan().seconds()).rate() };
    }

    private static Row openLoop(Bench bench, String nginx, String url, double rate) throws Exception {
        var late = bench.interleaving().measure("P1d", () -> slowest(nginx, rate, bench), () -> slowest(url, rate, bench))
                .get(0);
        return Row.of("P1d", "p99 at a constant rate, half of what P1 reached ÷ nginx p99 at the same rate", late,
                Goal.atMost(5, 3), "%s / %s ms at %s GET/s".formatted(middle(late.subjects()), middle(late.anchors()),
                        Row.number(rate)),
                new Row.Judged(Ratios.median(late.subjects()), Goal.atMost(5, 5, "ms")));
    }

    private static double[] slowest(String url, double rate, Bench bench) throws Exception {
        return new double[] { Paced.get(url, rate, bench.plan().seconds() * 2).p99() };
    }

    private static Row withoutOwner(Bench bench, String url) throws Exception {
        var stack = bench.stack();
        var speed = bench.interleaving().measure("P8", () -> load(bench, url), () -> {
            stack.halt(Component.FUNDING);
            try {
                Stack.await("the gateway notices", () -> bench.web().json(url).get("stale").asBoolean());
                return load(bench, url);
            } finally {
                stack.resume(Component.FUNDING);
                Stack.await("the gateway is fresh", () -> !bench.web().json(url).get("stale").asBoolean());
            }
        }).get(0);
        return Row.of("P8", "gateway reads with an owner down ÷ normal", speed, Goal.atLeast(0.95, 1),
                "%s / %s GET/s".formatted(middle(speed.subjects()), middle(speed.anchors())));
    }

    private static String middle(List<Double> figures) {
        return Row.number(Ratios.median(figures));
    }

    /** The one whose answer is nearest to the usual size. */
    private static String question(Bench bench) throws Exception {
        var stack = bench.stack();
        record Sized(String url, int bytes) {
        }
        var sized = new ArrayList<Sized>();
        for (var each : QUESTIONS) {
            var url = stack.url(Component.GATEWAY) + "/api/v1/indicators/" + each;
            sized.add(new Sized(url, bench.web().bytes(url).length));
        }
        return sized.stream().min(Comparator.comparingInt(each -> Math.abs(each.bytes() - TYPICAL_SIZE))).orElseThrow().url();
    }
}
