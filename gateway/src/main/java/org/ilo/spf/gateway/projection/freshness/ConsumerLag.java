package org.ilo.spf.gateway.projection.freshness;

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
import org.ilo.spf.contracts.register.Service;
import org.ilo.spf.gateway.projection.BackgroundLoop;
import org.ilo.spf.gateway.projection.ProjectionConfig;
import org.ilo.spf.gateway.projection.consume.Positions;
import org.ilo.spf.gateway.projection.consume.Positions.Position;
import org.ilo.spf.gateway.projection.consume.Projector;
import org.ilo.spf.gateway.projection.consume.Topics;
import org.ilo.spf.gateway.projection.consume.Topics.End;
import org.ilo.spf.gateway.projection.state.Projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** What the broker holds and the projection has not read yet, over all replicas. */
@ApplicationScoped
class ConsumerLag {

    /**
     * What is missing of one partition.
     *
     * @param events how many events have yet to be read
     * @param newestAt when the newest event that was read was recorded; null before the first
     * @param haltReason why it is halted; null while it is not
     */
    record PartitionLag(long events, Instant newestAt, String haltReason) {
    }

    /**
     * How much of one service has been read.
     *
     * @param watermark up to when all that it has committed has been read; null when there is none
     * @param recreatedAt when one of its topics was found to have been re-created; null if none ever was
     */
    record ServiceLag(Instant watermark, Instant recreatedAt) {

        static final ServiceLag UNKNOWN = new ServiceLag(null, null);
    }

    /**
     * A comparison of the positions with the ends of the topics.
     *
     * @param at when the broker last answered; null before the first time
     */
    record Comparison(Instant at, Map<TopicPartition, PartitionLag> partitions, Map<String, ServiceLag> services) {

        ServiceLag of(String service) {
            return services.getOrDefault(service, ServiceLag.UNKNOWN);
        }
    }

    private final Positions positions;
    private final Topics topics;
    private final Projector projector;
    private final Projection projection;
    private final Heartbeats heartbeats;
    private final BackgroundLoop loop;

    private final Map<String, Watermark> watermarks = new TreeMap<>();
    private Map<TopicPartition, End> ends = Map.of();
    /** Where the topics ended when the broker first answered. */
    private Map<TopicPartition, End> firstEnds;
    private volatile Comparison last = new Comparison(null, Map.of(), Map.of());
    private volatile boolean caughtUp;
    private volatile boolean brokerMissed;

    ConsumerLag(Positions positions, Topics topics, Projector projector, Projection projection, Heartbeats heartbeats,
            ProjectionConfig config) {
        this.positions = positions;
        this.topics = topics;
        this.projector = projector;
        this.projection = projection;
        this.heartbeats = heartbeats;
        this.loop = new BackgroundLoop("consumer-lag", config.compareEvery(), this::compare);
        Service.titles().forEach(service -> watermarks.put(service, new Watermark()));
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    /** The last comparison. */
    Comparison last() {
        return last;
    }

    /**
     * Whether answers may be given: once everything published before the start has been read or its partition is halted. A
     * broker that cannot be reached does not count, since then the last known answers, marked as stale, are better than none.
     */
    boolean ready() {
        return caughtUp || brokerMissed;
    }

    boolean caughtUp() {
        return caughtUp;
    }

    private void compare() throws SQLException, ExecutionException, TimeoutException, InterruptedException {
        // Before the ends, so that no position is ever compared with an end older than itself.
        var read = positions.all();
        // No watermark covers states that this replica would not count yet.
        projection.refresh();
        // Before the ends too: the events that a heartbeat covers lie before ends that are found after it was heard.
        var heard = new HashMap<String, Instant>();
        watermarks.keySet().forEach(service -> heard.put(service, heartbeats.last(service)));
        try {
            var before = ends;
            ends = topics.ends();
            firstEnds = firstEnds == null ? ends : firstEnds;
            watermarks.forEach((service, watermark) -> advance(service, watermark, read, before, heard.get(service)));
            publish(read, Instant.now());
            reassignReplaced(read, before);
        } catch (ExecutionException | TimeoutException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                // Created a moment ago, and not on every broker yet: the next comparison will find it.
                return;
            }
            brokerMissed = true;
            publish(read, last.at());
            throw e;
        }
    }

    private void advance(String service, Watermark watermark, Map<TopicPartition, Position> read,
            Map<TopicPartition, End> before, Instant heartbeat) {
        var its = ends.entrySet().stream().filter(each -> Service.named(service).publishesOn(each.getKey().topic()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        // The positions alone do not tell: the projector may have positions on the new topic already.
        if (its.entrySet().stream().anyMatch(each -> each.getValue().isOfAnotherTopicThan(read.get(each.getKey()))
                || each.getValue().isOfAnotherTopicThan(before.get(each.getKey())))) {
            watermark.reset(Instant.now());
        }
        if (its.entrySet().stream().anyMatch(each -> read.get(each.getKey()) == null && each.getValue().offset() > 0)) {
            watermark.clear();
        }
        watermark.expect(heartbeat, its);
        watermark.advance(read);
    }

    private void publish(Map<TopicPartition, Position> read, Instant at) {
        var all = new HashSet<>(read.keySet());
        all.addAll(ends.keySet());
        var partitions = new HashMap<TopicPartition, PartitionLag>();
        all.forEach(each -> partitions.put(each, lag(read.get(each), ends.get(each))));
        var services = new HashMap<String, ServiceLag>();
        watermarks.forEach((service, each) -> services.put(service, new ServiceLag(each.instant(), each.recreatedAt())));
        last = new Comparison(at, Map.copyOf(partitions), Map.copyOf(services));
        caughtUp |= at != null && firstEnds.keySet().stream().allMatch(each -> isReached(each, read.get(each)));
    }

    /** Under a steady stream there is always something left to read: what counts is what was there at the start. */
    private boolean isReached(TopicPartition partition, Position position) {
        var end = firstEnds.get(partition);
        var now = ends.get(partition);
        var recreated = now == null || !now.topicId().equals(end.topicId());
        return recreated || position != null && position.haltReason() != null || end.isReached(position);
    }

    private static PartitionLag lag(Position position, End end) {
        var newestAt = position == null ? null : position.newestAt();
        var haltReason = position == null ? null : position.haltReason();
        return new PartitionLag(end == null ? 0 : end.eventsAfter(position), newestAt, haltReason);
    }

    /** After topics were re-created on the broker, or tables were emptied under a running gateway. */
    private void reassignReplaced(Map<TopicPartition, Position> read, Map<TopicPartition, End> before) {
        if (ends.keySet().stream().anyMatch(each -> ends.get(each).isOfAnotherTopicThan(before.get(each)))) {
            projector.reset();
        }
        projector.reassign(ends.keySet().stream()
                .filter(each -> read.get(each) == null || ends.get(each).isOfAnotherTopicThan(read.get(each)))
                .toList());
    }
}
