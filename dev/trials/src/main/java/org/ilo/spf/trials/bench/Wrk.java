package org.ilo.spf.trials.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Closed-loop load by wrk: as many requests as are answered. Throughput only; its latencies hide the queue. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern COUNT = Pattern.compile("(\\d+) requests in");
    /** An answer that takes longer is a failure: the first ones of a cold process take their time. */
    private static final String TIMEOUT = "--timeout=10s";
    /** In blocks, which come to five minutes: a write passes through so much code that its speed grows as long. */
    private static final int MAX_WARM_UP_BLOCKS = 20;
    private static final double FASTER = 1.03;

    /**
     * What was reached.
     *
     * @param rate answers a second
     */
    record Reached(double rate, long requests) {
    }

    private Wrk() {
    }

    /** GETs of one address, with or without a header, from the second core. */
    static Reached get(String url, int connections, int seconds, String... header) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("taskset", "-c", "1", "wrk", "-t1", "-c" + connections, "-d" + seconds + "s",
                TIMEOUT));
        for (var each : header) {
            words.addAll(List.of("-H", each));
        }
        words.add(url);
        return read(Program.run(words, Map.of()));
    }

    /** Requests as a Lua script makes them, from any core; their keys begin with a prefix never used before. */
    static Reached scripted(Path script, String url, int connections, int seconds, String prefix)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", TIMEOUT, "-s",
                script.toString(), url, "--", prefix));
        return read(Program.run(words, Map.of()));
    }

    /** Loads like {@link #scripted} until that gets no faster; answers the rate of the fastest block. */
    static double warmUp(Plan plan, Path script, String url, int connections) throws IOException, InterruptedException {
        double fastest = 0;
        int sinceFaster = 0;
        for (int block = 0; block < MAX_WARM_UP_BLOCKS && sinceFaster < 3; block++) {
            double rate = scripted(script, url, connections, plan.warmUp(), UUID.randomUUID().toString()).rate();
            sinceFaster = rate > fastest * FASTER ? 0 : sinceFaster + 1;
            fastest = Math.max(fastest, rate);
        }
        return fastest;
    }

    static Reached read(String printed) {
        if (printed.contains("Non-2xx") || printed.contains("Socket errors")) {
            throw new IllegalStateException("Not every request was answered well:\n" + printed);
        }
        return new Reached(Double.parseDouble(found(RATE, printed)), Long.parseLong(found(COUNT, printed)));
    }

    private static String found(Pattern pattern, String printed) {
        var matcher = pattern.matcher(printed);
        if (!matcher.find()) {
            throw new IllegalStateException("wrk says something else:\n" + printed);
        }
        return matcher.group(1);
    }
}
