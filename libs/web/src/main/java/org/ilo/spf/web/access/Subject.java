package org.ilo.spf.web.access;

import java.util.Optional;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/** The subject of a request's verified token. */
public final class Subject {

    private Subject() {
    }

    /** The subject, once tokens have been verified; empty without one. */
    public static Optional<String> of(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                ? Optional.ofNullable(of(user.getSecurityIdentity()))
                : Optional.empty();
    }

    /** The subject; null without a token. */
    public static String of(SecurityIdentity caller) {
        return caller.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
    }
}
