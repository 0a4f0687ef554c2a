package org.ilo.spf.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Keeps one component's process running: starts it again when it has died. */
final class Supervisor {

    private static final Duration MAX_PAUSE = Duration.ofSeconds(30);

    private final ComponentProcess process;
    private final Consumer<String> progress;
    private boolean wanted;
    private boolean closed;
    private boolean recovering;
    private Duration pause = Duration.ZERO;
    private Instant lastStart = Instant.EPOCH;

    Supervisor(ComponentProcess process, Consumer<String> progress) {
        this.process = process;
        this.progress = progress;
    }

    ComponentProcess process() {
        return process;
    }

    synchronized void start() {
        if (closed) {
            throw new CancellationException("The suite is being stopped.");
        }
        wanted = true;
        if (!process.isAlive()) {
            lastStart = Instant.now();
            process.start();
        }
    }

    /** Stops the process until the next start. */
    synchronized void halt() {
        wanted = false;
        recovering = false;
        process.stop();
    }

    /** Stops the process for good. */
    synchronized void close() {
        closed = true;
        halt();
    }

    /** Starts the process again if it has died, and reports it; a failure is reported too, and the next check tries again. */
    synchronized void check() {
        if (!wanted) {
            return;
        }
        try {
            if (process.isAlive()) {
                reportRecovery();
            } else if (Instant.now().isAfter(lastStart.plus(pause))) {
                restart();
            }
        } catch (RuntimeException e) {
            progress.accept(process.component().title() + " did not start: " + e.getMessage());
        }
    }

    private void reportRecovery() {
        if (recovering && process.isReady()) {
            recovering = false;
            pause = Duration.ZERO;
            progress.accept(process.component().title() + " is ready again.");
        }
    }

    private void restart() {
        progress.accept(process.component().title() + " has died; starting it again.");
        // A process that dies while it recovers is started after ever longer pauses.
        pause = recovering ? longer(pause) : Duration.ZERO;
        recovering = true;
        lastStart = Instant.now();
        process.start();
    }

    private static Duration longer(Duration pause) {
        var next = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
        return next.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : next;
    }
}
