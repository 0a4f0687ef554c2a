package org.ilo.spf.trials.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ilo.spf.launcher.Suite;
import org.ilo.spf.launcher.SuiteConfig;
import org.ilo.spf.servers.TemporaryDirectory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Random kills and every other fault, each followed by a comparison of all numbers. */
@Command(name = "faults", description = "Kills, freezes, wipes and lies; then recomputes every number.")
public final class FaultTrial implements Callable<Integer> {

    private static final int KILLS_BETWEEN_CHECKS = 10;
    private static final int DEFAULT_KILLS = 500;
    private static final int WARM_WRITES = 120;

    private static final List<InjectedFault> FAULTS = Stream
            .of(Outages.ALL, DeliveryFaults.ALL, Rebuilds.ALL, Replicas.ALL).flatMap(List::stream).toList();

    @Spec
    private CommandSpec spec;

    @Option(names = "--kills", paramLabel = "<number>", description = "How many processes are killed; " + DEFAULT_KILLS
            + " by default, and none with --only.")
    private Integer kills;

    @Option(names = "--only", split = ";", paramLabel = "<fault>", description = "These faults, with a semicolon between them;"
            + " all by default. An unknown one makes the trial list them.")
    private Set<String> only = new LinkedHashSet<>();

    @Option(names = "--seed", paramLabel = "<number>", description = "Repeats a run; another one every time by default.")
    private long seed = System.currentTimeMillis();

    @Override
    public Integer call() throws Exception {
        if (!faults().containsAll(only)) {
            throw new ParameterException(spec.commandLine(), "--only takes these faults: " + String.join("; ", faults()));
        }
        int planned = kills != null ? kills : only.isEmpty() ? DEFAULT_KILLS : 0;
        var data = Files.createTempDirectory("faults");
        var config = SuiteConfig.isolated(Path.of(""), data).reportingTo(System.out::println);
        var findings = run(config, planned, seed, only.isEmpty() ? faults() : only);
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
        return FAULTS.stream().map(InjectedFault::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Starts the suite, does each of some faults once between so many kills, and answers what was found. */
    public static Findings run(SuiteConfig config, int kills, long seed, Set<String> faults) throws Exception {
        config.progress().accept("Faults: %d kills, seed %d".formatted(kills, seed));
        var findings = new Findings(seed, config.progress());
        try (var suite = Suite.start(config); var bed = new TestBed(suite, seed, findings)) {
            // Ctrl-C leaves nothing behind; stopping twice does no harm.
            Runtime.getRuntime().addShutdownHook(new Thread(suite::stop, "stop"));
            bed.await("I1", "first writes", () -> bed.writes.size() >= WARM_WRITES);
            for (var fault : schedule(bed, kills, faults)) {
                if (!strike(bed, fault)) {
                    // What follows would only say the same again.
                    break;
                }
            }
        }
        return findings;
    }

    /** Kills in batches, and each of the other faults once between them. */
    private static List<InjectedFault> schedule(TestBed bed, int kills, Set<String> names) {
        int batches = Math.max(1, (kills + KILLS_BETWEEN_CHECKS - 1) / KILLS_BETWEEN_CHECKS);
        var others = new ArrayList<>(FAULTS.stream().filter(fault -> names.contains(fault.name())).toList());
        Collections.shuffle(others, new Random(bed.random.nextLong()));
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
        return new InjectedFault("all of them, in quick succession", "I1 I2 I3 I4 I7", "-", bed -> {
            for (int i = 0; i < kills; i++) {
                var kill = Kills.any(bed);
                bed.findings.begin(kill.name(), kill.threatens(), kill.toReach());
                kill.strike().on(bed);
            }
        });
    }

    private static boolean strike(TestBed bed, InjectedFault fault) throws Exception {
        bed.findings.begin(fault.name(), fault.threatens(), fault.toReach());
        try {
            fault.strike().on(bed);
        } catch (RuntimeException | java.sql.SQLException | java.util.concurrent.ExecutionException e) {
            bed.findings.violation("harness", "%s could not be done: %s".formatted(fault.name(), e));
        }
        return bed.check();
    }
}
