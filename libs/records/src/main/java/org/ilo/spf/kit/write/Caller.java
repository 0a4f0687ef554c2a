package org.ilo.spf.kit.write;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.ilo.spf.contracts.InCountry;
import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.access.Mandate;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.edge.Mandates;
import org.ilo.spf.kit.access.Sight;
import org.ilo.spf.kit.problem.Fault;
import org.ilo.spf.kit.problem.InvalidRequest;
import org.ilo.spf.kit.problem.Problems;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;

/** Who makes the current request, what they may do, and since when what the request says was known. */
@RequestScoped
public class Caller {

    /** Since when an older system knew what is imported from it. */
    public static final String RECORDED_AT = "X-Recorded-At";

    // Where a day begins first, in Kiribati; a date there is no lie although the servers' clock is still behind.
    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

    private final SecurityIdentity identity;
    private final HttpHeaders headers;
    private Mandate mandate;
    private Permission used;
    private Instant recordedAt;

    Caller(SecurityIdentity identity, HttpHeaders headers) {
        this.identity = identity;
        this.headers = headers;
    }

    /** The subject of the caller's token, which is who the caller is everywhere; 401 without one. */
    public String actor() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw unauthenticated("Send an access token: Authorization: Bearer …");
        }
        return token.getSubject();
    }

    /** What the caller may do. */
    public Mandate mandate() {
        if (mandate == null) {
            mandate = Mandates.of(identity);
        }
        return mandate;
    }

    /** Whether the caller may be told who did what. */
    public boolean isInsider() {
        return mandate().may(Permission.READ_RECORDS);
    }

    /** Which records of a kind the caller sees. */
    public Sight sightOf(Class<?> state) {
        return Sight.of(state, mandate());
    }

    /** Refuses who may not do what the request asks for: 401 without a token, 403 with one. */
    public void requireTo(Permission needed) {
        if (needed == null || !mandate().may(needed)) {
            if (identity.isAnonymous()) {
                throw unauthenticated("Send an access token: Authorization: Bearer …");
            }
            throw forbidden(needed == null ? "Nobody may do this." : "Only these may: " + needed.words() + ".").build();
        }
        used = needed;
    }

    /** Refuses who may do what the request asks for in other countries only. */
    public void requireIn(Country country) {
        if (!mayIn(country)) {
            throw forbidden("You may do this in your own countries; " + country + " is none of them.").build();
        }
    }

    /** The same, naming the place in the body that says the country. */
    public void requireIn(Country country, String pointer) {
        if (!mayIn(country)) {
            String detail = "You may do this in your own countries; " + country + " is none of them.";
            throw forbidden(detail).with("errors", List.of(Fault.at(pointer, "not-own-country", detail))).build();
        }
    }

    /** Refuses who may not change a record with this state. */
    public void requireOn(State state) {
        if (state instanceof InCountry record) {
            requireIn(record.country());
        }
    }

    /** Refuses a request to write that is by nobody known, or misstates since when it was known. */
    public void requireKnown() {
        actor();
        if (isBackdated() && !mandate().may(Permission.BACKDATE)) {
            throw forbidden("Saying in " + RECORDED_AT + " since when something was known is for: "
                    + Permission.BACKDATE.words() + ".").build();
        }
        recordedAt();
    }

    private boolean mayIn(Country country) {
        return used != null && mandate().may(used, country);
    }

    private static HttpProblem unauthenticated(String detail) {
        return Problems.UNAUTHENTICATED.problem(detail).withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }

    private static HttpProblem.Builder forbidden(String detail) {
        return Problems.FORBIDDEN.problem(detail);
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
