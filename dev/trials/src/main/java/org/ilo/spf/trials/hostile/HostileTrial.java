package org.ilo.spf.trials.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.Suite;
import org.ilo.spf.launcher.SuiteConfig;
import org.ilo.spf.launcher.sample.SampleLoader;
import org.ilo.spf.servers.TemporaryDirectory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The catalogue of hostile requests, slow clients, and generated requests, at length. */
@Command(name = "hostile", description = "Sends every process what no client should: a catalogue, slow clients, generated requests.")
public final class HostileTrial implements Callable<Integer> {

    @Option(names = "--requests", defaultValue = "20000", paramLabel = "<number>", description = "How many requests are generated for each process; ${DEFAULT-VALUE} by default.")
    private int requests;

    @Option(names = "--slow-clients", defaultValue = "200", paramLabel = "<number>", description = "How many clients are slow at each process; ${DEFAULT-VALUE} by default.")
    private int slowClients;

    @Option(names = "--seed", paramLabel = "<number>", description = "Repeats a run; another one every time by default.")
    private long seed = new Random().nextLong();

    private final List<String> failures = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Path data = Files.createTempDirectory("hostile");
        SuiteConfig config = SuiteConfig.isolated(Path.of(""), data).reportingTo(System.out::println);
        try (Suite suite = Suite.start(config)) {
            new SampleLoader(suite.url(Component.GATEWAY), suite.issuer(), System.out::println).load();
            catalogue(config);
            slowClients(config);
            generated(suite);
        } finally {
            TemporaryDirectory.delete(data);
        }
        System.out.println(failures.isEmpty() ? "Nothing did any harm." : failures.size() + " failures.");
        return failures.isEmpty() ? 0 : 1;
    }

    private void report(List<String> found) {
        found.forEach(System.err::println);
        failures.addAll(found);
    }

    private void catalogue(SuiteConfig config) throws IOException {
        for (TargetProcess subject : TargetProcess.all(config)) {
            try (var wire = subject.wire(); subject) {
                var catalogue = new HostileCatalogue(subject, wire);
                report(catalogue.failures());
                System.out.printf("%-40s %6d hostile requests%n", subject.name(), catalogue.tried());
            }
        }
        report(new Smuggling(config, Integer.MAX_VALUE).failures());
    }

    private void slowClients(SuiteConfig config) {
        for (Component component : Component.services()) {
            var slow = SlowClients.at(config, component, slowClients, Duration.ofSeconds(15));
            System.out.println("Slow clients at " + component.title() + " are cut off: " + slow);
            report(slow.failures());
        }
        report(IdlePeriods.failures(config, Duration.ofSeconds(11)));
    }

    private void generated(Suite suite) {
        System.out.println("Seed " + seed);
        for (TargetProcess subject : TargetProcess.direct(suite.config())) {
            var memory = new Memory(suite);
            try (var wire = subject.wire(); var others = new GoodTraffic(suite.config()); subject) {
                var generated = new Generated(subject, wire);
                generated.run(requests / 10, seed);
                memory.remember();
                generated.run(requests - requests / 10, seed + 1);
                report(generated.failures());
                System.out.println(generated);
                System.out.println("  good traffic beside it: " + others + "; memory: " + memory);
                report(others.failures());
                report(memory.failures());
            }
        }
        for (TargetProcess subject : TargetProcess.direct(suite.config())) {
            try (subject) {
                if (!subject.name().equals(Component.GATEWAY.title())) {
                    report(DomainInvariants.failures(subject.component(), subject.tables()));
                }
            }
        }
    }
}
