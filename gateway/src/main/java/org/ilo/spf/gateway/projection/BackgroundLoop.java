package org.ilo.spf.gateway.projection;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/** A thread that does one thing again and again until it is told to stop, whatever a round throws. */
public final class BackgroundLoop implements AutoCloseable {

    /** What is done in each round. */
    public interface Round {
        void run() throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(BackgroundLoop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Duration pause;
    private final Round round;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile String trouble;

    public BackgroundLoop(String name, Duration pause, Round round) {
        this.pause = pause;
        this.round = round;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Why the last round failed; null when it did not. */
    public String trouble() {
        return trouble;
    }

    private void run() {
        try {
            while (!stopping.await(once().toMillis(), TimeUnit.MILLISECONDS)) {
                // The condition is the round.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration once() {
        try {
            round.run();
            if (trouble != null) {
                LOG.infof("%s goes on", thread.getName());
                trouble = null;
            }
            return pause;
        } catch (Exception e) {
            // A database that is down fails every round: said once, not every second.
            if (trouble == null && stopping.getCount() > 0) {
                LOG.errorf(e, "%s has failed, and will try again", thread.getName());
            }
            trouble = String.valueOf(e.getMessage());
            return AFTER_FAILURE;
        }
    }

    /** Lets the round that is under way finish. */
    @Override
    public void close() {
        stopping.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
