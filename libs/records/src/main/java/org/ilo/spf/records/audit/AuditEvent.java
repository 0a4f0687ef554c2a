package org.ilo.spf.records.audit;

import java.time.Instant;

/**
 * Something that is to be written down.
 *
 * @param subject whom the access token speaks of; null without a valid one
 * @param path without the query, and with {@code {id}} for ids
 */
public record AuditEvent(Instant happened, Kind kind, String subject, String method, String path, int status) {

    /** Why it is written down. */
    public enum Kind {

        /** Somebody may not do what was asked, or is not known. */
        REFUSAL,
        /** A list was taken away as a file. */
        EXPORT
    }
}
