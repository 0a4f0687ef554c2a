package org.ilo.spf.trials.bench;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.ilo.spf.trials.Trial;

/**
 * Measures P1 to P8 and writes {@code docs/benchmark.md}.
 *
 * <p>
 * {@code dev/trial bench [--only P1,P2] [--rounds 5] [--seconds 4] [--warm-up 15] [--events 1000000] [--dry]}
 */
public final class Benchmark implements Trial {

    private static final List<String> PROGRAMS = List.of("nginx", "wrk", "pgbench", "taskset");

    /** Kept, because a logger that nobody keeps forgets its level. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private static final List<Measurement> ALL = List.of(new StackStart(), new ServiceStart(), new Reads(), new Footprint(),
            new Freshness(), new Writes(), new OutboxDrain(), new Pages(), new Rebuild(), new Sizes());

    @Override
    public int run(Options options) throws Exception {
        var missing = PROGRAMS.stream().filter(program -> !Command.exists(program)).toList();
        if (!missing.isEmpty()) {
            System.err.println("Missing are " + String.join(", ", missing)
                    + "; install the packages nginx-light, wrk, postgresql-contrib and util-linux.");
            return 2;
        }
        // Its clients print their settings, a page for each.
        KAFKA.setLevel(Level.SEVERE);
        var plan = Plan.of(options);
        var machine = new Machine(plan.patience(), System.out::println);
        var report = options.has("dry") ? Report.inBuild() : Report.inDocumentation();
        var bench = new Bench(plan, machine, System.out::println);
        // Also when somebody stops the benchmark: no service is left behind.
        Runtime.getRuntime().addShutdownHook(new Thread(bench::end, "end"));
        int failed = 0;
        for (var measurement : wanted(plan).toList()) {
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

    private static Stream<Measurement> wanted(Plan plan) {
        return ALL.stream().filter(measurement -> plan.wants(measurement.rows()));
    }
}
