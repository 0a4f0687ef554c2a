package org.ilo.spf.records.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Writes audit events into the audit table in batches, from a queue.
 *
 * <p>
 * Events that are queued when the process is killed are lost, as are those that come while the queue is full; the metric
 * {@code audit.lost} counts the latter. A request that waited for its event to be written would cost the caller more than the
 * event is worth.
 */
@Singleton
class AuditWriter {

    private static final Logger LOG = Logger.getLogger(AuditWriter.class);
    private static final int MAX_QUEUED = 10_000;
    private static final int BATCH_SIZE = 500;
    private static final long PAUSE_MILLIS = 500;

    private static final String INSERT = "insert into audit (happened, kind, subject, method, path, status) values (?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource database;
    private final BlockingQueue<AuditEvent> queue = new ArrayBlockingQueue<>(MAX_QUEUED);
    private final Counter lost;
    private volatile boolean running = true;
    private Thread thread;

    AuditWriter(AgroalDataSource database, MeterRegistry meters) {
        this.database = database;
        this.lost = meters.counter("audit.lost");
    }

    /** Queues an event, if there is room; never waits. */
    void add(AuditEvent event) {
        if (!queue.offer(event)) {
            lost.increment();
        }
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::run, "audit-writer");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.join(TimeUnit.SECONDS.toMillis(2));
    }

    private void run() {
        var batch = new ArrayList<AuditEvent>();
        while (running || !queue.isEmpty()) {
            try {
                if (batch.isEmpty()) {
                    AuditEvent first = queue.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    batch.add(first);
                    queue.drainTo(batch, BATCH_SIZE - 1);
                }
                write(batch);
                batch.clear();
            } catch (SQLException e) {
                // The batch is written when the database is available again; a process that ends does not wait for that.
                LOG.warnf("The audit table waits: %s", e.getMessage());
                if (!running || !pause()) {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void write(List<AuditEvent> batch) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (AuditEvent event : batch) {
                    insert.setObject(1, event.happened().atOffset(ZoneOffset.UTC));
                    insert.setString(2, event.kind().name());
                    insert.setString(3, event.subject());
                    insert.setString(4, event.method());
                    insert.setString(5, event.path());
                    insert.setInt(6, event.status());
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
