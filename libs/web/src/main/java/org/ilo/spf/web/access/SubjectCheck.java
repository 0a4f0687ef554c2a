package org.ilo.spf.web.access;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;

/**
 * Refuses a token whose subject is missing or not plain text: it goes into journals and keys, and is compared where a second
 * person is required.
 */
@ApplicationScoped
public class SubjectCheck implements SecurityIdentityAugmentor {

    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1,100}");

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity caller, AuthenticationRequestContext context) {
        if (caller.isAnonymous() || caller.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                && SUBJECT.matcher(token.getSubject()).matches()) {
            return Uni.createFrom().item(caller);
        }
        return Uni.createFrom().failure(new AuthenticationFailedException("The token's subject is not plain text."));
    }
}
