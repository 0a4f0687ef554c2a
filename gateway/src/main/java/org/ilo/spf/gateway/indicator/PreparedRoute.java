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

    // But for who counts the request.
    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE + 1;

    // A token is verified first, and whom it speaks of is counted.
    private static final int ONCE_KNOWN = -140;

    private final Answers answers;
    private final SourceAges ages;

    PreparedRoute(Answers answers, SourceAges ages) {
        this.answers = answers;
        this.ages = ages;
    }

    void install(@Observes Router router) {
        install(router, BEFORE_ALL_OTHERS, false);
        install(router, ONCE_KNOWN, true);
    }

    private void install(Router router, int order, boolean withToken) {
        router.route(AnswerJson.INDICATORS + "*").method(HttpMethod.GET).method(HttpMethod.HEAD).order(order)
                // The template that metrics count it under, apart from what had to be computed.
                .setName(AnswerJson.INDICATORS + "/:prepared")
                .handler(context -> {
                    if (context.request().headers().contains(HttpHeaders.AUTHORIZATION) == withToken) {
                        handle(context);
                    } else {
                        context.next();
                    }
                });
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Prepared answer = answers.atHand(request.uri());
        if (answer == null || !isUsual(request, answer)) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response();
        response.putHeader(HttpHeaders.CONTENT_TYPE, answer.type());
        response.putHeader(HttpHeaders.ETAG, answer.etag());
        response.putHeader(HttpHeaders.CACHE_CONTROL, answer.caching());
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

    /** The framework is better at weighing what a client accepts, knows other conditions, and pages of other origins. */
    private static boolean isUsual(HttpServerRequest request, Prepared answer) {
        List<String> accepted = request.headers().getAll(HttpHeaders.ACCEPT);
        return !request.headers().contains("If-Match") && !request.headers().contains(HttpHeaders.ORIGIN) && (accepted.isEmpty()
                || accepted.size() == 1 && (accepted.get(0).equals("*/*") || answer.isOfType(accepted.get(0))));
    }
}
