package org.ilo.spf.gateway.projection.consume;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.gateway.projection.consume.DirectProjection.Told;
import org.ilo.spf.gateway.projection.state.PublishedState;

/** What a broker keeps for readers: entries by partition, in the order in which they were sent, some more than once. */
public final class FakeLog {

    private static final int PARTITIONS = 2;

    private final Map<TopicPartition, List<PublishedState>> partitions = new HashMap<>();
    private int topicId;

    /** Appends an event to the partition of its record. */
    public void append(Told told) {
        RecordType kind = RecordType.of(told.state().getClass());
        var partition = new TopicPartition(kind.topic(), Math.floorMod(told.state().id().hashCode(), PARTITIONS));
        var entries = partitions.computeIfAbsent(partition, none -> new ArrayList<>());
        entries.add(new PublishedState(kind, partition, entries.size(), told.eventId(), told.type(), told.at(), told.state()));
    }

    /** The broker lost everything and has the same from the owners again, on re-created topics. */
    public void recreateTopics() {
        topicId++;
    }

    /** Where each partition ends. */
    public Map<TopicPartition, Long> ends() {
        var ends = new HashMap<TopicPartition, Long>();
        partitions.forEach((partition, entries) -> ends.put(partition, (long) entries.size()));
        return ends;
    }

    Map<String, String> topicIds() {
        var ids = new HashMap<String, String>();
        partitions.keySet().forEach(partition -> ids.put(partition.topic(), String.valueOf(topicId)));
        return ids;
    }

    List<PublishedState> read(TopicPartition partition, long from, int most) {
        var entries = partitions.get(partition);
        return entries.subList((int) Math.min(from, entries.size()), (int) Math.min(from + most, entries.size()));
    }
}
