package org.ilo.spf.trials.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * A client that sends at a constant rate whatever comes back, and measures from when a request should have been sent.
 *
 * <p>
 * Every other client at hand waits for an answer before it asks again, and so asks less just when answers are late. It runs in
 * a JVM of its own, on the second core when the server is on the first.
 */
final class Paced {

    private static final int CONNECTIONS = 32;
    private static final long DRAIN_NANOS = 5_000_000_000L;

    /**
     * What a run has shown, in milliseconds.
     *
     * @param rate answers a second, which a saturated server keeps below what was asked
     */
    record Shown(double rate, double p50, double p99, double most) {
    }

    private Paced() {
    }

    /** GETs of one address, from the second core. */
    static Shown get(String url, double rate, int seconds) throws IOException, InterruptedException {
        return launch(List.of("taskset", "-c", "1"), List.of("get", url), rate, seconds);
    }

    /** New records, from any core; the keys begin with a prefix never used before. */
    static Shown write(String url, String token, String prefix, double rate, int seconds)
            throws IOException, InterruptedException {
        return launch(List.of(), List.of("write", url, token, prefix), rate, seconds);
    }

    private static Shown launch(List<String> pin, List<String> what, double rate, int seconds)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(pin);
        words.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), Paced.class.getName(), Double.toString(rate),
                Integer.toString(seconds)));
        words.addAll(what);
        var printed = Program.run(words, Map.of()).strip().split(" ");
        return new Shown(Double.parseDouble(printed[0]), Double.parseDouble(printed[1]), Double.parseDouble(printed[2]),
                Double.parseDouble(printed[3]));
    }

    /** Expects rate, seconds, {@code get} or {@code write}, address, and for writes a token and the prefix of the keys. */
    public static void main(String[] arguments) throws IOException {
        double rate = Double.parseDouble(arguments[0]);
        var target = URI.create(arguments[3]);
        LongFunction<byte[]> requests = arguments[2].equals("get") ? same(get(target))
                : number -> WriteRequest.bytes(target, arguments[4], arguments[5], number);
        // Until the compilers have seen it all.
        run(target, number -> requests.apply(-1 - number), rate, 2);
        int seconds = Integer.parseInt(arguments[1]);
        var latencies = run(target, requests, rate, seconds);
        System.out.println(latencies.count() / (double) seconds + " " + latencies.quantile(0.5) + " "
                + latencies.quantile(0.99) + " " + latencies.quantile(1));
    }

    private static LongFunction<byte[]> same(byte[] request) {
        return number -> request;
    }

    private static byte[] get(URI target) {
        return "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\n\r\n"
                .formatted(WriteRequest.path(target), target.getAuthority()).getBytes(StandardCharsets.US_ASCII);
    }

    static Latencies run(URI target, LongFunction<byte[]> requests, double rate, int seconds) throws IOException {
        var latencies = new Latencies();
        var address = new InetSocketAddress(target.getHost(), target.getPort());
        try (var selector = Selector.open()) {
            Deque<Connection> free = new ArrayDeque<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                free.add(Connection.to(address, selector));
            }
            long all = Math.round(rate * seconds);
            long sent = 0;
            long begin = System.nanoTime();
            long deadline = begin + seconds * 1_000_000_000L + DRAIN_NANOS;
            while (latencies.count() < all) {
                long now = System.nanoTime();
                while (sent < all && !free.isEmpty() && begin + planned(sent, rate) <= now) {
                    free.poll().send(requests.apply(sent), begin + planned(sent, rate));
                    sent++;
                }
                receive(selector, latencies, free);
                if (now > deadline) {
                    throw new IllegalStateException("%d of %d requests were not answered in time.".formatted(
                            all - latencies.count(), all));
                }
            }
            for (var connection : free) {
                connection.close();
            }
        }
        return latencies;
    }

    private static long planned(long number, double rate) {
        return (long) (number * 1e9 / rate);
    }

    /** Does not sleep: a wake-up would come later than what is measured. */
    private static void receive(Selector selector, Latencies latencies, Deque<Connection> free) throws IOException {
        selector.selectNow(key -> {
            var connection = (Connection) key.attachment();
            if (connection.receive()) {
                latencies.add(System.nanoTime() - connection.plannedAt());
                free.add(connection);
            }
        });
    }
}
