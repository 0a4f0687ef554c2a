package org.ilo.spf.gateway.projection.consume;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

import org.apache.kafka.common.TopicPartition;

/**
 * Writes one batch at a time into the database. A large one is written in the background while the next is polled: only a
 * replica that is behind has large ones, and PostgreSQL need not wait for it.
 */
final class BatchWriter implements AutoCloseable {

    /** How a batch is written. */
    interface Write {
        BatchResult of(Batch batch) throws SQLException, Fenced;
    }

    /** A batch on its way into the database. */
    private record Writing(Batch batch, FutureTask<BatchResult> outcome) {
    }

    /** From so many states on, a batch is written in the background. */
    private static final int BACKGROUND_THRESHOLD = 100;

    private final Write write;
    private final ExecutorService background = Executors.newSingleThreadExecutor(BatchWriter::thread);

    /** What has been started and not been finished; null when there is nothing. */
    private Writing writing;

    BatchWriter(Write write) {
        this.write = write;
    }

    /** Starts to write a batch; a small one is done when this returns. */
    void start(Batch batch) {
        writing = new Writing(batch, new FutureTask<>(() -> write.of(batch)));
        if (batch.states().size() < BACKGROUND_THRESHOLD) {
            writing.outcome().run();
        } else {
            background.execute(writing.outcome());
        }
    }

    /** Whether a batch has been started and not been finished. */
    boolean isWriting() {
        return writing != null;
    }

    /** Whether a batch is ready to be finished without waiting. */
    boolean isDone() {
        return writing != null && writing.outcome().isDone();
    }

    /** The partitions of the batch that is being written. */
    Set<TopicPartition> partitions() {
        return writing.batch().startedFrom().keySet();
    }

    /** Waits for the batch that is being written, and says what became of it. */
    BatchResult finish() throws SQLException, Fenced {
        try {
            return writing.outcome().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            } else if (e.getCause() instanceof Fenced fenced) {
                throw fenced;
            }
            throw new IllegalStateException("A batch cannot be written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Told to stop while a batch was being written", e);
        } finally {
            writing = null;
        }
    }

    /** What becomes of the batch that is being written is of no interest any more; it is written all the same. */
    void abandon() {
        writing = null;
    }

    @Override
    public void close() {
        background.shutdown();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "projection-writer");
        thread.setDaemon(true);
        return thread;
    }
}
