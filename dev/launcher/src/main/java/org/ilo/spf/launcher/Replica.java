package org.ilo.spf.launcher;

import org.ilo.spf.servers.Ports;

/** One more process of a service beside the suite's own. */
public final class Replica implements AutoCloseable {

    private final ServiceProcess part;
    private final String url;

    private Replica(ServiceProcess part, String url) {
        this.part = part;
        this.url = url;
    }

    static Replica start(SuiteConfig config, Component service) {
        var moved = config.moved(service, Ports.free());
        var part = new ServiceProcess(moved, service, new Health());
        part.start();
        return new Replica(part, moved.url(service));
    }

    /** Where it answers, without a slash at the end. */
    public String url() {
        return url;
    }

    public boolean isReady() {
        return part.isReady();
    }

    /** Ends it without warning. */
    public void kill() {
        part.kill();
    }

    /** Stops it from running at all: alive, and deaf. */
    public void freeze() {
        Signal.STOP.send(part.pid());
    }

    public void thaw() {
        Signal.CONT.send(part.pid());
    }

    /** Asks it to end, and waits. */
    @Override
    public void close() {
        part.stop();
    }
}
