package org.ilo.spf.trials.bench;

import java.util.List;

import org.ilo.spf.launcher.Component;

/** How fast a projection is rebuilt from the topics, beside reading them and doing nothing. */
final class Rebuild implements Measurement {

    @Override
    public List<String> rows() {
        return List.of("P4");
    }

    @Override
    public List<Row> measure(Bench bench) throws Exception {
        var large = bench.large();
        var topics = new Topics(large.stack().kafka());
        var before = large.values(bench.web());
        var version = large.dataVersion();
        topics.rawPoll(large.events());
        var speed = bench.interleaving().measure("P4", () -> new double[] { topics.rawPoll(large.events()) },
                () -> {
                    double rate = rebuild(large);
                    if (!large.dataVersion().equals(version) || !large.values(bench.web()).equals(before)) {
                        throw new IllegalStateException("The rebuilt projection says something else.");
                    }
                    return new double[] { rate };
                }).get(0);
        double seconds = large.events() / Ratios.median(speed.subjects());
        return List.of(Row.of("P4", "rebuild from offset 0 ÷ raw poll, %,d events".formatted(large.events()), speed,
                Goal.atLeast(0.2, 0.3), "%s / %s events/s; %s s in all".formatted(
                        Row.number(Ratios.median(speed.subjects())), Row.number(Ratios.median(speed.anchors())),
                        Row.number(seconds))));
    }

    /** Events a second from the first that was applied to the last. */
    private static double rebuild(Populated large) throws Exception {
        var stack = large.stack();
        var database = Component.GATEWAY.database();
        stack.halt(Component.GATEWAY);
        stack.administer("drop database " + database + " with (force)",
                "create database " + database + " owner " + database);
        stack.suite().resume(Component.GATEWAY);
        Stack.await("there are positions", () -> stack.count(Component.GATEWAY,
                "select count(*) from pg_tables where tablename = 'positions'") == 1);
        long first;
        double seconds;
        // One connection and a pause: who looks often, on connections of their own, takes a good part of what is measured.
        try (var watching = stack.databases().connect(Component.GATEWAY)) {
            Stack.await("the projection begins", () -> Populated.applied(watching) > 0);
            long begin = System.nanoTime();
            first = Populated.applied(watching);
            Stack.await("the projection is complete", () -> Populated.applied(watching) >= large.events(), 50);
            seconds = (System.nanoTime() - begin) / 1e9;
        }
        Stack.await("the gateway is ready", () -> stack.suite().isReady(Component.GATEWAY));
        large.awaitAll();
        return (large.events() - first) / seconds;
    }
}
