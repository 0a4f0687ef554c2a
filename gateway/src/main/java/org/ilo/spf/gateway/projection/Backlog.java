package org.ilo.spf.gateway.projection;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.ilo.spf.gateway.projection.Positions.Position;
import org.ilo.spf.gateway.projection.Topics.End;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** What the broker holds and the projection has not got yet, over all replicas. */
@ApplicationScoped
class Backlog {

    /**
     * What is missing of one partition.
     *
     * @param end where the partition ended at {@code since}
     * @param since from when on something up to {@code end} has been missing; null while nothing is
     * @param newestAt when the newest event known was recorded; null before the first
     * @param stoppedBecause why it is not read further; null while it is
     * @param anewAt when its topic was found to be another than before; null if it never was
     */
    record Waiting(long events, long end, Instant since, Instant newestAt, String stoppedBecause, Instant anewAt) {
    }

    /**
     * A comparison of positions with what the broker holds.
     *
     * @param at when the broker last answered; null before the first time
     */
    record View(Instant at, Map<TopicPartition, Waiting> partitions) {
    }

    private final Positions positions;
    private final Topics topics;
    private final Projector projector;
    private final Rounds comparing;

    private Map<TopicPartition, End> ends = Map.of();
    /** What the broker held when it first answered. */
    private Map<TopicPartition, End> goal;
    private volatile View view = new View(null, Map.of());
    private volatile boolean caughtUp;
    private volatile boolean brokerMissed;

    Backlog(Positions positions, Topics topics, Projector projector, ProjectionConfig config) {
        this.positions = positions;
        this.topics = topics;
        this.projector = projector;
        this.comparing = new Rounds("backlog", config.compareEvery(), this::compare);
    }

    void start(@Observes StartupEvent event) {
        comparing.start();
    }

    void stop(@Observes ShutdownEvent event) {
        comparing.close();
    }

    View view() {
        return view;
    }

    /**
     * Whether answers may be given: once everything published before has been read or has stopped. A broker that cannot be
     * reached
     * does not count, since then the last known answers, marked as stale, are better than none.
     */
    boolean ready() {
        return caughtUp || brokerMissed;
    }

    boolean caughtUp() {
        return caughtUp;
    }

    private void compare() throws SQLException, ExecutionException, TimeoutException, InterruptedException {
        // Before the ends, so that no position is ever compared with an end older than itself.
        var known = positions.all();
        try {
            ends = topics.ends();
            goal = goal == null ? ends : goal;
            publish(known, Instant.now());
            placeAgainWhatWasReplaced(known);
        } catch (ExecutionException | TimeoutException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                // Made a moment ago, and not everywhere yet: the next round will find it.
                return;
            }
            brokerMissed = true;
            publish(known, view.at());
            throw e;
        }
    }

    private void publish(Map<TopicPartition, Position> known, Instant at) {
        var partitions = new HashSet<>(known.keySet());
        partitions.addAll(ends.keySet());
        var waiting = new HashMap<TopicPartition, Waiting>();
        // What is found missing now may have been so ever since the broker last answered, which may be long ago.
        var earliest = view.at() == null ? Instant.now() : view.at();
        partitions.forEach(each -> waiting.put(each,
                waiting(known.get(each), ends.get(each), view.partitions().get(each), earliest)));
        view = new View(at, Map.copyOf(waiting));
        caughtUp |= at != null && goal.keySet().stream().allMatch(each -> isReached(each, known.get(each)));
    }

    /** Under a steady stream there is always something left to read: what counts is what was there at the start. */
    private boolean isReached(TopicPartition partition, Position position) {
        var end = goal.get(partition);
        if (position == null) {
            return end.offset() == 0;
        }
        var replaced = !ends.containsKey(partition) || !ends.get(partition).topicId().equals(end.topicId());
        return replaced || position.stoppedBecause() != null
                || !isOfAnother(position, end) && position.nextOffset() >= end.offset();
    }

    private static Waiting waiting(Position position, End end, Waiting before, Instant earliest) {
        var newestAt = position == null ? null : position.newestAt();
        var stopped = position == null ? null : position.stoppedBecause();
        var another = position != null && end != null && isOfAnother(position, end);
        var anewAt = another ? Instant.now() : before == null ? null : before.anewAt();
        var next = position == null || another ? 0 : position.nextOffset();
        if (end == null || end.offset() <= next) {
            return new Waiting(0, next, null, newestAt, stopped, anewAt);
        }
        var events = end.offset() - next;
        // Under a steady stream something is always missing: what counts is for how long the same thing has been.
        var same = before != null && before.since() != null && next < before.end();
        return new Waiting(events, same ? before.end() : end.offset(), same ? before.since() : earliest, newestAt, stopped,
                anewAt);
    }

    /** Topics made anew on the broker, and tables emptied under a running gateway. */
    private void placeAgainWhatWasReplaced(Map<TopicPartition, Position> known) {
        projector.placeAgain(ends.keySet().stream()
                .filter(each -> known.get(each) == null || isOfAnother(known.get(each), ends.get(each)))
                .toList());
    }

    private static boolean isOfAnother(Position position, End end) {
        return !position.topicId().equals(end.topicId());
    }
}
