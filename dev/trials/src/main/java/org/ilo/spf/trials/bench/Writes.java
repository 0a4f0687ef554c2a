package org.ilo.spf.trials.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.ilo.spf.launcher.Component;

/** How fast a service takes new records in, beside the same statements sent by pgbench to the same PostgreSQL. */
final class Writes implements Measurement {

    private static final int CONNECTIONS = 8;
    private static final String COPY = "bench";

    @Override
    public List<String> rows() {
        return List.of("P2", "P2b");
    }

    @Override
    public List<Row> measure(Bench bench) throws Exception {
        var rows = new ArrayList<Row>();
        var stack = bench.stack();
        var url = stack.url(Component.COUNTRIES) + "/api/v1/advisory-requests";
        var script = script(stack);
        var pgbench = pgbench(stack);
        bench.say("Warmed up to %.0f writes/s".formatted(Wrk.warmUp(bench.plan(), script, url, CONNECTIONS)));
        bench.requireEquality();
        var speed = bench.interleaving().measure("P2",
                () -> new double[] { pgbench.throughput(bench.plan().seconds()) },
                () -> {
                    var reached = Wrk.scripted(script, url, CONNECTIONS, bench.plan().seconds(), key());
                    bench.requireEquality();
                    return new double[] { reached.rate() };
                }).get(0);
        rows.add(Row.of("P2", "write ÷ pgbench of the same SQL, 8 clients", speed, Goal.atLeast(0.5, 0.8),
                "%s / %s writes/s".formatted(Row.number(Ratios.median(speed.subjects())),
                        Row.number(Ratios.median(speed.anchors())))));
        rows.add(openLoop(bench, pgbench, url, Ratios.median(speed.subjects()) / 2));
        return rows;
    }

    private static Row openLoop(Bench bench, PgBench pgbench, String url, double rate) throws Exception {
        int seconds = bench.plan().seconds() * 2;
        var late = bench.interleaving().measure("P2b",
                () -> new double[] { pgbench.latencies(seconds, rate).quantile(0.99) },
                () -> {
                    var shown = Paced.write(url, bench.stack().token(), key(), rate, seconds);
                    bench.requireEquality();
                    return new double[] { shown.p99() };
                }).get(0);
        return Row.of("P2b", "write p99 at a constant rate, half of what P2 reached ÷ pgbench p99 at the same rate", late,
                Goal.atMost(4, 2), "%s / %s ms at %s writes/s".formatted(Row.number(Ratios.median(late.subjects())),
                        Row.number(Ratios.median(late.anchors())), Row.number(rate)));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    static Path script(Stack stack) throws IOException {
        var script = stack.directory().resolve("write.lua");
        try (var text = Writes.class.getResourceAsStream("/bench/write.lua")) {
            Files.writeString(script, new String(text.readAllBytes(), UTF_8).replace("@TOKEN@", stack.token()));
        }
        return script;
    }

    /** On a copy of the service's database, made while nobody is connected to it. */
    private static PgBench pgbench(Stack stack) throws Exception {
        var role = Component.COUNTRIES.database();
        stack.halt(Component.COUNTRIES);
        stack.administer("drop database if exists " + COPY,
                "create database " + COPY + " template " + role + " owner " + role);
        stack.resume(Component.COUNTRIES);
        return new PgBench(stack.postgres(), COPY, role, stack.directory());
    }
}
