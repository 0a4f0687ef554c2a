package org.ilo.spf.contracts.access;

/**
 * A role that something is permitted to, within its limits.
 *
 * @param role null for everybody, with a token or without
 * @param inOwnCountries only for the countries that the token names
 * @param scope the scope that the token must hold, too; null for none
 */
public record Grant(Role role, boolean inOwnCountries, String scope) {

    static Grant toEverybody() {
        return new Grant(null, false, null);
    }

    static Grant to(Role role) {
        return new Grant(role, false, null);
    }

    static Grant toOfficersOfTheCountry() {
        return new Grant(Role.COUNTRY_OFFICER, true, null);
    }

    static Grant toSystemsWith(String scope) {
        return new Grant(Role.SYSTEM_CLIENT, false, scope);
    }

    boolean isOf(Authorities authorities) {
        return role == null || authorities.roles().contains(role) && (scope == null || authorities.scopes().contains(scope));
    }

    /** The role with its limits, in words for people. */
    public String words() {
        if (role == null) {
            return "everybody";
        }
        return role.code() + (inOwnCountries ? " (own countries)" : "") + (scope == null ? "" : " (scope " + scope + ")");
    }
}
