package org.ilo.spf.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** A part that is kept running for as long as it is wanted. */
final class Supervised {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final ComponentProcess part;
    private final Consumer<String> progress;
    private boolean wanted;
    private boolean finished;
    private boolean recovering;
    private Duration pause = Duration.ZERO;
    private Instant lastStart = Instant.EPOCH;

    Supervised(ComponentProcess part, Consumer<String> progress) {
        this.part = part;
        this.progress = progress;
    }

    ComponentProcess part() {
        return part;
    }

    synchronized void start() {
        if (finished) {
            throw new CancellationException("The suite is being stopped.");
        }
        wanted = true;
        if (!part.isAlive()) {
            lastStart = Instant.now();
            part.start();
        }
    }

    /** Stops the part and leaves it so until the next start. */
    synchronized void halt() {
        wanted = false;
        recovering = false;
        part.stop();
    }

    /** Stops the part for good. */
    synchronized void finish() {
        finished = true;
        halt();
    }

    /** Starts the part again if it has died, and says so; what goes wrong is said too, and tried again. */
    synchronized void check() {
        if (!wanted) {
            return;
        }
        try {
            if (part.isAlive()) {
                welcome();
            } else if (Instant.now().isAfter(lastStart.plus(pause))) {
                revive();
            }
        } catch (RuntimeException e) {
            progress.accept(part.member().title() + " did not start: " + e.getMessage());
        }
    }

    private void welcome() {
        if (recovering && part.isReady()) {
            recovering = false;
            pause = Duration.ZERO;
            progress.accept(part.member().title() + " is ready again.");
        }
    }

    private void revive() {
        progress.accept(part.member().title() + " has died; starting it again.");
        // What dies while it recovers is tried ever less often.
        pause = recovering ? longer(pause) : Duration.ZERO;
        recovering = true;
        lastStart = Instant.now();
        part.start();
    }

    private static Duration longer(Duration pause) {
        var next = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }
}
