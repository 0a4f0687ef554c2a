package org.ilo.spf.contracts.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person or system is to the programme; one may hold several, and may then do what any of them permits. */
public enum Role {

    VIEWER,
    /** Works on the countries that the token names. */
    COUNTRY_OFFICER,
    RESULTS_OFFICER,
    VERIFIER,
    FUNDING_OFFICER,
    /** Keeps the system, and neither writes nor verifies what the programme does. */
    ADMIN,
    /** Another system; what it may write is in the scopes of its token. */
    SYSTEM_CLIENT;

    /** The name in tokens, such as {@code country-officer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role with this name in tokens; those of other systems are none. */
    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
