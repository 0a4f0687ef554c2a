package org.ilo.spf.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The TCP ports of this machine's loopback address. */
public final class Ports {

    private static final int CONNECT_MILLIS = 500;

    // Below those that systems give to connections: one of these could be taken by a connection while its server is down, even
    // by the very one that is to reach the server.
    private static final int FIRST = 20_000;
    private static final int AFTER_LAST = 32_000;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {
    }

    /** A port on which nobody listened a moment ago, and which this JVM was not given before. */
    public static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, AFTER_LAST);
            if (GIVEN.add(port) && isFree(port)) {
                return port;
            }
        }
    }

    public static boolean isFree(int port) {
        // Both, because some systems let one bind the loopback address although another listens on all addresses.
        return canBind(port) && !answers(port);
    }

    /** Whether a server accepts connections there. */
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
