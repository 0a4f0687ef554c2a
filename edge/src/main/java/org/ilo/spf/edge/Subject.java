package org.ilo.spf.edge;

import java.util.Optional;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/** Whom the verified token of a request speaks of. */
public final class Subject {

    private Subject() {
    }

    /** The subject, once tokens have been verified; empty without one. */
    public static Optional<String> of(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                        ? Optional.ofNullable(token.getSubject())
                        : Optional.empty();
    }
}
