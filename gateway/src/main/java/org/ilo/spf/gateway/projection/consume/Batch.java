package org.ilo.spf.gateway.projection.consume;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.gateway.projection.state.PublishedState;

/**
 * States in the order they were read, from one or more partitions.
 *
 * @param startedFrom the offset from which each partition was read
 * @param halts why the event after a partition's last state here is unprocessable
 */
record Batch(List<PublishedState> states, Map<TopicPartition, Long> startedFrom, Map<TopicPartition, String> halts) {

    Batch {
        states = List.copyOf(states);
        startedFrom = Map.copyOf(startedFrom);
        halts = Map.copyOf(halts);
    }

    /** How far the batch advances the offset of each of its partitions when all is applied. */
    List<OffsetAdvance> advances() {
        var advances = new HashMap<TopicPartition, OffsetAdvance>();
        startedFrom.forEach(
                (partition, from) -> advances.put(partition, OffsetAdvance.none(partition, from, halts.get(partition))));
        states.forEach(state -> advances.computeIfPresent(state.partition(), (partition, advance) -> advance.past(state)));
        return List.copyOf(advances.values());
    }

    /** The batch without an unprocessable state, and without all that follows it in its partition. */
    Batch haltedBefore(PublishedState culprit, String reason) {
        var withReason = new HashMap<>(halts);
        withReason.put(culprit.partition(), reason);
        return new Batch(states.stream().filter(state -> !isAtOrBehind(state, culprit)).toList(), startedFrom, withReason);
    }

    Batch firstHalf() {
        return new Batch(states.subList(0, states.size() / 2), startedFrom, Map.of());
    }

    /** What follows the first half, once that has been applied. */
    Batch secondHalf(BatchResult first) {
        var rest = states.subList(states.size() / 2, states.size()).stream()
                .filter(state -> !first.halted().containsKey(state.partition()))
                .toList();
        var reasons = new HashMap<>(halts);
        reasons.putAll(first.halted());
        return new Batch(rest, first.reached(), reasons);
    }

    private static boolean isAtOrBehind(PublishedState state, PublishedState culprit) {
        return state.partition().equals(culprit.partition()) && state.offset() >= culprit.offset();
    }
}
