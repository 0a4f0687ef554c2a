package org.ilo.spf.trials.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.SuiteConfig;

/** Clients that hold connections by saying next to nothing, at one process, all at once. */
final class SlowClients implements AutoCloseable {

    /** How a client is slow: what it says at once, and whether it goes on, a byte every second. */
    enum Manner {
        SILENT("", false),
        HALF_A_HEAD("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ", false),
        A_TRICKLING_HEAD("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ", true),
        HALF_A_BODY(body("Content-Length: 1000", "{\"subject\":"), false),
        A_TRICKLING_BODY(body("Content-Length: 1000", "{\"subject\":\""), true),
        A_TRICKLING_CHUNK(body("Transfer-Encoding: chunked", "3e8\r\n{\"subject\":\""), true),
        A_SECOND_HEAD("GET /q/health/live HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\nX-Slow: ", true);

        private final String start;
        private final boolean trickles;

        Manner(String start, boolean trickles) {
            this.start = start;
            this.trickles = trickles;
        }

        private static String body(String length, String start) {
            return "POST /api/v1/advisory-requests HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer @TOKEN@\r\n"
                    + "Content-Type: application/json\r\n" + length + "\r\n\r\n" + start;
        }
    }

    private static final class Client {

        private final Manner manner;
        private final SocketChannel socket;
        private final StringBuilder heard = new StringBuilder();
        private Duration cutOffAfter;

        Client(Manner manner, int port, String token) throws IOException {
            this.manner = manner;
            socket = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.configureBlocking(false);
            say(manner.start.replace("@TOKEN@", token));
        }

        void goOn(Duration since, boolean onTheSecond) {
            if (cutOffAfter != null) {
                return;
            }
            try {
                if (manner.trickles && onTheSecond) {
                    say("x");
                }
                var buffer = ByteBuffer.allocate(4_096);
                int read = socket.read(buffer);
                heard.append(new String(buffer.array(), 0, Math.max(0, read), StandardCharsets.UTF_8));
                cutOffAfter = read < 0 ? since : null;
            } catch (IOException closed) {
                cutOffAfter = since;
            }
        }

        private boolean isWrong() {
            return cutOffAfter == null || manner.start.contains("POST") && !heard.toString().startsWith("HTTP/1.1 4");
        }

        @Override
        public String toString() {
            return manner + ": cut off after " + cutOffAfter + ", having heard '" + heard + "'";
        }

        private void say(String text) throws IOException {
            socket.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private final List<Client> clients = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final long start = System.nanoTime();
    private long ticks;

    /** So many clients, of every manner in turn. */
    private SlowClients(int port, String token, int count) {
        try {
            for (int i = 0; i < count; i++) {
                clients.add(new Client(Manner.values()[i % Manner.values().length], port, token));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets a quarter of a second pass, in which everybody goes on being slow. */
    private void tick() {
        Duration since = Duration.ofNanos(System.nanoTime() - start);
        clients.forEach(client -> client.goOn(since, ticks % 4 == 0));
        ticks++;
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
    }

    /** Lets so many slow clients be at a process until all are cut off, or for as long as that may take. */
    static SlowClients at(SuiteConfig config, Component component, int count, Duration latest) {
        int port = config.port(component);
        try (var slow = new SlowClients(port, config.issuer().token(People.EVE), count); var wire = new Wire(port)) {
            long end = System.nanoTime() + latest.toNanos();
            while (!slow.areAllCutOff() && System.nanoTime() < end) {
                slow.tick();
                int status = wire.exchange(Sent.of("GET", "/q/health/live")).status();
                if (status != 200) {
                    slow.failures.add("others are answered " + status);
                }
            }
            slow.clients.stream().filter(Client::isWrong).map(Client::toString).distinct().forEach(slow.failures::add);
            return slow;
        }
    }

    private boolean areAllCutOff() {
        return clients.stream().allMatch(client -> client.cutOffAfter != null);
    }

    /** Who was not cut off in time, or without a problem to explain it; and whether others were not served. */
    List<String> failures() {
        return failures;
    }

    /** When the first and the last client of every manner was cut off. */
    @Override
    public String toString() {
        return Stream.of(Manner.values()).map(manner -> {
            var millis = clients.stream().filter(client -> client.manner == manner && client.cutOffAfter != null)
                    .mapToLong(client -> client.cutOffAfter.toMillis()).summaryStatistics();
            return manner + (millis.getCount() == 0 ? " never" : " %d to %d ms".formatted(millis.getMin(), millis.getMax()));
        }).collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        for (Client client : clients) {
            try {
                client.socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
