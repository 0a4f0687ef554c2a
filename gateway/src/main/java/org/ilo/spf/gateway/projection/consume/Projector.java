package org.ilo.spf.gateway.projection.consume;

import org.ilo.spf.gateway.projection.state.Kind;
import org.ilo.spf.gateway.projection.state.Projection;
import org.ilo.spf.gateway.projection.ProjectionConfig;
import org.ilo.spf.gateway.projection.BackgroundLoop;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Reads this replica's share of the partitions, batch by batch, each from where the database says. */
@ApplicationScoped
public class Projector {

    private static final Logger LOG = Logger.getLogger(Projector.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(200);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(5);

    /** So many at once are read only by who is behind. */
    private static final int MANY = 100;

    /** A batch on its way into the database. */
    private record Writing(Batch batch, FutureTask<BatchResult> outcome) {
    }

    private final EventReader reader;
    private final BatchApplier applier;
    private final Positions positions;
    private final Topics topics;
    private final Projection projection;
    private final ProjectionConfig config;
    private final BackgroundLoop reading = new BackgroundLoop("projector", Duration.ZERO, this::round);

    private Consumer<byte[], byte[]> consumer;
    /** Where partitions stand in the database, as far as this replica knows. */
    private final Map<TopicPartition, Long> placed = new HashMap<>();
    /** Partitions that are paused, and when to look up where to read them from. */
    private final Map<TopicPartition, Instant> waiting = new HashMap<>();
    private final Map<TopicPartition, String> stopped = new HashMap<>();
    private final Set<TopicPartition> replaced = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean topicsReplaced = new AtomicBoolean();
    private final ExecutorService background = Executors.newSingleThreadExecutor(Projector::writer);
    /** What has been given to be written and not been seen to the end; null when there is nothing. */
    private Writing writing;
    private int failures;

    public Projector(EventReader reader, BatchApplier applier, Positions positions, Topics topics, Projection projection,
            ProjectionConfig config) {
        this.reader = reader;
        this.applier = applier;
        this.positions = positions;
        this.topics = topics;
        this.projection = projection;
        this.config = config;
    }

    public void start(@Observes StartupEvent event) {
        reading.start();
    }

    public void stop(@Observes ShutdownEvent event) {
        reading.close();
        closeConsumer();
        background.shutdown();
    }

    /** Tells that what this replica remembers of these partitions is void. */
    public void placeAgain(Collection<TopicPartition> partitions) {
        replaced.addAll(partitions);
    }

    /** Tells that the broker holds other topics than before, whatever this replica has placed on them meanwhile. */
    public void beginAnew() {
        topicsReplaced.set(true);
    }

    /** Why nothing can be read at all; null when it can. */
    public String trouble() {
        return reading.trouble();
    }

    private void round() {
        try {
            if (consumer == null) {
                consumer = Consumers.ofGroup(topics.kafka(), config.group(), config.batch());
                consumer.subscribe(Kind.topics(), new Assignment());
            }
            if (isReplaced()) {
                LOG.info("Begins anew: what it reads, or what it has read, is not what it was");
                closeConsumer();
                return;
            }
            placeWaiting();
            var fetched = reader.read(consumer.poll(POLL));
            finishWriting();
            write(fetched.from(placed));
        } catch (RuntimeException e) {
            // Not a broker that is down, which the consumer bears by itself; whatever it is, begin anew from the positions.
            closeConsumer();
            throw e;
        }
    }

    /** Who is behind reads the next batch while this one is being written, so that PostgreSQL need not wait for it. */
    private void write(Batch batch) {
        if (batch.startedFrom().isEmpty()) {
            return;
        }
        writing = new Writing(batch, new FutureTask<>(() -> apply(batch)));
        if (batch.states().size() < MANY) {
            writing.outcome().run();
            finishWriting();
        } else {
            background.execute(writing.outcome());
        }
    }

    private BatchResult apply(Batch batch) throws SQLException, Fenced {
        var applied = applier.apply(batch);
        if (applied.version() != null) {
            projection.advance(applied.version(), applied.changes());
        }
        return applied;
    }

    /** Partitions may have gone since, or been put aside: what became of them here is not this replica's concern any more. */
    private void finishWriting() {
        if (writing == null) {
            return;
        }
        var partitions = new HashSet<>(writing.batch().startedFrom().keySet());
        partitions.retainAll(placed.keySet());
        try {
            var applied = outcome();
            failures = 0;
            applied.reached().forEach(placed::replace);
            partitions.forEach(each -> goesOnOrStops(each, applied.stopped().get(each)));
        } catch (Fenced e) {
            LOG.info(e.getMessage());
            putAside(partitions, Duration.ZERO);
        } catch (SQLException e) {
            failed("Events cannot be applied for now", e);
            putAside(partitions, backOff());
        }
    }

    private BatchResult outcome() throws SQLException, Fenced {
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

    private void goesOnOrStops(TopicPartition partition, String reason) {
        if (reason == null) {
            if (stopped.remove(partition) != null) {
                LOG.infof("%s goes on: the event that stopped it has been applied", partition);
            }
            return;
        }
        if (!reason.equals(stopped.put(partition, reason))) {
            LOG.errorf("STOPPED: the event at offset %d of %s cannot be applied, nor any behind it. %s. It is tried again "
                    + "every %s", placed.get(partition), partition, reason, config.retryAfter());
        }
        putAside(Set.of(partition), config.retryAfter());
    }

    private void placeWaiting() {
        waiting.keySet().retainAll(consumer.assignment());
        var now = Instant.now();
        var due = waiting.keySet().stream().filter(each -> !waiting.get(each).isAfter(now)).collect(Collectors.toSet());
        if (due.isEmpty()) {
            return;
        }
        try {
            var names = due.stream().map(TopicPartition::topic).collect(Collectors.toSet());
            positions.place(due, topics.ids(names)).forEach((partition, offset) -> {
                consumer.seek(partition, offset);
                placed.put(partition, offset);
            });
            waiting.keySet().removeAll(due);
            consumer.resume(due);
            failures = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            failed("Positions cannot be looked up for now", e);
            putAside(due, backOff());
        }
    }

    /**
     * A consumer has been seen to read nothing more after its broker came back with other topics of the same names, although
     * it had been told where to begin; a new one reads them. What waits to be placed need not be placed again.
     */
    private boolean isReplaced() {
        var taken = new HashSet<>(replaced);
        replaced.removeAll(taken);
        taken.retainAll(placed.keySet());
        return topicsReplaced.getAndSet(false) || !taken.isEmpty();
    }

    private void putAside(Collection<TopicPartition> partitions, Duration until) {
        consumer.pause(partitions);
        partitions.forEach(each -> {
            placed.remove(each);
            waiting.put(each, Instant.now().plus(until));
        });
    }

    private void failed(String what, Exception cause) {
        if (failures++ == 0) {
            LOG.errorf(cause, "%s; tried again until it works", what);
        }
    }

    private Duration backOff() {
        var longer = FIRST_BACK_OFF.multipliedBy(1L << Math.min(failures, 10));
        return longer.compareTo(LONGEST_BACK_OFF) < 0 ? longer : LONGEST_BACK_OFF;
    }

    private void closeConsumer() {
        if (consumer != null) {
            Consumers.close(consumer);
            consumer = null;
            writing = null;
            placed.clear();
            waiting.clear();
        }
    }

    private static Thread writer(Runnable work) {
        var thread = new Thread(work, "projection-writer");
        thread.setDaemon(true);
        return thread;
    }

    /** Partitions come and go as replicas do. Nothing is committed when they go: positions move with the states. */
    private final class Assignment implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            putAside(partitions, Duration.ZERO);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            placed.keySet().removeAll(partitions);
            waiting.keySet().removeAll(partitions);
            stopped.keySet().removeAll(partitions);
        }
    }
}
