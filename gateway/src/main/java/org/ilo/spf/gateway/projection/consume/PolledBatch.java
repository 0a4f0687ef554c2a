package org.ilo.spf.gateway.projection.consume;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.gateway.projection.consume.PartitionState.Reading;
import org.ilo.spf.gateway.projection.state.PublishedState;

/**
 * States as a poll of the broker gave them, in the order of each partition.
 *
 * @param halts why the event after a partition's last state here is unprocessable
 */
record PolledBatch(List<PublishedState> states, Map<TopicPartition, String> halts) {

    /** What can be applied to the partitions that are being read; what was polled of others is dropped and read again. */
    Batch of(Map<TopicPartition, Reading> reading) {
        var partitions = new HashSet<>(halts.keySet());
        states.forEach(state -> partitions.add(state.partition()));
        partitions.retainAll(reading.keySet());
        var startedFrom = new HashMap<TopicPartition, Long>();
        partitions.forEach(each -> startedFrom.put(each, reading.get(each).nextOffset()));
        var reasons = new HashMap<>(halts);
        reasons.keySet().retainAll(partitions);
        var read = states.stream().filter(state -> partitions.contains(state.partition())).toList();
        return new Batch(read, startedFrom, reasons);
    }
}
