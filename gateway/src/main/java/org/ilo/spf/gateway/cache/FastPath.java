package org.ilo.spf.gateway.cache;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.ilo.spf.web.access.Subject;
import org.ilo.spf.web.access.TokenAuthorities;
import org.ilo.spf.web.access.TokenCache;
import org.ilo.spf.web.limit.RateLimits;

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
 * Serves cache hits on the event loop, before any other part of the gateway runs. A cache miss, or a request with unusual
 * headers, goes on to the resources, which give the same answers.
 */
@ApplicationScoped
class FastPath {

    private static final String INDICATORS = "/api/v1/indicators";

    // But for the filter that counts requests without a token.
    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE + 1;

    private final AnswerCache cache;
    private final ResponseHeaders headers;
    private final TokenCache tokens;
    private final RateLimits limits;
    /** For as long as the identities themselves are cached. */
    private final LoadingCache<SecurityIdentity, Audience> audiences = Caffeine.newBuilder().weakKeys()
            .executor(Runnable::run).build(caller -> Audience.of(TokenAuthorities.of(caller)));

    FastPath(AnswerCache cache, ResponseHeaders headers, TokenCache tokens, RateLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
        this.cache = cache;
        this.headers = headers;
    }

    void install(@Observes Router router) {
        router.route(INDICATORS + "*").method(HttpMethod.GET).method(HttpMethod.HEAD).order(BEFORE_ALL_OTHERS)
                // The template that metrics count cache hits under, apart from what had to be computed.
                .setName(INDICATORS + "/:prepared")
                .handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        List<String> authorization = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        SecurityIdentity caller = authorization.size() == 1 ? tokens.get(authorization.get(0)) : null;
        // A token that was not checked yet is not served: it may be a bad one.
        CachedResponse hit = caller != null ? cache.cached(request.uri(), audiences.get(caller))
                : authorization.isEmpty() ? cache.cached(request.uri(), Audience.PUBLIC) : null;
        if (hit == null || !isUsual(request, hit)) {
            context.next();
        } else if (caller == null || limits.admit(context, Subject.of(caller))) {
            serve(context, hit);
        }
    }

    private void serve(RoutingContext context, CachedResponse hit) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        headers.of(hit, response::putHeader);
        if (hit.isAmong(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(hit.body().bytes().length())).end();
        } else {
            response.end(hit.body().bytes());
        }
    }

    /** The framework is better at content negotiation, knows other conditions, and pages of other origins. */
    private static boolean isUsual(HttpServerRequest request, CachedResponse hit) {
        List<String> accepted = request.headers().getAll(HttpHeaders.ACCEPT);
        return !request.headers().contains("If-Match") && !request.headers().contains(HttpHeaders.ORIGIN) && (accepted.isEmpty()
                || accepted.size() == 1 && (accepted.get(0).equals("*/*") || hit.isOfType(accepted.get(0))));
    }
}
