package org.ilo.spf.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The TCP ports of this machine's loopback address. */
public final class Ports {

    private static final int CONNECT_MILLIS = 500;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {
    }

    /** A port on which nobody listened a moment ago, and which this JVM was not given before. */
    public static int free() {
        while (true) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (GIVEN.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static boolean isFree(int port) {
        // Both, because some systems let one bind the loopback address although another listens on all addresses.
        return canBind(port) && !answers(port);
    }

    /** Whether somebody accepts connections there. */
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The port itself, or a free one for 0. */
    static int orFree(int port) {
        if (port == 0) {
            return free();
        }
        if (!isFree(port)) {
            throw new PortTaken(port);
        }
        return port;
    }

    private static boolean canBind(int port) {
        try (var socket = new ServerSocket()) {
            // A connection of the previous run that is still closing is no reason to refuse.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
