package org.ilo.spf.trials.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures P1 to P8 and writes {@code docs/benchmark.md}. */
@Command(name = "bench", description = "Measures the suite beside nginx, pgbench and Kafka; writes docs/benchmark.md.")
public final class Benchmark implements Callable<Integer> {

    private static final List<String> PROGRAMS = List.of("nginx", "wrk", "pgbench", "taskset");

    /** Kept, because a logger that nobody keeps forgets its level. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    /** In the order in which they are taken; a new row needs no more than one more of them. */
    private static final List<Measurement> ALL = List.of(new StackStart(), new Reads(), new Footprint(), new Freshness(),
            new Writes(), new Rebuild(), new Sizes());

    @Spec
    private CommandSpec spec;

    @Mixin
    private Plan plan;

    @Override
    public Integer call() throws Exception {
        requireKnownRows();
        var missing = PROGRAMS.stream().filter(program -> !Program.exists(program)).toList();
        if (!missing.isEmpty()) {
            System.err.println("Missing are " + String.join(", ", missing)
                    + "; install the packages nginx-light, wrk, postgresql-contrib and util-linux.");
            return 2;
        }
        // Its clients print their settings, a page for each.
        KAFKA.setLevel(Level.SEVERE);
        var machine = new Machine(plan.timeout(), System.out::println);
        var report = plan.dry() ? Report.inBuild() : Report.inDocumentation();
        var bench = new Bench(plan, machine, System.out::println);
        // Also when somebody stops the benchmark: no service is left behind.
        Runtime.getRuntime().addShutdownHook(new Thread(bench::end, "end"));
        int failed = 0;
        for (var measurement : ALL.stream().filter(each -> plan.wants(each.rows())).toList()) {
            failed += measure(measurement, bench, report, machine) ? 0 : 1;
        }
        bench.end();
        System.out.println("Written: " + report.file());
        return failed == 0 ? 0 : 1;
    }

    /** A measurement that fails says why, and leaves the others to go on with suites of their own. */
    private static boolean measure(Measurement measurement, Bench bench, Report report, Machine machine) {
        try {
            report.keep(measurement.measure(bench), machine);
            return true;
        } catch (Exception e) {
            System.err.println(measurement.rows() + " failed:");
            e.printStackTrace();
            bench.release();
            return false;
        }
    }

    private void requireKnownRows() {
        var rows = ALL.stream().map(Measurement::rows).flatMap(List::stream).sorted().toList();
        if (!rows.containsAll(plan.only())) {
            throw new ParameterException(spec.commandLine(), "--only takes these rows: " + String.join(", ", rows));
        }
    }
}
