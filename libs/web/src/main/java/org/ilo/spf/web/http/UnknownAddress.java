package org.ilo.spf.web.http;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.ilo.spf.web.json.Json;
import org.ilo.spf.web.problem.ProblemType;

import io.vertx.ext.web.Router;

/** Answers for addresses outside the API as for those in it: with a problem, not a page of HTML. */
@Singleton
public class UnknownAddress {

    void install(@Observes Router router) {
        router.route().last().handler(request -> request.response().setStatusCode(404)
                .putHeader("Content-Type", "application/problem+json")
                .end(Json.write(ProblemType.NOT_FOUND.problem(ProblemType.NOT_FOUND.explanation()).build())));
    }
}
