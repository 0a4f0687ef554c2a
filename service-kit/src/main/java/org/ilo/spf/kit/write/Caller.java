package org.ilo.spf.kit.write;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.ilo.spf.kit.problem.Fault;
import org.ilo.spf.kit.problem.InvalidRequest;
import org.ilo.spf.kit.problem.Problems;

/**
 * Who makes the current request, and since when what it says was known.
 *
 * <p>
 * Until there is authentication the caller names itself in the header {@code X-Actor}; this class is the only place that knows.
 */
@RequestScoped
public class Caller {

    /** Names the person or system that writes. */
    public static final String ACTOR = "X-Actor";

    /** Since when an older system knew what is imported from it. */
    public static final String RECORDED_AT = "X-Recorded-At";

    // Where a day begins first, in Kiribati; a date there is no lie although the servers' clock is still behind.
    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final HttpHeaders headers;
    private Instant recordedAt;

    Caller(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The caller's name; 401 if it gives none. */
    public String actor() {
        String actor = headers.getHeaderString(ACTOR);
        if (actor == null || actor.isBlank()) {
            throw Problems.UNAUTHENTICATED.problem("Say who is writing in the header " + ACTOR + ".")
                    .withHeader(HttpHeaders.WWW_AUTHENTICATE, ACTOR).build();
        }
        if (!NAME.matcher(actor).matches()) {
            throw new InvalidRequest(Fault.ofHeader(ACTOR, "malformed", "1 to 100 visible ASCII characters name the caller."));
        }
        return actor;
    }

    /** Refuses a request that does not say who is writing, or misstates since when it was known. */
    public void requireKnown() {
        actor();
        recordedAt();
    }

    /**
     * When the request's statement became known: now, unless it is imported from an older system. The same all request long.
     */
    public Instant recordedAt() {
        if (recordedAt == null) {
            String header = headers.getHeaderString(RECORDED_AT);
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
        return headers.getHeaderString(RECORDED_AT) != null;
    }

    private static Instant backdated(String header) {
        try {
            Instant instant = Instant.parse(header).truncatedTo(ChronoUnit.MICROS);
            if (instant.isAfter(Instant.now())) {
                throw new InvalidRequest(Fault.ofHeader(RECORDED_AT, "future", "Nothing can be known since a future instant."));
            }
            if (instant.isBefore(Instant.EPOCH)) {
                throw new InvalidRequest(
                        Fault.ofHeader(RECORDED_AT, "too-early", "No system has recorded anything before 1970."));
            }
            return instant;
        } catch (DateTimeException e) {
            throw new InvalidRequest(Fault.ofHeader(RECORDED_AT, "malformed", "An instant looks like 2022-06-30T12:00:00Z."));
        }
    }
}
