package org.ilo.spf.testing;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.ConfigProvider;
import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.servers.TestServers;
import org.ilo.spf.servers.Token;
import org.ilo.spf.servers.TokenIssuer;

/** Access tokens that the service under test believes. */
public final class Tokens {

    private static final ConcurrentHashMap<String, TokenIssuer> ISSUERS = new ConcurrentHashMap<>();

    private Tokens() {
    }

    /** The issuer of the running test. */
    public static TokenIssuer issuer() {
        return ISSUERS.computeIfAbsent(ConfigProvider.getConfig().getValue(TestServers.ISSUER_KEY, String.class),
                key -> TokenIssuer.keptIn(Path.of(key)));
    }

    /** The token of somebody with these roles. */
    public static Token of(String subject, Role... roles) {
        return issuer().token(subject).roles(Stream.of(roles).map(Role::code).toArray(String[]::new));
    }

    /** The token of an officer of these countries. */
    public static Token officerOf(String... countries) {
        return of("officer-of-" + String.join("-", countries), Role.COUNTRY_OFFICER).countries(countries);
    }

    /** The token of somebody with every role and scope. */
    public static Token forEverything(String subject) {
        return of(subject, Role.values()).scopes("countries:write", "results:write", "funding:write");
    }
}
