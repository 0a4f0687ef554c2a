package org.ilo.spf.trials.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The SQL of one write without anything around it: what the database alone can do.
 *
 * @param database a copy of the service's database, so that no relay publishes what stands in it
 * @param directory for the script and the log
 */
record PgBench(int port, String database, String role, Path directory) {

    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+) \\(without initial connection time\\)");
    private static final int CLIENTS = 8;

    /** Transactions a second in a closed loop. */
    double throughput(int seconds) throws IOException, InterruptedException {
        var printed = run(seconds, List.of());
        var matcher = RATE.matcher(printed);
        if (!matcher.find()) {
            throw new IllegalStateException("pgbench says something else:\n" + printed);
        }
        return Double.parseDouble(matcher.group(1));
    }

    /** How long transactions take from when they should have begun, at a constant rate. */
    Latencies latencies(int seconds, double rate) throws IOException, InterruptedException {
        var prefix = directory.resolve("pgbench-log");
        run(seconds, List.of("--rate", Long.toString(Math.round(rate)), "--log", "--log-prefix", prefix.toString()));
        var latencies = new Latencies();
        try (var logs = Files.newDirectoryStream(directory, "pgbench-log*")) {
            for (var log : logs) {
                // client, transaction, microseconds, …; with a rate they count from the time that was planned.
                for (var line : Files.readAllLines(log)) {
                    latencies.add(Long.parseLong(line.split(" ")[2]) * 1000);
                }
                Files.delete(log);
            }
        }
        return latencies;
    }

    private String run(int seconds, List<String> more) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("pgbench", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", role, "-n",
                "-M", "prepared", "-c", Integer.toString(CLIENTS), "-j", "2", "-T", Integer.toString(seconds), "-D",
                "run=" + Instant.now().getEpochSecond(), "-D", "n=0", "-f", script().toString()));
        words.addAll(more);
        words.add(database);
        var printed = Program.run(words, Map.of("PGPASSWORD", role));
        if (!printed.contains("number of failed transactions: 0 ")) {
            throw new IllegalStateException("Some transactions failed:\n" + printed);
        }
        return printed;
    }

    private Path script() throws IOException {
        var script = directory.resolve("write.sql");
        try (InputStream text = PgBench.class.getResourceAsStream("/bench/write.sql")) {
            Files.write(script, text.readAllBytes());
        }
        return script;
    }
}
