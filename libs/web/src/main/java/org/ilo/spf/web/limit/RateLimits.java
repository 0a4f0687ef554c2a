package org.ilo.spf.web.limit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.ilo.spf.web.access.Subject;
import org.ilo.spf.web.limit.RateLimiter.Remaining;
import org.ilo.spf.web.problem.ProblemType;

import io.github.bucket4j.TimeMeter;
import io.netty.util.AsciiString;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Limits how many requests each caller may make: a caller with a token by its subject, others by their client address.
 *
 * <p>
 * A request without a token is counted before any other handler sees it. One with a token is counted once the token has been
 * verified, as anybody can write any subject into a token; failed authentications are counted against the client address.
 */
@ApplicationScoped
public class RateLimits {

    private static final int FIRST = Integer.MIN_VALUE;
    /** Between the filter that verifies tokens, of priority 200, and the one that checks permissions. */
    private static final int AFTER_AUTHENTICATION = 150;

    private static final AsciiString POLICY = AsciiString.cached("RateLimit-Policy");
    private static final AsciiString LIMIT = AsciiString.cached("RateLimit");

    private final boolean enabled;
    private final ClientAddresses clients;
    private final RateLimiter address;
    private final RateLimiter subject;
    private final RateLimiter failedAuthentications;
    private final RateLimiter gateway;

    RateLimits(RateLimitConfig config) {
        enabled = config.enabled();
        clients = new ClientAddresses(config.gateways().orElse(List.of()));
        address = new RateLimiter("address", config.address(), config.callers(), TimeMeter.SYSTEM_NANOTIME);
        subject = new RateLimiter("subject", config.subject(), config.callers(), TimeMeter.SYSTEM_NANOTIME);
        failedAuthentications = new RateLimiter("bad-tokens", config.failedAuthentications(), config.callers(),
                TimeMeter.SYSTEM_NANOTIME);
        gateway = new RateLimiter("gateway", config.gateway(), config.callers(), TimeMeter.SYSTEM_NANOTIME);
    }

    void install(@Observes Router router) {
        if (enabled) {
            router.route().order(FIRST).handler(this::limitByAddress);
        }
    }

    void install(@Observes Filters filters) {
        if (enabled) {
            filters.register(this::limitBySubject, AFTER_AUTHENTICATION);
        }
    }

    private void limitByAddress(RoutingContext context) {
        boolean isGateway = clients.isGateway(context.request().remoteAddress());
        if (!context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            limit(context, isGateway ? gateway : address, ClientAddresses.key(context.request().remoteAddress()));
        } else if (isGateway) {
            // Which has verified the token already.
            context.next();
        } else {
            limitFailures(context, ClientAddresses.key(context.request().remoteAddress()));
        }
    }

    private void limitFailures(RoutingContext context, String client) {
        if (failedAuthentications.isUsedUp(client)) {
            limit(context, failedAuthentications, client);
            return;
        }
        context.addEndHandler(end -> {
            if (context.response().getStatusCode() == ProblemType.UNAUTHENTICATED.status()) {
                failedAuthentications.take(client);
            }
        });
        context.next();
    }

    private void limitBySubject(RoutingContext context) {
        Subject.of(context).ifPresentOrElse(caller -> limit(context, subject, caller), context::next);
    }

    /**
     * Counts a request with a verified token, for a handler that answers before the filters; returns whether it is admitted,
     * and has answered it if not.
     */
    public boolean admit(RoutingContext context, String caller) {
        return !enabled || admit(context, subject, caller);
    }

    private static void limit(RoutingContext context, RateLimiter limiter, String caller) {
        if (admit(context, limiter, caller)) {
            context.next();
        }
    }

    private static boolean admit(RoutingContext context, RateLimiter limiter, String caller) {
        Remaining remaining = limiter.take(caller);
        var headers = context.response().headers();
        headers.set(POLICY, limiter.policy()).set(LIMIT, limiter.field(remaining));
        if (remaining.isAdmitted()) {
            return true;
        }
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, remaining.retryAfter())))
                .set(HttpHeaders.CONTENT_TYPE, ProblemType.MEDIA_TYPE);
        context.response().setStatusCode(ProblemType.TOO_MANY_REQUESTS.status())
                .end(Buffer.buffer(ProblemType.TOO_MANY_REQUESTS.body()));
        // What the client still sends is read and dropped.
        context.request().resume();
        return false;
    }
}
