package org.ilo.spf.records.audit;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** A row of the audit table. */
@Entity
@Immutable
@Table(name = "audit")
public class AuditEntry {

    @Id
    private long sequence;
    private Instant happened;
    @Enumerated(EnumType.STRING)
    private AuditEvent.Kind kind;
    private String subject;
    private String method;
    private String path;
    private int status;

    protected AuditEntry() {
    }

    /**
     * The row as it is shown.
     *
     * @param subject the subject of the access token; null without a valid one
     */
    public record Shown(long sequence, Instant happened, AuditEvent.Kind kind,
            @Schema(description = "Null when nobody said who they are.", nullable = true) String subject,
            String method, String path, int status) {
    }

    Shown shown() {
        return new Shown(sequence, happened, kind, subject, method, path, status);
    }
}
