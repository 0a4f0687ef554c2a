package org.ilo.spf.servers;

/** The refusal to start a server on a port where another program already listens. */
public class PortTaken extends RuntimeException {

    public PortTaken(int port) {
        super("Port " + port + " is already taken by another program.");
    }
}
