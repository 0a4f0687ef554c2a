package org.ilo.spf.kit.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Carries the outbox to Kafka: in order, at least once, one replica at a time.
 *
 * <p>
 * It reads whatever is in the outbox and never remembers how far it got: a cursor would skip a row that commits late. Woken at
 * commit, and by a short poll for what other replicas committed.
 */
@Singleton
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final long POLL_MILLIS = 100;
    private static final long HEARTBEAT_MILLIS = 1_000;
    // Any number, the same in every replica: only one of them relays at a time, or they would overtake each other.
    private static final long LOCK = 7_310_579_043_216L;

    private final AgroalDataSource database;
    private final Publisher publisher;
    private final String service;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running = true;
    private Thread thread;
    private Instant lastHeartbeat;

    OutboxRelay(AgroalDataSource database, Publisher publisher, MeterRegistry meters,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.publisher = publisher;
        this.service = service;
        meters.gauge("outbox.rows", this, relay -> relay.figure("select count(*) from outbox"));
        meters.gauge("outbox.oldest.age.seconds", this, relay -> relay.figure("""
                select coalesce(extract(epoch from clock_timestamp() - min(j.entered_at)), 0)
                from outbox o join journal j using (sequence)"""));
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::run, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(5));
        publisher.close();
    }

    /** Tells the relay that there is something new. */
    public void wake() {
        woken.release();
    }

    private void run() {
        while (running) {
            try {
                // Whatever was committed by then is in what is carried next.
                Instant before = Instant.now();
                int carried = relay();
                if (carried >= 0 && carried < BATCH) {
                    heartbeat(before);
                }
                if (carried < BATCH) {
                    // Woken many times is woken once.
                    if (woken.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                        woken.drainPermits();
                    }
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                LOG.warnf("The outbox waits: %s", e);
                publisher.startOver();
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS * 5);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** Carries what is waiting, at most a batch; answers how many entries that were, −1 if another replica relays. */
    private int relay() throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int carried = isOurTurn(connection) ? carry(connection) : -1;
                connection.commit();
                return carried;
            } catch (Exception e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean isOurTurn(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet answer = lock.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    private int carry(Connection connection) throws Exception {
        List<JournalEntry> entries;
        try (PreparedStatement select = connection.prepareStatement("""
                select j.* from outbox o join journal j using (sequence) order by o.sequence limit ?""")) {
            select.setInt(1, BATCH);
            try (ResultSet rows = select.executeQuery()) {
                entries = Journal.entries(rows);
            }
        }
        if (!entries.isEmpty()) {
            publisher.publish(entries);
            delete(connection, entries);
        }
        return entries.size();
    }

    private static void delete(Connection connection, List<JournalEntry> entries) throws SQLException {
        Long[] sequences = entries.stream().map(JournalEntry::sequence).toArray(Long[]::new);
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where sequence = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", sequences));
            delete.executeUpdate();
        }
    }

    /** A number for the monitoring, taken when it asks; not a number when the database is away. */
    private double figure(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet answer = select.executeQuery()) {
            answer.next();
            return answer.getDouble(1);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }

    private void heartbeat(Instant at) throws Exception {
        if (lastHeartbeat == null || !at.isBefore(lastHeartbeat.plusMillis(HEARTBEAT_MILLIS))) {
            publisher.beat(service, at);
            lastHeartbeat = at;
        }
    }
}
