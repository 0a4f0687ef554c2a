package org.ilo.spf.gateway.projection.freshness;

import java.util.List;
import org.ilo.spf.contracts.register.Service;
import org.ilo.spf.gateway.projection.consume.Positions;
import org.ilo.spf.gateway.projection.state.Projection;
import org.ilo.spf.gateway.projection.ProjectionConfig;
import org.ilo.spf.gateway.projection.consume.Projector;
import org.ilo.spf.gateway.projection.BackgroundLoop;
import org.ilo.spf.gateway.projection.consume.Topics;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.ilo.spf.gateway.projection.consume.Positions.Position;
import org.ilo.spf.gateway.projection.consume.Topics.End;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** What the broker holds and the projection has not got yet, over all replicas. */
@ApplicationScoped
class ConsumerLag {

    /**
     * What is missing of one partition.
     *
     * @param newestAt when the newest event known was recorded; null before the first
     * @param stoppedBecause why it is not read further; null while it is
     */
    record Waiting(long events, Instant newestAt, String stoppedBecause) {
    }

    /**
     * How much of one service is certain to be known.
     *
     * @param completeUntil up to when all that it has committed is known; null when nothing is certain
     * @param anewAt when one of its topics was found to be another than before; null if none ever was
     */
    record Certainty(Instant completeUntil, Instant anewAt) {

        static final Certainty NONE = new Certainty(null, null);
    }

    /**
     * A comparison of positions with what the broker holds.
     *
     * @param at when the broker last answered; null before the first time
     */
    record View(Instant at, Map<TopicPartition, Waiting> partitions, Map<String, Certainty> services) {

        Certainty of(String service) {
            return services.getOrDefault(service, Certainty.NONE);
        }
    }

    private final Positions positions;
    private final Topics topics;
    private final Projector projector;
    private final Projection projection;
    private final Heartbeats heartbeats;
    private final BackgroundLoop comparing;

    private final Map<String, Watermark> services = new TreeMap<>();
    private Map<TopicPartition, End> ends = Map.of();
    /** What the broker held when it first answered. */
    private Map<TopicPartition, End> goal;
    private volatile View view = new View(null, Map.of(), Map.of());
    private volatile boolean caughtUp;
    private volatile boolean brokerMissed;

    ConsumerLag(Positions positions, Topics topics, Projector projector, Projection projection, Heartbeats heartbeats,
            ProjectionConfig config) {
        this.positions = positions;
        this.topics = topics;
        this.projector = projector;
        this.projection = projection;
        this.heartbeats = heartbeats;
        this.comparing = new BackgroundLoop("backlog", config.compareEvery(), this::compare);
        Service.titles().forEach(service -> services.put(service, new Watermark()));
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
     * reached does not count, since then the last known answers, marked as stale, are better than none.
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
        // Nothing is called complete whose states this replica would not count yet.
        projection.refresh();
        // Before the ends too: what a heartbeat vouches for is in what is found after it was heard.
        var heard = new HashMap<String, Instant>();
        services.keySet().forEach(service -> heard.put(service, heartbeats.last(service)));
        try {
            var before = ends;
            ends = topics.ends();
            goal = goal == null ? ends : goal;
            services.forEach((service, completeness) -> compare(service, completeness, known, before, heard.get(service)));
            publish(known, Instant.now());
            placeAgainWhatWasReplaced(known, before);
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

    private void compare(String service, Watermark completeness, Map<TopicPartition, Position> known,
            Map<TopicPartition, End> before, Instant heartbeat) {
        var its = ends.entrySet().stream().filter(each -> Service.named(service).publishesOn(each.getKey().topic()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        // The positions alone do not tell: the projector may have placed them on the new topic already.
        if (its.entrySet().stream().anyMatch(each -> each.getValue().isOfAnotherThan(known.get(each.getKey()))
                || each.getValue().isOfAnotherThan(before.get(each.getKey())))) {
            completeness.beginAnew(Instant.now());
        }
        if (its.entrySet().stream().anyMatch(each -> known.get(each.getKey()) == null && each.getValue().offset() > 0)) {
            completeness.forget();
        }
        completeness.expect(heartbeat, its);
        completeness.reached(known);
    }

    private void publish(Map<TopicPartition, Position> known, Instant at) {
        var partitions = new HashSet<>(known.keySet());
        partitions.addAll(ends.keySet());
        var waiting = new HashMap<TopicPartition, Waiting>();
        partitions.forEach(each -> waiting.put(each, waiting(known.get(each), ends.get(each))));
        var certain = new HashMap<String, Certainty>();
        services.forEach((service, each) -> certain.put(service, new Certainty(each.until(), each.anewAt())));
        view = new View(at, Map.copyOf(waiting), Map.copyOf(certain));
        caughtUp |= at != null && goal.keySet().stream().allMatch(each -> isReached(each, known.get(each)));
    }

    /** Under a steady stream there is always something left to read: what counts is what was there at the start. */
    private boolean isReached(TopicPartition partition, Position position) {
        var end = goal.get(partition);
        var now = ends.get(partition);
        var replaced = now == null || !now.topicId().equals(end.topicId());
        return replaced || position != null && position.stoppedBecause() != null || end.isReached(position);
    }

    private static Waiting waiting(Position position, End end) {
        var newestAt = position == null ? null : position.newestAt();
        var stopped = position == null ? null : position.stoppedBecause();
        return new Waiting(end == null ? 0 : end.eventsAfter(position), newestAt, stopped);
    }

    /** Topics made anew on the broker, and tables emptied under a running gateway. */
    private void placeAgainWhatWasReplaced(Map<TopicPartition, Position> known, Map<TopicPartition, End> before) {
        if (ends.keySet().stream().anyMatch(each -> ends.get(each).isOfAnotherThan(before.get(each)))) {
            projector.beginAnew();
        }
        projector.placeAgain(ends.keySet().stream()
                .filter(each -> known.get(each) == null || ends.get(each).isOfAnotherThan(known.get(each)))
                .toList());
    }
}
