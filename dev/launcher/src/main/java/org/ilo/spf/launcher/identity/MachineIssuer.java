package org.ilo.spf.launcher.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.servers.TokenIssuer;

/** The machine's own issuer. Its key lets its holder act as anybody. */
public final class MachineIssuer implements Issuer {

    /** As long as a working day. */
    private static final Duration VALIDITY = Duration.ofHours(12);

    private final TokenIssuer issuer;
    private final Map<Person, CachedToken> tokens = new ConcurrentHashMap<>();

    private record CachedToken(String token, Instant issuedAt) {
    }

    /** The issuer of a suite; its key is made when there is none. */
    public MachineIssuer(IdentityFolder folder) {
        this.issuer = TokenIssuer.keptIn(folder.key());
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("quarkus.oidc.token.issuer", issuer.issuer(), "quarkus.oidc.public-key", issuer.publicKey());
    }

    @Override
    public String token(Person person) {
        var limit = Instant.now().minus(VALIDITY.dividedBy(2));
        return tokens.compute(person, (who, last) -> last == null || last.issuedAt().isBefore(limit) ? signed(who) : last)
                .token();
    }

    /** The issuer beneath, for tests that need a token no person has, or an invalid one. */
    public TokenIssuer signer() {
        return issuer;
    }

    private CachedToken signed(Person person) {
        var token = issuer.token(person.subject()).name(person.subject()).lasting(VALIDITY)
                .roles(person.roles().stream().map(Role::code).sorted().toArray(String[]::new));
        if (!person.countries().isEmpty()) {
            token.countries(person.countries().stream().sorted().toArray(String[]::new));
        }
        if (!person.scopes().isEmpty()) {
            token.scopes(person.scopes().stream().sorted().toArray(String[]::new));
        }
        return new CachedToken(token.sign(), Instant.now());
    }
}
