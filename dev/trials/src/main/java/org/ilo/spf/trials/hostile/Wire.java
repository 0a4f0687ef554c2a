package org.ilo.spf.trials.hostile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/** A connection to one process on which anything at all can be sent; an HTTP library would refuse to. */
final class Wire implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 35_000;

    private final int port;
    private final String reader;
    private Socket socket;
    private BufferedInputStream in;

    /** A connection without a token. */
    Wire(int port) {
        this(port, null);
    }

    /** A connection on which requests that only read, and carry no token, are given this one. */
    Wire(int port, String reader) {
        this.port = port;
        this.reader = reader;
    }

    /** One request on a connection of its own. */
    static Reply once(int port, Sent request) {
        try (var wire = new Wire(port)) {
            return wire.exchange(request);
        }
    }

    /** Sends a request and reads its answer, on the same connection as the one before if that is still open. */
    Reply exchange(Sent request) {
        boolean fresh = socket == null;
        try {
            return attempt(request);
        } catch (IOException e) {
            close();
            if (fresh) {
                throw new UncheckedIOException(request + ": " + e.getMessage(), e);
            }
        }
        // A connection that was idle may have been closed just then; on a fresh one there is no such excuse.
        return exchange(request);
    }

    private Reply attempt(Sent request) throws IOException {
        open();
        send(asSomebody(request).bytes());
        var reply = Reply.read(in, request.method());
        if (reply.isClosing()) {
            close();
        }
        return reply;
    }

    private Sent asSomebody(Sent request) {
        return reader == null || !request.method().equals("GET") || request.has("authorization") ? request
                : request.header("Authorization: Bearer " + reader);
    }

    /** Sends bytes at once and reads answers until the other side closes, or after one says nothing for a while. */
    List<Reply> converse(byte[] bytes, int quietMillis) throws IOException {
        open();
        send(bytes);
        var replies = new ArrayList<Reply>();
        try {
            while (true) {
                replies.add(Reply.read(in, "GET"));
                socket.setSoTimeout(quietMillis);
            }
        } catch (IOException quiet) {
            return replies;
        }
    }

    void open() throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    /** Sends as much as the other side takes: it may have answered and closed already. */
    void send(byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (SocketException closed) {
            if (in.available() == 0) {
                throw closed;
            }
        }
    }

    @Override
    public void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                socket = null;
            }
        }
    }
}
