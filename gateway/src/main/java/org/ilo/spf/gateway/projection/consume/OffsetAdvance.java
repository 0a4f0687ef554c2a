package org.ilo.spf.gateway.projection.consume;

import java.time.Instant;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.gateway.projection.state.PublishedState;

/**
 * The advance of a partition's offset, from where it must still be.
 *
 * @param newestAt the newest recording among what was read; null when nothing was
 * @param haltReason why the event at {@code nextOffset} is unprocessable; null when nothing is known against it
 */
record OffsetAdvance(String topic, int partition, long startedFrom, long nextOffset, Instant newestAt, String haltReason) {

    static OffsetAdvance none(TopicPartition partition, long from, String haltReason) {
        return new OffsetAdvance(partition.topic(), partition.partition(), from, from, null, haltReason);
    }

    OffsetAdvance past(PublishedState state) {
        var newest = newestAt == null || state.recordedAt().isAfter(newestAt) ? state.recordedAt() : newestAt;
        return new OffsetAdvance(topic, partition, startedFrom, state.offset() + 1, newest, haltReason);
    }
}
