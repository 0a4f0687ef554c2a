package org.ilo.spf.web.access;

import java.time.Instant;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import org.eclipse.microprofile.jwt.JsonWebToken;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Caches the identity behind each verified token until it expires: verifying one costs more than most requests. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TokenCache implements HttpAuthenticationMechanism {

    private static final long MAX_CHARACTERS = 8L << 20;
    /** The weight of a token's parsed claims, in characters. */
    private static final int OVERHEAD = 2_000;

    private final OidcAuthenticationMechanism verification;
    private final Cache<String, Verified> cache = Caffeine.newBuilder().maximumWeight(MAX_CHARACTERS)
            .weigher((String header, Verified verified) -> header.length() + OVERHEAD).executor(Runnable::run).build();

    private record Verified(SecurityIdentity caller, Instant until) {
    }

    TokenCache(OidcAuthenticationMechanism verification) {
        this.verification = verification;
    }

    /** The identity behind the token in an Authorization header; null when it is not cached, or has expired. */
    public SecurityIdentity get(String header) {
        Verified verified = cache.getIfPresent(header);
        return verified != null && Instant.now().isBefore(verified.until()) ? verified.caller() : null;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        SecurityIdentity cached = header == null ? null : get(header);
        return cached != null ? Uni.createFrom().item(cached)
                : verification.authenticate(context, providers).onItem().ifNotNull().invoke(caller -> put(header, caller));
    }

    /** Called once nothing can refuse the token any more. */
    private void put(String header, SecurityIdentity caller) {
        if (header != null && caller.getPrincipal() instanceof JsonWebToken token) {
            cache.put(header, new Verified(caller, Instant.ofEpochSecond(token.getExpirationTime())));
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return verification.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return verification.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return verification.getCredentialTransport(context);
    }
}
