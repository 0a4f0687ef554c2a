package org.ilo.spf.gateway.projection.freshness;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.gateway.projection.consume.Positions.Position;
import org.ilo.spf.gateway.projection.consume.Topics.End;

/**
 * The instant up to which everything that one service has committed has been read.
 *
 * <p>
 * A heartbeat says that all committed before it is with the broker. Once the positions have reached the ends that the topics
 * had after it was heard, all of that has been read. Nothing else shows it, neither a recent heartbeat nor a consumer lag of
 * zero a moment before it.
 */
final class Watermark {

    /**
     * A heartbeat that becomes the watermark once the positions have reached the ends.
     *
     * @param ends where the service's partitions ended at some time after it was heard
     */
    private record Candidate(Instant heartbeat, Map<TopicPartition, End> ends) {

        boolean isReached(Map<TopicPartition, Position> positions) {
            return ends.entrySet().stream().allMatch(each -> each.getValue().isReached(positions.get(each.getKey())));
        }
    }

    /** More of them are of no use: a source that is so far behind is stale. */
    private static final int MAX_CANDIDATES = 100;

    private final Deque<Candidate> candidates = new ArrayDeque<>();
    private Instant instant;
    private Instant recreatedAt;

    /** The watermark; null when there is none. */
    Instant instant() {
        return instant;
    }

    /** When a topic was last found to have been re-created; null if none ever was. */
    Instant recreatedAt() {
        return recreatedAt;
    }

    /** Takes note of where the topics end, after a heartbeat was heard; null when none was heard. */
    void expect(Instant heartbeat, Map<TopicPartition, End> ends) {
        // What was lost with an old topic is sent again before the next heartbeat.
        var covers = heartbeat != null && (recreatedAt == null || heartbeat.isAfter(recreatedAt));
        if (covers && candidates.size() < MAX_CANDIDATES) {
            candidates.addLast(new Candidate(heartbeat, ends));
        }
    }

    /** Takes note of how far has been read. */
    void advance(Map<TopicPartition, Position> positions) {
        while (!candidates.isEmpty() && candidates.getFirst().isReached(positions)) {
            instant = candidates.removeFirst().heartbeat();
        }
    }

    /** A topic was re-created: it may lack what the old one held. */
    void reset(Instant at) {
        recreatedAt = at;
        candidates.clear();
    }

    /** The tables were emptied: nothing has been read. */
    void clear() {
        instant = null;
        candidates.clear();
    }
}
