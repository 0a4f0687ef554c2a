package org.ilo.spf.gateway.indicator;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.ilo.spf.edge.Mandates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;

/**
 * The tokens that were found good, and whom each is for: an answer at hand is given to their holders without verifying them
 * anew, until they expire.
 */
@ApplicationScoped
public class VerifiedTokens implements SecurityIdentityAugmentor {

    private static final long MOST_CHARACTERS = 8L << 20;
    private static final String SCHEME = "Bearer ";

    private final Cache<String, Verified> kept = Caffeine.newBuilder().maximumWeight(MOST_CHARACTERS)
            .weigher((String header, Verified verified) -> header.length() + 200).executor(Runnable::run).build();

    /** Whoever comes without a token. */
    static final Holder NOBODY = new Holder(Reader.PUBLIC, null);

    /**
     * Whom an answer is for.
     *
     * @param subject whom the token speaks of; null without a token
     */
    record Holder(Reader reader, String subject) {
    }

    private record Verified(Holder holder, Instant until) {
    }

    // After all that could still refuse the token.
    @Override
    public int priority() {
        return Integer.MIN_VALUE;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity caller, AuthenticationRequestContext context) {
        var credential = caller.getCredential(AccessTokenCredential.class);
        if (credential != null && caller.getPrincipal() instanceof JsonWebToken token) {
            kept.put(SCHEME + credential.getToken(),
                    new Verified(new Holder(Reader.of(Mandates.of(caller)), token.getSubject()),
                            Instant.ofEpochSecond(token.getExpirationTime())));
        }
        return Uni.createFrom().item(caller);
    }

    /** Whom the token in an Authorization header is for; null when it was not found good before, or has expired. */
    Holder holder(String header) {
        Verified verified = kept.getIfPresent(header);
        return verified != null && Instant.now().isBefore(verified.until()) ? verified.holder() : null;
    }
}
