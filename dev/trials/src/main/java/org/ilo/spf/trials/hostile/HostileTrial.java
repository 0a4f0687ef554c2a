package org.ilo.spf.trials.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.Suite;
import org.ilo.spf.launcher.SuiteConfig;
import org.ilo.spf.launcher.sample.SampleLoader;
import org.ilo.spf.trials.Trial;

/** {@code dev/trial hostile --requests 20000 --seed 42}: the catalogue, slow clients, and generated requests, at length. */
public final class HostileTrial implements Trial {

    private final List<String> complaints = new ArrayList<>();

    @Override
    public int run(Options options) throws IOException {
        Path data = Files.createTempDirectory("hostile");
        SuiteConfig config = SuiteConfig.isolated(Path.of(""), data).reportingTo(System.out::println);
        try (Suite suite = Suite.start(config)) {
            new SampleLoader(suite.url(Component.GATEWAY), suite.issuer(), System.out::println).load();
            catalogue(config);
            slowClients(config);
            generated(suite, (int) options.number("requests", 20_000), options.number("seed", new Random().nextLong()));
        } finally {
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
        System.out.println(complaints.isEmpty() ? "Nothing did any harm." : complaints.size() + " complaints.");
        return complaints.isEmpty() ? 0 : 1;
    }

    private void complain(List<String> found) {
        found.forEach(System.err::println);
        complaints.addAll(found);
    }

    private void catalogue(SuiteConfig config) throws IOException {
        for (TargetProcess subject : TargetProcess.all(config)) {
            try (var wire = subject.wire(); subject) {
                var catalogue = new HostileCatalogue(subject, wire);
                complain(catalogue.complaints());
                System.out.printf("%-40s %6d hostile requests%n", subject.name(), catalogue.tried());
            }
        }
        complain(new Smuggling(config).complaints());
    }

    private void slowClients(SuiteConfig config) {
        for (Component member : Component.services()) {
            var slow = SlowClients.at(config, member, 200, Duration.ofSeconds(15));
            System.out.println("Slow clients at " + member.title() + " are cut off: " + slow);
            complain(slow.complaints());
        }
        complain(IdlePeriods.complaints(config, Duration.ofSeconds(11)));
    }

    private void generated(Suite suite, int requests, long seed) {
        System.out.println("Seed " + seed);
        for (TargetProcess subject : TargetProcess.direct(suite.config())) {
            var memory = new Memory(suite);
            try (var wire = subject.wire(); var others = new GoodTraffic(suite.config()); subject) {
                var generated = new Generated(subject, wire);
                generated.run(requests / 10, seed);
                memory.remember();
                generated.run(requests - requests / 10, seed + 1);
                complain(generated.complaints());
                System.out.println(generated);
                System.out.println("  good traffic beside it: " + others + "; memory: " + memory);
                complain(others.complaints());
                complain(memory.complaints());
            }
        }
        for (TargetProcess subject : TargetProcess.direct(suite.config())) {
            try (subject) {
                if (!subject.name().equals(Component.GATEWAY.title())) {
                    complain(DomainInvariants.complaints(subject.member(), subject.tables()));
                }
            }
        }
    }
}
