package org.ilo.spf.gateway.projection.consume;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.gateway.projection.consume.PartitionState.Paused;
import org.ilo.spf.gateway.projection.consume.PartitionState.Reading;
import org.ilo.spf.gateway.projection.consume.PartitionState.Unpositioned;

/**
 * This replica as a member of the consumer group, from joining to leaving: its consumer, and the partitions assigned to it,
 * each in its {@link PartitionState}.
 */
final class GroupMember implements AutoCloseable {

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, PartitionState> partitions = new HashMap<>();

    private GroupMember(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    static GroupMember join(Consumer<byte[], byte[]> consumer, List<String> topics) {
        var member = new GroupMember(consumer);
        try {
            consumer.subscribe(topics, member.new Rebalancing());
            return member;
        } catch (RuntimeException e) {
            // Nobody else knows the consumer yet.
            member.close();
            throw e;
        }
    }

    /** Events of the partitions that are being read; those assigned meanwhile are paused. */
    ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        return consumer.poll(timeout);
    }

    /** The paused partitions whose position is to be looked up now. */
    Set<TopicPartition> due(Instant now) {
        partitions.keySet().retainAll(consumer.assignment());
        return partitions.entrySet().stream()
                .filter(each -> each.getValue() instanceof Paused paused && paused.isDue(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The partitions that are being read. */
    Map<TopicPartition, Reading> reading() {
        var reading = new HashMap<TopicPartition, Reading>();
        partitions.forEach((partition, state) -> {
            if (state instanceof Reading each) {
                reading.put(partition, each);
            }
        });
        return reading;
    }

    PartitionState state(TopicPartition partition) {
        return partitions.get(partition);
    }

    /** Reads a paused partition from where its position was found to be. */
    void readFrom(TopicPartition partition, long nextOffset) {
        if (partitions.get(partition) instanceof Paused paused) {
            consumer.seek(partition, nextOffset);
            consumer.resume(Set.of(partition));
            partitions.put(partition, paused.positioned(nextOffset));
        }
    }

    void readOn(TopicPartition partition, Reading state) {
        partitions.put(partition, state);
    }

    void pause(TopicPartition partition, Paused state) {
        consumer.pause(Set.of(partition));
        partitions.put(partition, state);
    }

    /** Leaves the group. */
    @Override
    public void close() {
        Consumers.close(consumer);
    }

    /** Partitions come and go as replicas do. Nothing is committed when they go: positions are advanced with the states. */
    private final class Rebalancing implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            assigned.forEach(each -> pause(each, Unpositioned.ASSIGNED));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            partitions.keySet().removeAll(revoked);
        }
    }
}
