package org.ilo.spf.web.access;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.ilo.spf.contracts.InCountry;
import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.access.Authorities;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.contracts.access.Visibility;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.ProblemType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;

/** The caller of the current request, and what the caller may do. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private Authorities authorities;
    private Permission used;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The subject of the caller's token, which is who the caller is everywhere; 401 without one. */
    public String actor() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw unauthenticated("Send an access token: Authorization: Bearer …");
        }
        return token.getSubject();
    }

    /** What the caller may do. */
    public Authorities authorities() {
        if (authorities == null) {
            authorities = TokenAuthorities.of(identity);
        }
        return authorities;
    }

    /** Whether the caller may be told who did what, which the public may not. */
    public boolean mayReadRecords() {
        return authorities().may(Permission.READ_RECORDS);
    }

    /** Which records of a kind the caller sees. */
    public Visibility visibilityOf(Class<?> state) {
        return Visibility.of(state, authorities());
    }

    /** Refuses a caller without this permission: 401 without a token, 403 with one. */
    public void require(Permission needed) {
        if (needed == null || !authorities().may(needed)) {
            if (identity.isAnonymous()) {
                throw unauthenticated("Send an access token: Authorization: Bearer …");
            }
            throw forbidden(needed == null ? "Nobody may do this." : "Only these may: " + needed.words() + ".").build();
        }
        used = needed;
    }

    /** Refuses a caller whose permission is for other countries only. */
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

    /** Refuses a caller who may not change a record with this state. */
    public void requireOn(State state) {
        if (state instanceof InCountry record) {
            requireIn(record.country());
        }
    }

    private boolean mayIn(Country country) {
        return used != null && authorities().may(used, country);
    }

    private static HttpProblem unauthenticated(String detail) {
        return ProblemType.UNAUTHENTICATED.problem(detail).withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }

    private static HttpProblem.Builder forbidden(String detail) {
        return ProblemType.FORBIDDEN.problem(detail);
    }
}
