package org.ilo.spf.web.problem;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;

/**
 * Gives the problems that the framework itself finds (no such path, wrong method, wrong media type) a type and an explanation.
 */
@ApplicationScoped
public class ProblemDefaults implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        HttpProblem placed = HttpProblem.builder(problem).withInstance(URI.create("/api/v1" + context.path)).build();
        if (problem.getType() != null) {
            return placed;
        }
        ProblemType type = ProblemType.of(problem.getStatusCode());
        String detail = context.cause instanceof NoSuchRecord ? context.cause.getMessage() : type.explanation();
        return HttpProblem.builder(placed).withType(ProblemType.uri(type.code())).withTitle(type.title()).withDetail(detail)
                .build();
    }
}
