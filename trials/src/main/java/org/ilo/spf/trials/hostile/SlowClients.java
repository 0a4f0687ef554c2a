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
            return "POST /api/v1/advisory-requests HTTP/1.1\r\nHost: a\r\nX-Actor: slow@example.org\r\n"
                    + "Content-Type: application/json\r\n" + length + "\r\n\r\n" + start;
        }
    }

    private static final class Client {

        private final Manner manner;
        private final SocketChannel socket;
        private final StringBuilder heard = new StringBuilder();
        private Duration cutOffAfter;

        Client(Manner manner, int port) throws IOException {
            this.manner = manner;
            socket = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.configureBlocking(false);
            say(manner.start);
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

        private void say(String text) throws IOException {
            socket.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private final List<Client> clients = new ArrayList<>();
    private final long start = System.nanoTime();
    private long ticks;

    /** So many clients, of every manner in turn. */
    private SlowClients(int port, int count) {
        try {
            for (int i = 0; i < count; i++) {
                clients.add(new Client(Manner.values()[i % Manner.values().length], port));
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

    /**
     * What is wrong when so many slow clients are at a process: who is not cut off in time, and whether others are not served.
     */
    static List<String> complaints(int port, int count, Duration latest) {
        try (var slow = new SlowClients(port, count); var wire = new Wire(port)) {
            var complaints = new ArrayList<String>();
            long end = System.nanoTime() + latest.toNanos();
            while (!slow.areAllCutOff() && System.nanoTime() < end) {
                slow.tick();
                int status = wire.exchange(Sent.of("GET", "/q/health/live")).status();
                if (status != 200) {
                    complaints.add("others are answered " + status);
                }
            }
            complaints.addAll(slow.complaints(latest));
            return complaints;
        }
    }

    private boolean areAllCutOff() {
        return clients.stream().allMatch(client -> client.cutOffAfter != null);
    }

    /** Who was not cut off, or later than this, or with anything but a problem to explain it. */
    private List<String> complaints(Duration latest) {
        return clients.stream().filter(client -> client.cutOffAfter == null || client.cutOffAfter.compareTo(latest) > 0

                || client.manner.start.contains("POST") && !client.heard.toString().startsWith("HTTP/1.1 4"))
                .map(client -> client.manner + ": cut off after " + client.cutOffAfter + ", having heard '" + client.heard
                        + "'")
                .distinct().toList();
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
