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

/**
 * Remembers whom tokens that were found good speak of, until they expire: verifying one costs more than most of what it is
 * shown for.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class TokenCache implements HttpAuthenticationMechanism {

    private static final long MOST_CHARACTERS = 8L << 20;
    /** What a token weighs beside its text: its claims, taken apart. */
    private static final int OVERHEAD = 2_000;

    private final OidcAuthenticationMechanism verification;
    private final Cache<String, Verified> kept = Caffeine.newBuilder().maximumWeight(MOST_CHARACTERS)
            .weigher((String header, Verified verified) -> header.length() + OVERHEAD).executor(Runnable::run).build();

    private record Verified(SecurityIdentity caller, Instant until) {
    }

    TokenCache(OidcAuthenticationMechanism verification) {
        this.verification = verification;
    }

    /** Whom the token in an Authorization header speaks of; null when it was not found good before, or has expired. */
    public SecurityIdentity known(String header) {
        Verified verified = kept.getIfPresent(header);
        return verified != null && Instant.now().isBefore(verified.until()) ? verified.caller() : null;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        SecurityIdentity known = header == null ? null : known(header);
        return known != null ? Uni.createFrom().item(known)
                : verification.authenticate(context, providers).onItem().ifNotNull().invoke(caller -> keep(header, caller));
    }

    /** After everybody who could still refuse the token has seen whom it speaks of. */
    private void keep(String header, SecurityIdentity caller) {
        if (header != null && caller.getPrincipal() instanceof JsonWebToken token) {
            kept.put(header, new Verified(caller, Instant.ofEpochSecond(token.getExpirationTime())));
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
