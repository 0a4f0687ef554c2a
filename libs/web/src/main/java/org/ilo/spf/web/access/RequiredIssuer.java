package org.ilo.spf.web.access;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.eclipse.microprofile.config.Config;

import io.quarkus.runtime.StartupEvent;

/** Requires that the issuer of access tokens is configured: a process without one does not start. */
@ApplicationScoped
public class RequiredIssuer {

    private static final String NAME = "quarkus.oidc.token.issuer";
    private static final String KEY = "quarkus.oidc.public-key";
    private static final String SERVER = "quarkus.oidc.auth-server-url";

    // Before anything else observes the start.
    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start, Config config) {
        List<String> missing = missing(config);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Whose tokens are to be believed? Missing: " + String.join("; ", missing) + ".");
        }
    }

    static List<String> missing(Config config) {
        var missing = new ArrayList<String>();
        if (!isSet(config, NAME)) {
            missing.add("the issuer's name in " + variable(NAME));
        }
        if (!isSet(config, KEY) && !isSet(config, SERVER)) {
            missing.add("its key in %s, or its address in %s".formatted(variable(KEY), variable(SERVER)));
        }
        return missing;
    }

    private static boolean isSet(Config config, String property) {
        return config.getOptionalValue(property, String.class).filter(value -> !value.isBlank()).isPresent();
    }

    private static String variable(String property) {
        return property.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_");
    }
}
