package org.ilo.spf.gateway.projection.consume;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.gateway.projection.BackgroundLoop;
import org.ilo.spf.gateway.projection.ProjectionConfig;
import org.ilo.spf.gateway.projection.consume.PartitionState.Reading;
import org.ilo.spf.gateway.projection.state.Projection;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Reads this replica's share of the partitions, batch by batch, each from where the database says.
 *
 * <p>
 * Either it is a {@link GroupMember} and polls, or it has left the group and joins it again. A batch that was polled may still
 * be written in the background by its {@link BatchWriter}. What it does with each partition is a {@link PartitionState}.
 */
@ApplicationScoped
public class Projector {

    private static final Logger LOG = Logger.getLogger(Projector.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final EventReader reader;
    private final BatchApplier applier;
    private final Positions positions;
    private final Topics topics;
    private final Projection projection;
    private final ProjectionConfig config;
    private final BackgroundLoop loop = new BackgroundLoop("projector", Duration.ZERO, this::pollOnce);
    private final BatchWriter writer = new BatchWriter(this::apply);
    private final BackOff backOff = new BackOff();

    /** Partitions whose position is void, as others have found. */
    private final Set<TopicPartition> toReassign = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean resetRequested = new AtomicBoolean();

    /** Null while this replica is no member of the group. */
    private GroupMember member;

    Projector(EventReader reader, BatchApplier applier, Positions positions, Topics topics, Projection projection,
            ProjectionConfig config) {
        this.reader = reader;
        this.applier = applier;
        this.positions = positions;
        this.topics = topics;
        this.projection = projection;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
        leave();
        writer.close();
    }

    /** The positions of these partitions are void: those that are being read are read again from where the database says. */
    public void reassign(Collection<TopicPartition> partitions) {
        toReassign.addAll(partitions);
    }

    /** The broker has re-created topics: everything is read again from where the database says. */
    public void reset() {
        resetRequested.set(true);
    }

    /** Why nothing can be read at all; null when it can. */
    public String trouble() {
        return loop.trouble();
    }

    private void pollOnce() {
        try {
            if (member == null) {
                var consumer = Consumers.ofGroup(topics.kafka(), config.group(), config.batch());
                member = GroupMember.join(consumer, RecordType.topics());
            }
            if (isToBeReset()) {
                LOG.info("Resets its consumer: topics or positions are not what they were");
                leave();
                return;
            }
            positionPaused();
            var polled = reader.read(member.poll(POLL));
            finishWriting();
            startWriting(polled.of(member.reading()));
        } catch (RuntimeException e) {
            // Not a broker that is down, which the consumer bears by itself; whatever it is, a new consumer reads on.
            leave();
            throw e;
        }
    }

    private void leave() {
        if (member != null) {
            member.close();
            member = null;
            writer.abandon();
        }
    }

    /**
     * A consumer has been seen to read nothing more after its broker came back with other topics of the same names, although it
     * had been told where to begin; a new one reads them. A partition that is paused need not be reassigned.
     */
    private boolean isToBeReset() {
        var requested = new HashSet<>(toReassign);
        toReassign.removeAll(requested);
        requested.retainAll(member.reading().keySet());
        return resetRequested.getAndSet(false) || !requested.isEmpty();
    }

    private void positionPaused() {
        var due = member.due(Instant.now());
        if (due.isEmpty()) {
            return;
        }
        try {
            var names = due.stream().map(TopicPartition::topic).collect(Collectors.toSet());
            positions.startingOffsets(due, topics.ids(names)).forEach(member::readFrom);
            backOff.reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            backOff("Positions cannot be looked up for now", e, due);
        }
    }

    private void startWriting(Batch batch) {
        if (!batch.startedFrom().isEmpty()) {
            writer.start(batch);
            if (writer.isDone()) {
                finishWriting();
            }
        }
    }

    private BatchResult apply(Batch batch) throws SQLException, Fenced {
        var result = applier.apply(batch);
        if (result.version() != null) {
            projection.advance(result.version(), result.changes());
        }
        return result;
    }

    /** Partitions may have been revoked or paused since: what became of them is not this replica's concern any more. */
    private void finishWriting() {
        if (!writer.isWriting()) {
            return;
        }
        var reading = member.reading();
        reading.keySet().retainAll(writer.partitions());
        try {
            var result = writer.finish();
            backOff.reset();
            reading.forEach((partition, state) -> readOnOrHalt(partition, state, result));
        } catch (Fenced e) {
            LOG.info(e.getMessage());
            reading.forEach((partition, state) -> member.pause(partition, state.fenced()));
        } catch (SQLException e) {
            backOff("Events cannot be applied for now", e, reading.keySet());
        }
    }

    private void readOnOrHalt(TopicPartition partition, Reading state, BatchResult result) {
        var offset = result.reached().get(partition);
        var reason = result.halted().get(partition);
        if (reason == null) {
            if (state.haltReason() != null) {
                LOG.infof("%s is read on: the event that halted it has been applied", partition);
            }
            member.readOn(partition, state.applied(offset));
            return;
        }
        if (!reason.equals(state.haltReason())) {
            LOG.errorf("HALTED: the event at offset %d of %s is unprocessable, and nothing after it is read. %s. It is tried "
                    + "again every %s", offset, partition, reason, config.retryAfter());
        }
        member.pause(partition, state.halted(reason, Instant.now().plus(config.retryAfter())));
    }

    /** Pauses partitions after a failure of the database or the broker; of several in a row, only the first is logged. */
    private void backOff(String what, Exception cause, Collection<TopicPartition> partitions) {
        if (!backOff.isFailing()) {
            LOG.errorf(cause, "%s; tried again until it works", what);
        }
        var retryAt = Instant.now().plus(backOff.next());
        partitions.forEach(each -> member.pause(each, member.state(each).failed(retryAt)));
    }
}
