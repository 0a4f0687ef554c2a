package org.ilo.spf.gateway.projection.freshness;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.gateway.projection.consume.Positions.Position;
import org.ilo.spf.gateway.projection.consume.Topics.End;

/**
 * Up to when everything that one service has committed is certain to be known.
 *
 * <p>
 * A heartbeat says that all committed before it is with the broker. Whoever has read up to where the topics ended after it was
 * heard has read all of that; nothing else shows it, neither a recent heartbeat nor an empty backlog found a moment before it.
 */
final class Watermark {

    /**
     * What would show that all is known up to a heartbeat.
     *
     * @param ends where the service's partitions ended at some time after it was heard
     */
    private record Proof(Instant heartbeat, Map<TopicPartition, End> ends) {

        boolean isReached(Map<TopicPartition, Position> known) {
            return ends.entrySet().stream().allMatch(each -> each.getValue().isReached(known.get(each.getKey())));
        }
    }

    /** More of them say nothing more: whoever is so far behind is stale. */
    private static final int MOST_PROOFS = 100;

    private final Deque<Proof> proofs = new ArrayDeque<>();
    private Instant until;
    private Instant anewAt;

    /** Up to when; null when nothing is certain. */
    Instant until() {
        return until;
    }

    /** When a topic was found to be another than before; null if none ever was. */
    Instant anewAt() {
        return anewAt;
    }

    /** Takes note of what the broker holds, having heard a heartbeat before; null when none was heard. */
    void expect(Instant heartbeat, Map<TopicPartition, End> ends) {
        // What was lost with an old topic is sent again before the next sign of life.
        if (heartbeat != null && (anewAt == null || heartbeat.isAfter(anewAt)) && proofs.size() < MOST_PROOFS) {
            proofs.addLast(new Proof(heartbeat, ends));
        }
    }

    /** Takes note of how far has been read. */
    void reached(Map<TopicPartition, Position> known) {
        while (!proofs.isEmpty() && proofs.getFirst().isReached(known)) {
            until = proofs.removeFirst().heartbeat();
        }
    }

    /** A topic was made anew: it may lack what the old one held. */
    void beginAnew(Instant at) {
        anewAt = at;
        proofs.clear();
    }

    /** What was known is gone. */
    void forget() {
        until = null;
        proofs.clear();
    }
}
