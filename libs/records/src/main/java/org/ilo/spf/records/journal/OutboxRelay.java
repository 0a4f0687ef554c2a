package org.ilo.spf.records.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Sends the outbox to Kafka: in order, at least once, one replica at a time.
 *
 * <p>
 * It reads everything that is in the outbox and never remembers how far it got: a cursor would skip a row that commits late. A
 * commit wakes it, and a short poll finds what other replicas have committed.
 */
@Singleton
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long POLL_MILLIS = 100;
    private static final long RETRY_MILLIS = 500;
    private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(1);
    // A round trip to the broker, and the gateway's transaction behind it, cost several writes: many writes share one batch.
    private static final long LINGER_MILLIS = 20;

    private final AgroalDataSource database;
    private final Publisher publisher;
    private final BrokerTopics broker;
    private final PublishedTopics published;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running = true;
    private Thread thread;
    private Instant nextHeartbeat = Instant.MIN;

    OutboxRelay(AgroalDataSource database, Publisher publisher, BrokerTopics broker, PublishedTopics published) {
        this.database = database;
        this.publisher = publisher;
        this.broker = broker;
        this.published = published;
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
        broker.close();
    }

    /** Tells the relay that there is something new. */
    public void wake() {
        woken.release();
    }

    private void run() {
        while (running) {
            try {
                int sent = relayWithHeartbeat();
                if (sent < Outbox.BATCH_SIZE) {
                    awaitMore(sent);
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                LOG.warnf("The outbox waits: %s", e);
                if (!(e instanceof SQLException)) {
                    publisher.reset();
                    broker.reset();
                }
                pause();
            }
        }
    }

    /** Relays a batch; when a heartbeat is due and this replica has emptied the outbox, the heartbeat follows. */
    private int relayWithHeartbeat() throws Exception {
        // Everything that is committed by now is in the batch that is relayed next.
        Instant now = Instant.now();
        boolean due = !now.isBefore(nextHeartbeat);
        int sent = relay(due);
        if (due && sent >= 0 && sent < Outbox.BATCH_SIZE) {
            broker.createHeartbeats();
            publisher.heartbeat(now);
            nextHeartbeat = now.plus(HEARTBEAT_INTERVAL);
        }
        return sent;
    }

    /** Waits for a commit, however many there were meanwhile; those of a busy time are gathered into a batch. */
    private void awaitMore(int sent) throws InterruptedException {
        boolean busy = sent > 0 && woken.availablePermits() > 0;
        if (busy) {
            TimeUnit.MILLISECONDS.sleep(LINGER_MILLIS);
        } else {
            woken.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        woken.drainPermits();
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /**
     * Sends the oldest entries, at most a batch; returns how many these were, −1 if another replica relays.
     *
     * @param comparing whether to compare the broker's topics first with those that were sent to
     */
    private int relay(boolean comparing) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int sent = send(connection, comparing);
                connection.commit();
                return sent;
            } catch (Exception e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private int send(Connection connection, boolean comparing) throws Exception {
        Optional<List<JournalEntry>> taken = Outbox.take(connection);
        if (taken.isEmpty()) {
            return -1;
        }
        List<JournalEntry> entries = taken.get();
        Set<String> topics = entries.stream().map(JournalEntry::topic).collect(Collectors.toSet());
        if ((comparing || !broker.areKnown(topics)) && reenqueueLost(connection, topics)) {
            // What is re-enqueued comes before what was taken.
            return Outbox.BATCH_SIZE;
        }
        if (!entries.isEmpty()) {
            publisher.publish(entries);
            Chainer.release(connection, entries.stream().map(JournalEntry::sequence).toArray(Long[]::new));
        }
        return entries.size();
    }

    /**
     * Compares the topics before anything is sent for the first time, after a failure, and before each heartbeat, which would
     * otherwise be false. The relay holds the lock meanwhile, so that nothing is taken out of the outbox at the same time.
     */
    private boolean reenqueueLost(Connection connection, Set<String> topics) throws Exception {
        var all = new HashSet<>(topics);
        all.addAll(published.names(connection));
        return published.reenqueueLost(connection, broker.ids(all));
    }
}
