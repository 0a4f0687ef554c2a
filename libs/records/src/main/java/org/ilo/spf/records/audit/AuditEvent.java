package org.ilo.spf.records.audit;

import java.time.Instant;

/**
 * A request that is to be kept in the audit table.
 *
 * @param subject the subject of the access token; null without a valid one
 * @param path without the query, and with {@code {id}} for ids
 */
public record AuditEvent(Instant happened, Kind kind, String subject, String method, String path, int status) {

    /** Why a request is audited. */
    public enum Kind {

        /** The caller may not do what was asked, or is not authenticated. */
        REFUSAL,
        /** A list was exported as a file. */
        EXPORT
    }
}
