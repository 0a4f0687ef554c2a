package org.ilo.spf.gateway.projection.consume;

import org.ilo.spf.gateway.projection.state.PublishedState;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;

/**
 * States as the broker gave them, in the order of each partition.
 *
 * @param stops why a partition cannot be read beyond its last state here
 */
record PolledBatch(List<PublishedState> states, Map<TopicPartition, String> stops) {

    /** What can be applied to partitions that stand where they are placed; of others nothing, since they are read again. */
    Batch from(Map<TopicPartition, Long> placed) {
        var partitions = new HashSet<>(stops.keySet());
        states.forEach(state -> partitions.add(state.partition()));
        var from = new HashMap<>(placed);
        from.keySet().retainAll(partitions);
        var reasons = new HashMap<>(stops);
        reasons.keySet().retainAll(from.keySet());
        return new Batch(states.stream().filter(state -> from.containsKey(state.partition())).toList(), from, reasons);
    }
}
