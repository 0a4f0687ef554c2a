package org.ilo.spf.records.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

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
    private static final int BATCH = 1_000;
    private static final long POLL_MILLIS = 100;
    private static final long HEARTBEAT_MILLIS = 1_000;
    // A trip to the broker, and the gateway's transaction behind it, cost several writes: who writes much travels in company.
    private static final long COMPANY_MILLIS = 20;
    // Any number, the same in every replica: only one of them relays at a time, or they would overtake each other.
    private static final long LOCK = 7_310_579_043_216L;

    // One round trip for the turn and the rows. The rows may have been sent by the one whose turn ended at this moment: then
    // they are sent twice, in the same order.
    private static final String TAKE = """
            with turn as materialized (select pg_try_advisory_xact_lock(?) as ours)
            select turn.ours, waiting.*
            from turn
            left join lateral (
                select j.* from outbox o join journal j using (sequence) where turn.ours order by o.sequence limit ?
            ) waiting on true""";

    private final AgroalDataSource database;
    private final Publisher publisher;
    private final PublishedTopics topics;
    private final String service;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running = true;
    private Thread thread;
    private Instant lastHeartbeat;

    OutboxRelay(AgroalDataSource database, Publisher publisher, PublishedTopics topics, MeterRegistry meters,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.publisher = publisher;
        this.topics = topics;
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
        thread.join(TimeUnit.SECONDS.toMillis(3));
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
                boolean due = lastHeartbeat == null || !before.isBefore(lastHeartbeat.plusMillis(HEARTBEAT_MILLIS));
                int carried = relay(due);
                if (due && carried >= 0 && carried < BATCH) {
                    publisher.beat(service, before);
                    lastHeartbeat = before;
                }
                if (carried < BATCH) {
                    awaitMore(carried);
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                LOG.warnf("The outbox waits: %s", e);
                if (!(e instanceof SQLException)) {
                    publisher.startOver();
                }
                pause();
            }
        }
    }

    /** Woken many times is woken once; woken while it carried, it waits for company. */
    private void awaitMore(int carried) throws InterruptedException {
        boolean busy = carried > 0 && woken.availablePermits() > 0;
        if (busy) {
            TimeUnit.MILLISECONDS.sleep(COMPANY_MILLIS);
        } else {
            woken.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        woken.drainPermits();
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS * 5);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /**
     * Carries what is waiting, at most a batch; answers how many entries that were, −1 if another replica relays.
     *
     * @param comparing whether to look first if the broker still has what was sent to it
     */
    private int relay(boolean comparing) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int carried = carry(connection, comparing);
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

    private int carry(Connection connection, boolean comparing) throws Exception {
        List<JournalEntry> entries = take(connection);
        if (entries == null) {
            return -1;
        }
        Set<String> published = entries.stream().map(JournalEntry::topic).collect(Collectors.toSet());
        if ((comparing || !publisher.knows(published)) && putBackWhatIsLost(connection, published)) {
            // It comes before what was taken.
            return BATCH;
        }
        if (!entries.isEmpty()) {
            publisher.publish(entries);
            Chainer.release(connection, entries.stream().map(JournalEntry::sequence).toArray(Long[]::new));
        }
        return entries.size();
    }

    /** The oldest entries that are waiting; null if another replica has its turn. */
    private static List<JournalEntry> take(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TAKE)) {
            select.setLong(1, LOCK);
            select.setInt(2, BATCH);
            try (ResultSet rows = select.executeQuery()) {
                var entries = new ArrayList<JournalEntry>();
                while (rows.next()) {
                    if (!rows.getBoolean("ours")) {
                        return null;
                    }
                    if (rows.getObject("sequence") != null) {
                        entries.add(Journal.entry(rows));
                    }
                }
                return entries;
            }
        }
    }

    /**
     * Before anything is sent for the first time, after a failure, and before each heartbeat, which would otherwise not be
     * true.
     * It happens in the relay's turn, so that nothing is taken out of the outbox at the same time.
     */
    private boolean putBackWhatIsLost(Connection connection, Set<String> published) throws Exception {
        var all = new HashSet<>(published);
        all.addAll(topics.names(connection));
        return topics.putBackWhatIsLost(connection, publisher.topicIds(all));
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
}
