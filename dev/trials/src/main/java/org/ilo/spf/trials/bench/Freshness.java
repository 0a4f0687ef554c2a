package org.ilo.spf.trials.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.ilo.spf.launcher.Component;

/** How long after a write the gateway's answer shows it, beside a message on its way through the same broker. */
final class Freshness implements Measurement {

    private static final int CONNECTIONS = 8;
    private static final int IN_A_ROUND = 200;

    private final Markers markers = new Markers();

    @Override
    public List<String> rows() {
        return List.of("P3", "P3b", "P3c");
    }

    @Override
    public List<Row> measure(Bench bench) throws Exception {
        var rows = new ArrayList<Row>();
        var stack = bench.stack();
        if (bench.plan().wants(List.of("P3", "P3b"))) {
            rows.addAll(alone(bench, stack));
        }
        if (bench.plan().wants("P3c")) {
            rows.add(underLoad(bench, stack));
        }
        bench.requireEquality();
        return rows;
    }

    private List<Row> alone(Bench bench, Stack stack) throws Exception {
        long warm = System.nanoTime() + TimeUnit.SECONDS.toNanos(bench.plan().warmUp());
        while (System.nanoTime() < warm) {
            markers.timeToBeSeen(bench.web(), stack);
        }
        try (var echo = new Echo(stack.kafka())) {
            echo.latencies(IN_A_ROUND * 5);
            var measured = bench.interleaving().measure("P3",
                    () -> {
                        var anchor = echo.latencies(IN_A_ROUND * 5);
                        return new double[] { anchor.average(), anchor.quantile(0.99) };
                    },
                    () -> {
                        var subject = new Latencies();
                        for (int i = 0; i < IN_A_ROUND; i++) {
                            subject.add(markers.timeToBeSeen(bench.web(), stack));
                        }
                        return new double[] { subject.quantile(0.5), subject.quantile(0.99) };
                    });
            var middle = measured.get(0);
            var late = measured.get(1);
            return List.of(
                    Row.of("P3", "commit → visible at the gateway, p50 ÷ Kafka end to end, average", middle, Goal.atMost(8, 4),
                            figures(middle), new Row.Judged(Ratios.median(middle.subjects()), Goal.atMost(15, 15, "ms"))),
                    Row.of("P3b", "the same, p99 ÷ Kafka's p99", late, Goal.atMost(8, 4), figures(late),
                            new Row.Judged(Ratios.median(late.subjects()), Goal.atMost(100, 40, "ms"))));
        }
    }

    private Row underLoad(Bench bench, Stack stack) throws Exception {
        var url = stack.url(Component.COUNTRIES) + "/api/v1/advisory-requests";
        var script = Writes.script(stack);
        var most = Wrk.warmUp(bench.plan(), script, url, CONNECTIONS);
        bench.requireEquality();
        int seconds = bench.plan().seconds() * 4;
        var load = CompletableFuture.supplyAsync(() -> {
            try {
                return Paced.write(url, stack.token(), UUID.randomUUID().toString(), most / 2, seconds);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        var latencies = new Latencies();
        // The client warms itself up for two seconds.
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
        while (!load.isDone()) {
            latencies.add(markers.timeToBeSeen(bench.web(), stack));
        }
        var shown = load.get();
        return Row.absolute("P3c", "freshness p99 while writes run at half of P2", latencies.quantile(0.99),
                Goal.atMost(500, 150, "ms"), "p50 %s ms of %d writes seen; %s writes/s meanwhile".formatted(
                        Row.number(latencies.quantile(0.5)), latencies.count(), Row.number(shown.rate())));
    }

    private static String figures(Ratios ratios) {
        return "%s / %s ms".formatted(Row.number(Ratios.median(ratios.subjects())),
                Row.number(Ratios.median(ratios.anchors())));
    }
}
