package org.ilo.spf.gateway.indicator;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Hands out answers that are at hand on the event loop, before anything else of the gateway looks at the request. What is not
 * at hand, or asked for in an unusual way, goes on to {@link IndicatorResource}, which gives the same answers.
 */
@ApplicationScoped
class PreparedRoute {

    static final String SOURCE_AGE = "Source-Age";

    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE;

    private final Answers answers;
    private final SourceAges ages;
    private final VerifiedTokens tokens;

    PreparedRoute(Answers answers, SourceAges ages, VerifiedTokens tokens) {
        this.tokens = tokens;
        this.answers = answers;
        this.ages = ages;
    }

    void install(@Observes Router router) {
        router.route(AnswerJson.INDICATORS + "*").method(HttpMethod.GET).method(HttpMethod.HEAD).order(BEFORE_ALL_OTHERS)
                // The template that metrics count it under, apart from what had to be computed.
                .setName(AnswerJson.INDICATORS + "/:prepared")
                .handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Reader reader = reader(request);
        // Whose token nobody has looked at is not given anything: it may be a bad one.
        Prepared answer = reader == null ? null : answers.atHand(request.uri(), reader);
        if (answer == null || !isUsual(request, answer)) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response();
        response.putHeader(HttpHeaders.CONTENT_TYPE, answer.type());
        response.putHeader(HttpHeaders.ETAG, answer.etag());
        response.putHeader(HttpHeaders.CACHE_CONTROL, answer.caching());
        if (answer.dependsOnReader()) {
            response.putHeader(HttpHeaders.VARY, "Authorization");
        }
        if (answer.moment() != null) {
            String age = ages.of(answer.moment().sources());
            if (age != null) {
                response.putHeader(SOURCE_AGE, age);
            }
        }
        if (answer.isAmong(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(answer.body().bytes().length())).end();
        } else {
            response.end(answer.body().bytes());
        }
    }

    private Reader reader(HttpServerRequest request) {
        List<String> authorization = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        return authorization.isEmpty() ? Reader.PUBLIC : authorization.size() > 1 ? null : tokens.reader(authorization.get(0));
    }

    /** The framework is better at weighing what a client accepts, knows other conditions, and verifies tokens. */
    private static boolean isUsual(HttpServerRequest request, Prepared answer) {
        List<String> accepted = request.headers().getAll(HttpHeaders.ACCEPT);
        return !request.headers().contains("If-Match") && !request.headers().contains("Authorization") && (accepted.isEmpty()
                || accepted.size() == 1 && (accepted.get(0).equals("*/*") || answer.isOfType(accepted.get(0))));
    }
}
