package org.ilo.spf.kit.http;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ilo.spf.kit.json.Json;
import org.ilo.spf.kit.problem.Problems;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Refuses a body that announces itself as too large with a problem, before the framework refuses it without a word. */
@Singleton
public class LargeBodies {

    // Ahead of all that the framework installs.
    private static final int FIRST = -10_000;

    private final long most;

    LargeBodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.most = most.asLongValue();
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::handle);
    }

    private void handle(RoutingContext request) {
        String announced = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null || !announced.matches("[0-9]{1,18}") || Long.parseLong(announced) <= most) {
            request.next();
            return;
        }
        // The body is not read, so the connection is of no more use.
        request.response().setStatusCode(Problems.BODY_TOO_LARGE.status()).putHeader(HttpHeaders.CONNECTION, "close")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .endHandler(ended -> request.request().connection().close())
                .end(Json.write(Problems.BODY_TOO_LARGE.problem(Problems.BODY_TOO_LARGE.explanation()).build()));
    }
}
