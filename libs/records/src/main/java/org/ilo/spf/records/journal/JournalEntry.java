package org.ilo.spf.records.journal;

import java.time.Instant;
import java.util.UUID;

/** One line of the journal: what happened to a record, who did it, and since when it was known. */
public record JournalEntry(
        long sequence,
        UUID eventId,
        String topic,
        UUID recordId,
        int version,
        String eventType,
        String actor,
        Instant recordedAt,
        Instant enteredAt,
        String state) {
}
