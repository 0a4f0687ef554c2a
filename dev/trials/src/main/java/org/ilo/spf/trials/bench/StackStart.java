package org.ilo.spf.trials.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.SuiteConfig;
import org.ilo.spf.launcher.sample.SampleLoader;
import org.ilo.spf.servers.TemporaryDirectory;

import com.fasterxml.jackson.databind.JsonNode;

/** How long the whole suite takes from the command that starts it to a right answer. */
final class StackStart implements Measurement {

    private static final String QUESTION = "/api/v1/indicators/people-reached?phase=PHASE_II";
    private static final int STARTS = 3;

    @Override
    public List<String> rows() {
        return List.of("P7");
    }

    @Override
    public List<Row> measure(Bench bench) throws Exception {
        bench.release();
        var directory = Files.createTempDirectory("spf-bench-");
        try {
            var fresh = new ArrayList<Double>();
            for (int i = 0; i < STARTS; i++) {
                try (var started = new Started(bench, directory.resolve("fresh-" + i))) {
                    fresh.add(started.awaitValue("0"));
                }
            }
            return measure(bench, directory, fresh);
        } finally {
            TemporaryDirectory.delete(directory);
        }
    }

    /** Again with data: the sample, whose numbers have to come out. */
    private static List<Row> measure(Bench bench, Path directory, List<Double> fresh) throws Exception {
        var data = directory.resolve("fresh-0");
        String value;
        try (var started = new Started(bench, data)) {
            started.awaitValue("0");
            new SampleLoader(started.gateway(), started.config.issuer(), line -> {
            }).load();
            value = started.answer().get("value").asText();
        }
        var again = new ArrayList<Double>();
        for (int i = 0; i < STARTS; i++) {
            try (var started = new Started(bench, data)) {
                again.add(started.awaitValue(value));
            }
        }
        double longest = Math.max(Ratios.median(fresh), Ratios.median(again));
        return List.of(Row.absolute("P7", "the whole suite: from ./start to the right answer, fresh", longest,
                Goal.atMost(15, 10, "s"), "medians of %d: %s s without data, %s s with the sample's".formatted(STARTS,
                        Row.number(Ratios.median(fresh)), Row.number(Ratios.median(again)))));
    }

    /** The program behind {@code ./start}, with the options it has there. */
    private static final class Started implements AutoCloseable {

        private final Bench bench;
        private final SuiteConfig config;
        private final long begin = System.nanoTime();
        private final Process launcher;

        Started(Bench bench, Path data) throws Exception {
            this.bench = bench;
            this.config = SuiteConfig.isolated(Path.of(""), data);
            bench.interleaving().machine().awaitQuiet();
            var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dspf.data=" + data, "-jar",
                    "dev/launcher/target/launcher.jar",
                    "--empty").redirectErrorStream(true).redirectOutput(Path.of(data + ".log").toFile());
            for (var component : config.components()) {
                builder.environment().put(component.variable(), Integer.toString(config.port(component)));
            }
            launcher = builder.start();
        }

        String gateway() {
            return config.url(Component.GATEWAY);
        }

        JsonNode answer() throws Exception {
            return bench.web().json(gateway() + QUESTION);
        }

        /** In seconds since the command. */
        double awaitValue(String value) throws Exception {
            Stack.await("the right answer", () -> {
                if (!launcher.isAlive()) {
                    throw new IllegalStateException("The suite did not start.");
                }
                return isRight(value);
            }, 10);
            double seconds = (System.nanoTime() - begin) / 1e9;
            bench.say("Started in %s s".formatted(Row.number(seconds)));
            return seconds;
        }

        private boolean isRight(String value) {
            try {
                var answer = answer();
                return !answer.get("stale").asBoolean() && answer.get("value").asText().equals(value);
            } catch (Exception e) {
                // Nobody listens yet, or the gateway says that it is not ready.
                return false;
            }
        }

        @Override
        public void close() {
            launcher.destroy();
            launcher.onExit().join();
        }
    }
}
