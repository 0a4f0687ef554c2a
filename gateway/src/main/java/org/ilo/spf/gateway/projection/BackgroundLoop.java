package org.ilo.spf.gateway.projection;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/** A thread that runs a task again and again until it is closed, whatever the task throws. */
public final class BackgroundLoop implements AutoCloseable {

    /** What is run again and again. */
    public interface Task {
        void run() throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(BackgroundLoop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Duration pause;
    private final Task task;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile String trouble;

    public BackgroundLoop(String name, Duration pause, Task task) {
        this.pause = pause;
        this.task = task;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Why the task failed last time; null when it did not. */
    public String trouble() {
        return trouble;
    }

    private void run() {
        try {
            while (!stopping.await(runOnce().toMillis(), TimeUnit.MILLISECONDS)) {
                // The condition runs the task.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration runOnce() {
        try {
            task.run();
            if (trouble != null) {
                LOG.infof("%s goes on", thread.getName());
                trouble = null;
            }
            return pause;
        } catch (Exception e) {
            // While a database is down, every run fails: logged once, not every second.
            if (trouble == null && stopping.getCount() > 0) {
                LOG.errorf(e, "%s has failed, and will try again", thread.getName());
            }
            trouble = String.valueOf(e.getMessage());
            return AFTER_FAILURE;
        }
    }

    /** Lets the run that is under way finish. */
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
