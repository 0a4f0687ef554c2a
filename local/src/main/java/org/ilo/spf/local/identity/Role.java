package org.ilo.spf.local.identity;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do. */
public enum Role {

    VIEWER("viewer"),
    COUNTRY_OFFICER("country-officer"),
    RESULTS_OFFICER("results-officer"),
    VERIFIER("verifier"),
    FUNDING_OFFICER("funding-officer"),
    ADMIN("admin"),
    SYSTEM_CLIENT("system-client");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** Its name in tokens and in the realm. */
    public String title() {
        return title;
    }

    static Optional<Role> titled(String title) {
        return Arrays.stream(values()).filter(role -> role.title.equals(title)).findFirst();
    }
}
