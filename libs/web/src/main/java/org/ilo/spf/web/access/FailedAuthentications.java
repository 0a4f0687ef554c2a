package org.ilo.spf.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.ilo.spf.web.problem.ProblemType;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Answers a request whose token is not valid with a problem, before any other handler sees it. */
@ApplicationScoped
public class FailedAuthentications {

    private static final int FIRST = Integer.MIN_VALUE;

    void install(@Observes Router router) {
        router.route().order(FIRST).failureHandler(FailedAuthentications::answer);
    }

    private static void answer(RoutingContext context) {
        boolean isBad = context.failure() instanceof AuthenticationFailedException
                || context.failure() instanceof AuthenticationCompletionException;
        if (!isBad || context.response().headWritten()) {
            context.next();
            return;
        }
        // Why it is not valid is not told: it would help to forge one.
        context.response().setStatusCode(ProblemType.UNAUTHENTICATED.status())
                .putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemType.MEDIA_TYPE)
                .end(Buffer.buffer(ProblemType.UNAUTHENTICATED.body()));
    }
}
