package org.ilo.spf.launcher.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

import org.ilo.spf.contracts.access.Role;

/**
 * A person or program that uses the suite.
 *
 * @param subject its identity; the four-eyes rule compares it
 * @param countries the countries a country officer works on
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

    /** A person with these roles, without countries and scopes. */
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

    /** A person with one role and its name, like the clients of the realm. */
    static Person named(Role role) {
        var person = of(role.code(), role);
        return switch (role) {
            case COUNTRY_OFFICER -> person.on("TGO", "SEN");
            case SYSTEM_CLIENT -> person.within(EVERY_SCOPE.toArray(String[]::new));
            default -> person;
        };
    }
}
