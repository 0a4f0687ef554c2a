package org.ilo.spf.gateway.projection.state;

import java.time.Instant;
import java.util.UUID;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.register.RecordType;

/**
 * A state as its owner published it, and where on the broker it was found.
 *
 * @param eventId the event that carried it
 * @param eventType what happened, such as {@code VERIFIED}
 * @param recordedAt when the owner recorded it
 */
public record PublishedState(
        RecordType kind,
        TopicPartition partition,
        long offset,
        UUID eventId,
        String eventType,
        Instant recordedAt,
        State state) {
}
