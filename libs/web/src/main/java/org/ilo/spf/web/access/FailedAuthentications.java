package org.ilo.spf.web.access;

import org.ilo.spf.web.problem.Refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Answers who sends a token that does not hold, before anything else looks at the request: as any refusal, with a problem. */
@ApplicationScoped
public class FailedAuthentications {

    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE;

    void install(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).failureHandler(FailedAuthentications::answer);
    }

    private static void answer(RoutingContext context) {
        boolean isBad = context.failure() instanceof AuthenticationFailedException
                || context.failure() instanceof AuthenticationCompletionException;
        if (!isBad || context.response().headWritten()) {
            context.next();
            return;
        }
        // Why it does not hold is nobody's business but the issuer's.
        context.response().setStatusCode(Refusal.UNAUTHENTICATED.status())
                .putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(Buffer.buffer(Refusal.UNAUTHENTICATED.problem()));
    }
}
