package org.ilo.spf.web.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.json.JsonString;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.ilo.spf.contracts.access.Authorities;
import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.contracts.code.Country;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.security.identity.SecurityIdentity;

/** Reads the authorities of a caller from the verified token; claims in another form than agreed are ignored. */
public final class TokenAuthorities {

    /** By token, as long as that is cached: looking up a claim that no standard defines costs an exception. */
    private static final Cache<JsonWebToken, Authorities> READ = Caffeine.newBuilder().weakKeys().executor(Runnable::run)
            .build();

    private TokenAuthorities() {
    }

    /** What the caller may do. */
    public static Authorities of(SecurityIdentity caller) {
        return caller.getPrincipal() instanceof JsonWebToken token ? READ.get(token, read -> read(token, caller.getRoles()))
                : Authorities.NONE;
    }

    private static Authorities read(JsonWebToken token, Set<String> roles) {
        String scopes = token.getClaim("scope") instanceof CharSequence text ? text.toString() : "";
        return new Authorities(known(roles.stream(), Role::of),
                known(texts(token.getClaim("countries")), TokenAuthorities::country),
                Set.of(scopes.isBlank() ? new String[0]
                        : Arrays.stream(scopes.strip().split(" +")).distinct().toArray(String[]::new)));
    }

    private static <T> Set<T> known(Stream<String> names, Function<String, Optional<T>> find) {
        return names.map(find).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static Stream<String> texts(Object claim) {
        return claim instanceof Collection<?> values
                ? values.stream().map(value -> value instanceof JsonString text ? text.getString() : String.valueOf(value))
                : Stream.empty();
    }

    private static Optional<Country> country(String code) {
        return Stream.of(Country.values()).filter(country -> country.name().equals(code)).findFirst();
    }
}
