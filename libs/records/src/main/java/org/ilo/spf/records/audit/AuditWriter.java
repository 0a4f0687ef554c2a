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
 * What is waiting to be written into the audit table, some at a time.
 *
 * <p>
 * What waits when the process is killed is lost, as is what comes while the queue is full; the metric {@code audit.lost} counts
 * the latter. A request that waited for its notice would cost the reader more than the notice is worth.
 */
@Singleton
class AuditWriter {

    private static final Logger LOG = Logger.getLogger(AuditWriter.class);
    private static final int MOST_WAITING = 10_000;
    private static final int BATCH = 500;
    private static final long PAUSE_MILLIS = 500;

    private static final String INSERT = "insert into audit (happened, kind, subject, method, path, status) values (?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource database;
    private final BlockingQueue<AuditEvent> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Counter lost;
    private volatile boolean running = true;
    private Thread thread;

    AuditWriter(AgroalDataSource database, MeterRegistry meters) {
        this.database = database;
        this.lost = meters.counter("audit.lost");
    }

    /** Takes a notice along, if there is room; never waits. */
    void add(AuditEvent notice) {
        if (!waiting.offer(notice)) {
            lost.increment();
        }
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::run, "audit-notices");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.join(TimeUnit.SECONDS.toMillis(2));
    }

    private void run() {
        var batch = new ArrayList<AuditEvent>();
        while (running || !waiting.isEmpty()) {
            try {
                if (batch.isEmpty()) {
                    AuditEvent first = waiting.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    batch.add(first);
                    waiting.drainTo(batch, BATCH - 1);
                }
                write(batch);
                batch.clear();
            } catch (SQLException e) {
                // They are written when the database is back; a process that ends does not wait for that.
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
                for (AuditEvent notice : batch) {
                    insert.setObject(1, notice.happened().atOffset(ZoneOffset.UTC));
                    insert.setString(2, notice.kind().name());
                    insert.setString(3, notice.subject());
                    insert.setString(4, notice.method());
                    insert.setString(5, notice.path());
                    insert.setInt(6, notice.status());
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
