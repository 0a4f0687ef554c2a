package org.ilo.spf.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

import org.ilo.spf.embedded.PortTaken;
import org.ilo.spf.embedded.StartFailed;

/** The program behind {@code ./start}. */
public final class Start {

    private static final String HELP = """
            Usage: ./start [--empty | --stop | --clean | --help]

              (nothing)   build what is missing, start everything, load sample data the first time
              --empty     the same without sample data
              --stop      stop a suite that was started from this directory, or what is left of it
              --clean     stop it and delete its data
              --help      this text

            Ports: %s.
            Data and logs are in %s.""";

    private final SuiteConfig config;

    private Start(SuiteConfig config) {
        this.config = config;
    }

    /** Expects at most one option; the data directory is the system property {@code spf.data}. */
    public static void main(String[] arguments) throws InterruptedException {
        var root = Path.of("").toAbsolutePath();
        var data = Path.of(System.getProperty("spf.data", root.resolve(".data").toString()));
        try {
            var config = SuiteConfig.of(root, data, System.getenv()).reportingTo(System.out::println);
            System.exit(new Start(config).run(arguments.length == 0 ? "" : String.join(" ", arguments)));
        } catch (CannotStart | StartFailed | PortTaken e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private int run(String option) throws InterruptedException {
        switch (option) {
            case "", "--empty" -> runUntilStopped(option.isEmpty());
            case "--stop" -> say(new Stop(config.data()).stop() ? "Stopped." : "Nothing was running.");
            case "--clean" -> new Stop(config.data()).clean();
            case "--help" -> say(help());
            default -> {
                System.err.println("Unknown option: " + option + "\n\n" + help());
                return 2;
            }
        }
        return 0;
    }

    private void runUntilStopped(boolean withSampleData) throws InterruptedException {
        var suite = Suite.prepare(config);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            say("Stopping …");
            suite.stop();
            say("Stopped.");
        }, "stop"));
        try {
            suite.start();
            loadOnce(suite, withSampleData);
            announce();
        } catch (CancellationException e) {
            // Stopped while it started: the hook says so, and ends the program.
        }
        new CountDownLatch(1).await();
    }

    /** Once for each data directory: later, the data are the user's own. */
    private void loadOnce(Suite suite, boolean withSampleData) {
        var loaded = config.data().resolve("first-run-done");
        if (Files.exists(loaded)) {
            return;
        }
        if (withSampleData) {
            say("Loading sample data …");
            SampleData.load(suite);
        }
        try {
            Files.createFile(loaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void announce() {
        say("");
        new Headlines(config.url(Member.GATEWAY)).lines().forEach(this::say);
        say("\n  API           " + config.url(Member.GATEWAY) + "/api/v1");
        say("  Documentation " + config.url(Member.GATEWAY) + "/q/swagger-ui");
        for (var owner : List.of(Member.COUNTRIES, Member.RESULTS, Member.FUNDING)) {
            say("                " + config.url(owner) + "/q/swagger-ui");
        }
        say("  Logs          " + config.data().resolve("logs") + "\n\nCtrl-C stops everything.");
    }

    private String help() {
        var ports = Arrays.stream(Member.values())
                .map(member -> member.variable() + "=" + config.port(member)).toList();
        return HELP.formatted(String.join(", ", ports), config.data());
    }

    private void say(String line) {
        config.progress().accept(line);
    }
}
