package org.ilo.spf.contracts.access;

import java.util.Set;

import org.ilo.spf.contracts.code.Country;

/**
 * What a caller's token says the caller is, and thereby what the caller may do.
 *
 * @param countries those that a country officer works on; none means no country
 */
public record Authorities(Set<Role> roles, Set<Country> countries, Set<String> scopes) {

    /** That of a caller without a token. */
    public static final Authorities NONE = new Authorities(Set.of(), Set.of(), Set.of());

    public Authorities {
        roles = Set.copyOf(roles);
        countries = Set.copyOf(countries);
        scopes = Set.copyOf(scopes);
    }

    /** Whether the caller may do it at all, if only in some countries. */
    public boolean may(Permission permission) {
        return permission.grants().stream()
                .anyMatch(grant -> grant.isOf(this) && !(grant.inOwnCountries() && countries.isEmpty()));
    }

    /** Whether the caller may do it in that country. */
    public boolean may(Permission permission, Country country) {
        return mayEverywhere(permission) || may(permission) && countries.contains(country);
    }

    /** Whether the caller may do it whatever the country. */
    public boolean mayEverywhere(Permission permission) {
        return permission.grants().stream().anyMatch(grant -> grant.isOf(this) && !grant.inOwnCountries());
    }

    /** The countries to which the caller's permission is bound, if it is not everywhere. */
    public Set<Country> countriesOf(Permission permission) {
        return may(permission) ? countries : Set.of();
    }
}
