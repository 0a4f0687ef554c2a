package org.ilo.spf.web.http;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.ilo.spf.web.json.Json;
import org.ilo.spf.web.problem.ProblemType;

import io.vertx.ext.web.Router;

/** Answers a request to an address outside the API with a problem, as within it, rather than with a page of HTML. */
@Singleton
public class UnknownAddress {

    void install(@Observes Router router) {
        router.route().last().handler(context -> context.response().setStatusCode(404)
                .putHeader("Content-Type", ProblemType.MEDIA_TYPE)
                .end(Json.write(ProblemType.NOT_FOUND.problem(ProblemType.NOT_FOUND.explanation()).build())));
    }
}
