package org.ilo.spf.gateway.answer;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.ilo.spf.web.limit.RateLimits;
import org.ilo.spf.web.access.TokenAuthorities;
import org.ilo.spf.web.access.TokenCache;
import org.ilo.spf.web.access.Subject;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.quarkus.security.identity.SecurityIdentity;
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
class FastPath {

    static final String SOURCE_AGE = "Source-Age";

    // But for whoever counts those without a token.
    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE + 1;

    private final AnswerCache answers;
    private final SourceAges ages;
    private final TokenCache tokens;
    private final RateLimits limits;
    /** As long as callers are remembered. */
    private final LoadingCache<SecurityIdentity, Audience> readers = Caffeine.newBuilder().weakKeys()
            .executor(Runnable::run).build(caller -> Audience.of(TokenAuthorities.of(caller)));

    FastPath(AnswerCache answers, SourceAges ages, TokenCache tokens, RateLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
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
        List<String> authorization = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        SecurityIdentity caller = authorization.size() == 1 ? tokens.get(authorization.get(0)) : null;
        // Whose token nobody has looked at is not given anything: it may be a bad one.
        CachedResponse answer = caller != null ? answers.atHand(request.uri(), readers.get(caller))
                : authorization.isEmpty() ? answers.atHand(request.uri(), Audience.PUBLIC) : null;
        if (answer == null || !isUsual(request, answer)) {
            context.next();
        } else if (caller == null || limits.admit(context, Subject.of(caller))) {
            give(context, answer);
        }
    }

    private void give(RoutingContext context, CachedResponse answer) {
        HttpServerRequest request = context.request();
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

    /** The framework is better at weighing what a client accepts, knows other conditions, and pages of other origins. */
    private static boolean isUsual(HttpServerRequest request, CachedResponse answer) {
        List<String> accepted = request.headers().getAll(HttpHeaders.ACCEPT);
        return !request.headers().contains("If-Match") && !request.headers().contains(HttpHeaders.ORIGIN) && (accepted.isEmpty()
                || accepted.size() == 1 && (accepted.get(0).equals("*/*") || answer.isOfType(accepted.get(0))));
    }
}
