package org.ilo.spf.launcher.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.servers.TokenIssuer;

/** The machine's own issuer: whoever can read its key can be anybody. */
public final class MachineIssuer implements Issuer {

    /** A working day, however long. */
    private static final Duration DAY = Duration.ofHours(12);

    private final TokenIssuer issuer;
    private final Map<Person, Held> held = new ConcurrentHashMap<>();

    private record Held(String token, Instant since) {
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
        var limit = Instant.now().minus(DAY.dividedBy(2));
        return held.compute(person, (who, last) -> last == null || last.since().isBefore(limit) ? signed(who) : last).token();
    }

    /** For whoever needs a token that no person has, or a wrong one. */
    public TokenIssuer signer() {
        return issuer;
    }

    private Held signed(Person person) {
        var token = issuer.token(person.subject()).name(person.subject()).lasting(DAY)
                .roles(person.roles().stream().map(Role::code).sorted().toArray(String[]::new));
        if (!person.countries().isEmpty()) {
            token.countries(person.countries().stream().sorted().toArray(String[]::new));
        }
        if (!person.scopes().isEmpty()) {
            token.scopes(person.scopes().stream().sorted().toArray(String[]::new));
        }
        return new Held(token.sign(), Instant.now());
    }
}
