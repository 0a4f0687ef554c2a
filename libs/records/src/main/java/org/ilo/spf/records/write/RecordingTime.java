package org.ilo.spf.records.write;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.web.access.Caller;
import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;
import org.ilo.spf.web.problem.ProblemType;

/** Since when what the current request states is known: now, or since an older system knew it. */
@RequestScoped
public class RecordingTime {

    /** Since when an older system knew what is imported from it. */
    public static final String HEADER = "X-Recorded-At";

    // A day begins first in Kiribati; a date there is true although the servers' clock is still behind.
    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

    private final Caller caller;
    private final HttpHeaders headers;
    private Instant recordedAt;

    RecordingTime(Caller caller, HttpHeaders headers) {
        this.caller = caller;
        this.headers = headers;
    }

    /** Refuses a request that misstates since when its statement is known, or may not say so. */
    public void requireStated() {
        if (isBackdated() && !caller.authorities().may(Permission.BACKDATE)) {
            throw ProblemType.FORBIDDEN.problem("Saying in " + HEADER + " since when something was known is for: "
                    + Permission.BACKDATE.words() + ".").build();
        }
        recordedAt();
    }

    /**
     * When the request's statement became known: now, unless it is imported from an older system. The same all request long.
     */
    public Instant recordedAt() {
        if (recordedAt == null) {
            String header = headers.getHeaderString(HEADER);
            // PostgreSQL keeps microseconds; what is stored and what is sent must be the same instant.
            recordedAt = header == null ? Instant.now().truncatedTo(ChronoUnit.MICROS) : backdated(header);
        }
        return recordedAt;
    }

    /** The latest date on which the request's statement can have become known: it is today already somewhere on Earth. */
    public LocalDate today() {
        return LocalDate.ofInstant(recordedAt(), EARLIEST_ZONE);
    }

    /** Whether the request says itself when its statement became known. */
    public boolean isBackdated() {
        return headers.getHeaderString(HEADER) != null;
    }

    private static Instant backdated(String header) {
        try {
            Instant instant = Instant.parse(header).truncatedTo(ChronoUnit.MICROS);
            if (instant.isAfter(Instant.now())) {
                throw new InvalidRequest(Fault.ofHeader(HEADER, "future", "Nothing can be known since a future instant."));
            }
            if (instant.isBefore(Instant.EPOCH)) {
                throw new InvalidRequest(
                        Fault.ofHeader(HEADER, "too-early", "No system has recorded anything before 1970."));
            }
            return instant;
        } catch (DateTimeException e) {
            throw new InvalidRequest(Fault.ofHeader(HEADER, "malformed", "An instant looks like 2022-06-30T12:00:00Z."));
        }
    }
}
