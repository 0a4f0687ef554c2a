package org.ilo.spf.launcher;

import org.ilo.spf.servers.Ports;

/** One more process of a service, in addition to the suite's own. */
public final class Replica implements AutoCloseable {

    private final ServiceProcess process;
    private final String url;

    private Replica(ServiceProcess process, String url) {
        this.process = process;
        this.url = url;
    }

    static Replica start(SuiteConfig config, Component service) {
        var moved = config.withPort(service, Ports.free());
        var process = new ServiceProcess(moved, service, new Health());
        process.start();
        return new Replica(process, moved.url(service));
    }

    /** Its URL, without a slash at the end. */
    public String url() {
        return url;
    }

    public boolean isReady() {
        return process.isReady();
    }

    /** Ends it without warning. */
    public void kill() {
        process.kill();
    }

    /** Suspends it: it stays alive and does nothing. */
    public void freeze() {
        Signal.STOP.send(process.pid());
    }

    public void thaw() {
        Signal.CONT.send(process.pid());
    }

    /** Asks it to end, and waits. */
    @Override
    public void close() {
        process.stop();
    }
}
