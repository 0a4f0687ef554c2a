package org.ilo.spf.kit.http;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.ilo.spf.kit.json.Json;
import org.ilo.spf.kit.problem.Problems;

import io.vertx.ext.web.Router;

/** Answers for addresses outside the API as for those in it: with a problem, not a page of HTML. */
@Singleton
public class NothingHere {

    void install(@Observes Router router) {
        router.route().last().handler(request -> request.response().setStatusCode(404)
                .putHeader("Content-Type", "application/problem+json")
                .end(Json.write(Problems.NOT_FOUND.problem(Problems.NOT_FOUND.explanation()).build())));
    }
}
