package org.ilo.spf.web.limit;

import org.ilo.spf.web.problem.Refusal;
import org.ilo.spf.web.access.Subject;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.ilo.spf.web.limit.RateLimiter.Balance;

import io.github.bucket4j.TimeMeter;
import io.netty.util.AsciiString;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets no caller ask more than its share: whoever a token speaks of by that name, others by their address.
 *
 * <p>
 * Without a token a request is counted before anything else looks at it. With one it is counted once the token has been
 * verified, as anybody can write anybody's name into a token; tokens that turn out not to hold are counted against the address.
 */
@ApplicationScoped
public class RateLimits {

    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE;
    /** Between the filter that verifies tokens, of priority 200, and whoever asks what they permit. */
    private static final int ONCE_KNOWN = 150;

    private static final AsciiString POLICY = AsciiString.cached("RateLimit-Policy");
    private static final AsciiString LIMIT = AsciiString.cached("RateLimit");

    private final boolean enabled;
    private final ClientAddresses peers;
    private final RateLimiter address;
    private final RateLimiter subject;
    private final RateLimiter badTokens;
    private final RateLimiter gateway;

    RateLimits(RateLimitConfig config) {
        enabled = config.enabled();
        peers = new ClientAddresses(config.gateways().orElse(List.of()));
        address = new RateLimiter("address", config.address(), config.callers(), TimeMeter.SYSTEM_NANOTIME);
        subject = new RateLimiter("subject", config.subject(), config.callers(), TimeMeter.SYSTEM_NANOTIME);
        badTokens = new RateLimiter("bad-tokens", config.badTokens(), config.callers(), TimeMeter.SYSTEM_NANOTIME);
        gateway = new RateLimiter("gateway", config.gateway(), config.callers(), TimeMeter.SYSTEM_NANOTIME);
    }

    void install(@Observes Router router) {
        if (enabled) {
            router.route().order(BEFORE_ALL_OTHERS).handler(this::unknown);
        }
    }

    void install(@Observes Filters filters) {
        if (enabled) {
            filters.register(this::known, ONCE_KNOWN);
        }
    }

    private void unknown(RoutingContext context) {
        boolean isGateway = peers.isGateway(context.request().remoteAddress());
        if (!context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            count(context, isGateway ? gateway : address, ClientAddresses.name(context.request().remoteAddress()));
        } else if (isGateway) {
            // Which has verified the token before.
            context.next();
        } else {
            watch(context, ClientAddresses.name(context.request().remoteAddress()));
        }
    }

    private void watch(RoutingContext context, String peer) {
        if (badTokens.isUsedUp(peer)) {
            count(context, badTokens, peer);
            return;
        }
        context.addEndHandler(end -> {
            if (context.response().getStatusCode() == Refusal.UNAUTHENTICATED.status()) {
                badTokens.take(peer);
            }
        });
        context.next();
    }

    private void known(RoutingContext context) {
        Subject.of(context).ifPresentOrElse(caller -> count(context, subject, caller), context::next);
    }

    /**
     * Counts a request of somebody whose token was verified, for who answers before the filters; answers whether it may be
     * answered, and if not has refused it.
     */
    public boolean admit(RoutingContext context, String caller) {
        return !enabled || admit(context, subject, caller);
    }

    private static void count(RoutingContext context, RateLimiter allowance, String caller) {
        if (admit(context, allowance, caller)) {
            context.next();
        }
    }

    private static boolean admit(RoutingContext context, RateLimiter allowance, String caller) {
        Balance balance = allowance.take(caller);
        var headers = context.response().headers();
        headers.set(POLICY, allowance.policy()).set(LIMIT, allowance.field(balance));
        if (balance.isEnough()) {
            return true;
        }
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, balance.pause())))
                .set(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        context.response().setStatusCode(Refusal.TOO_MANY_REQUESTS.status())
                .end(Buffer.buffer(Refusal.TOO_MANY_REQUESTS.problem()));
        // What the client still sends is read and forgotten.
        context.request().resume();
        return false;
    }
}
