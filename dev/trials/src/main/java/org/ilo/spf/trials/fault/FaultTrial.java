package org.ilo.spf.trials.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ilo.spf.servers.TemporaryDirectory;
import org.ilo.spf.launcher.Suite;
import org.ilo.spf.launcher.SuiteConfig;
import org.ilo.spf.trials.Trial;

/**
 * {@code dev/trial faults [--kills 500] [--seed 42]}: random kills and every other fault, each followed by a comparison of all
 * numbers.
 */
public final class FaultTrial implements Trial {

    private static final int KILLS_BETWEEN_CHECKS = 10;
    private static final int USUAL_KILLS = 500;
    private static final int WARM = 120;

    private static final List<InjectedFault> FAULTS = Stream
            .of(Outages.ALL, DeliveryFaults.ALL, Rebuilds.ALL, Replicas.ALL).flatMap(List::stream).toList();

    @Override
    public int run(Options options) throws Exception {
        long seed = options.number("seed", System.currentTimeMillis());
        var data = Files.createTempDirectory("faults");
        var config = SuiteConfig.isolated(Path.of(""), data);
        var findings = run(config.reportingTo(System.out::println), (int) options.number("kills", USUAL_KILLS), seed);
        System.out.println(findings.table());
        findings.violations().forEach(System.out::println);
        if (findings.violations().isEmpty()) {
            TemporaryDirectory.delete(data);
            return 0;
        }
        System.out.println("The data and logs are in " + data + ".");
        return 1;
    }

    /** The names of the faults beside kills. */
    public static Set<String> faults() {
        return FAULTS.stream().map(InjectedFault::name).collect(Collectors.toSet());
    }

    /**
     * Starts the suite, does each fault once between so many kills, and answers what was found; the same seed does the same.
     */
    public static Findings run(SuiteConfig config, int kills, long seed) throws Exception {
        return run(config, kills, seed, faults());
    }

    /** As above, with some of the faults only: for a question about one thing. */
    public static Findings run(SuiteConfig config, int kills, long seed, Set<String> faults) throws Exception {
        config.progress().accept("Faults: %d kills, seed %d".formatted(kills, seed));
        var findings = new Findings(seed, config.progress());
        try (var suite = Suite.start(config); var stage = new TestBed(suite, seed, findings)) {
            // Ctrl-C leaves nothing behind; stopping twice does no harm.
            Runtime.getRuntime().addShutdownHook(new Thread(suite::stop, "stop"));
            stage.await("I1", "first writes", () -> stage.ledger.size() >= WARM);
            for (var fault : schedule(stage, kills, faults)) {
                if (!strike(stage, fault)) {
                    // What follows would only say the same again.
                    break;
                }
            }
        }
        return findings;
    }

    /** Kills in batches, and each of the other faults once between them. */
    private static List<InjectedFault> schedule(TestBed stage, int kills, Set<String> names) {
        int batches = Math.max(1, (kills + KILLS_BETWEEN_CHECKS - 1) / KILLS_BETWEEN_CHECKS);
        var others = new ArrayList<>(FAULTS.stream().filter(fault -> names.contains(fault.name())).toList());
        Collections.shuffle(others, new Random(stage.random.nextLong()));
        var all = new ArrayList<InjectedFault>();
        for (int batch = 0; batch < batches; batch++) {
            int left = Math.min(KILLS_BETWEEN_CHECKS, kills - batch * KILLS_BETWEEN_CHECKS);
            if (left > 0) {
                all.add(batchOf(left));
            }
            all.addAll(others.subList(batch * others.size() / batches, (batch + 1) * others.size() / batches));
        }
        return all;
    }

    private static InjectedFault batchOf(int kills) {
        return new InjectedFault("all of them, in quick succession", "I1 I2 I3 I4 I7", "-", stage -> {
            for (int i = 0; i < kills; i++) {
                var kill = Kills.any(stage);
                stage.findings.begin(kill.name(), kill.threatens(), kill.toReach());
                kill.strike().on(stage);
            }
        });
    }

    private static boolean strike(TestBed stage, InjectedFault fault) throws Exception {
        stage.findings.begin(fault.name(), fault.threatens(), fault.toReach());
        try {
            fault.strike().on(stage);
        } catch (RuntimeException | java.sql.SQLException | java.util.concurrent.ExecutionException e) {
            stage.findings.violation("harness", "%s could not be done: %s".formatted(fault.name(), e));
        }
        return stage.check();
    }
}
