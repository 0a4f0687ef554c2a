package org.ilo.spf.launcher.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

import org.ilo.spf.contracts.access.Role;

/**
 * Somebody, or some program, who acts on the suite.
 *
 * @param subject who it is; four eyes are two of them
 * @param countries what a country officer works on
 * @param scopes what a system client may write
 */
public record Person(String subject, Set<Role> roles, Set<String> countries, Set<String> scopes) {

    /** All that a system client can be allowed to write. */
    public static final Set<String> EVERY_SCOPE = Set.of("countries:write", "results:write", "funding:write");

    public Person {
        roles = Set.copyOf(roles);
        countries = Set.copyOf(countries);
        scopes = Set.copyOf(scopes);
    }

    /** Somebody with these roles; as a country officer without a country, and as a system client without a scope. */
    public static Person of(String subject, Role... roles) {
        var several = EnumSet.noneOf(Role.class);
        several.addAll(Arrays.asList(roles));
        return new Person(subject, several, Set.of(), Set.of());
    }

    /** The same with these countries to work on. */
    public Person on(String... codes) {
        return new Person(subject, roles, new TreeSet<>(Arrays.asList(codes)), scopes);
    }

    /** The same with these scopes. */
    public Person within(String... names) {
        return new Person(subject, roles, countries, new TreeSet<>(Arrays.asList(names)));
    }

    /** Who has one role and is named after it, as the clients of the realm are. */
    static Person named(Role role) {
        var person = of(role.code(), role);
        return switch (role) {
            case COUNTRY_OFFICER -> person.on("TGO", "SEN");
            case SYSTEM_CLIENT -> person.within(EVERY_SCOPE.toArray(String[]::new));
            default -> person;
        };
    }
}
