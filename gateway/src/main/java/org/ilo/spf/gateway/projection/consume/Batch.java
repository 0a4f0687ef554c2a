package org.ilo.spf.gateway.projection.consume;

import org.ilo.spf.gateway.projection.state.PublishedState;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;

/**
 * States in the order they were read, from one or more partitions.
 *
 * @param startedFrom the offset from which each partition was read
 * @param stops why a partition cannot be read beyond its last state here
 */
public record Batch(List<PublishedState> states, Map<TopicPartition, Long> startedFrom, Map<TopicPartition, String> stops) {

    public Batch {
        states = List.copyOf(states);
        startedFrom = Map.copyOf(startedFrom);
        stops = Map.copyOf(stops);
    }

    /** How the positions change when all is applied. */
    List<OffsetAdvance> moves() {
        var moves = new HashMap<TopicPartition, OffsetAdvance>();
        startedFrom.forEach((partition, from) -> moves.put(partition, OffsetAdvance.nowhere(partition, from, stops.get(partition))));
        states.forEach(state -> moves.computeIfPresent(state.partition(), (partition, move) -> move.past(state)));
        return List.copyOf(moves.values());
    }

    /** The batch without a state that cannot be applied, and without all that follows it in its partition. */
    Batch stoppedBefore(PublishedState culprit, String reason) {
        var withReason = new HashMap<>(stops);
        withReason.put(culprit.partition(), reason);
        return new Batch(states.stream().filter(state -> !isAtOrBehind(state, culprit)).toList(), startedFrom, withReason);
    }

    Batch firstHalf() {
        return new Batch(states.subList(0, states.size() / 2), startedFrom, Map.of());
    }

    /** What follows the first half, once that has been applied. */
    Batch secondHalf(BatchResult first) {
        var rest = states.subList(states.size() / 2, states.size()).stream()
                .filter(state -> !first.stopped().containsKey(state.partition()))
                .toList();
        var reasons = new HashMap<>(stops);
        reasons.putAll(first.stopped());
        return new Batch(rest, first.reached(), reasons);
    }

    private static boolean isAtOrBehind(PublishedState state, PublishedState culprit) {
        return state.partition().equals(culprit.partition()) && state.offset() >= culprit.offset();
    }
}
