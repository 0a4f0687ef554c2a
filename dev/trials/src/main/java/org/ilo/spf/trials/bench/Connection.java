package org.ilo.spf.trials.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A keep-alive connection of {@link Paced} with one request on its way at a time. */
final class Connection {

    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)\r\n", Pattern.CASE_INSENSITIVE);
    private static final int MAX_ANSWER = 1 << 18;

    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(MAX_ANSWER);
    private long plannedAt;
    /** Of head and body; -1 until the head is there. */
    private int length = -1;

    private Connection(SocketChannel channel) {
        this.channel = channel;
    }

    static Connection to(InetSocketAddress address, Selector selector) throws IOException {
        var channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        var connection = new Connection(channel);
        channel.register(selector, SelectionKey.OP_READ, connection);
        return connection;
    }

    void send(byte[] request, long planned) throws IOException {
        plannedAt = planned;
        answer.clear();
        length = -1;
        var bytes = ByteBuffer.wrap(request);
        // Small beside the socket's buffer: one write takes it.
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    long plannedAt() {
        return plannedAt;
    }

    /** Reads what is there, and tells whether the answer is complete; anything but 2xx is the end of the run. */
    boolean receive() {
        try {
            if (channel.read(answer) < 0) {
                throw new EOFException("The server has closed a connection.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (length < 0) {
            readHead();
        }
        return length >= 0 && answer.position() >= length;
    }

    void close() throws IOException {
        channel.close();
    }

    private void readHead() {
        var text = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        var matcher = LENGTH.matcher(text);
        if (!text.startsWith("HTTP/1.1 2") || !matcher.find()) {
            throw new IllegalStateException("Not an answer to measure by: " + text);
        }
        length = end + 4 + Integer.parseInt(matcher.group(1));
    }
}
