package org.ilo.spf.gateway.routing;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ilo.spf.contracts.register.Service;

/**
 * A service, where it is, and the collections under {@code /api/v1} that it owns.
 *
 * @param service its name, such as {@code results-service}
 */
record Owner(String service, URI address, List<String> collections) {

    static List<Owner> all(GatewayConfig config) {
        return Stream.of(Service.values()).map(service -> of(service, config)).toList();
    }

    private static Owner of(Service service, GatewayConfig config) {
        var address = Objects.requireNonNull(config.services().get(service.title()), "gateway.services." + service.title());
        return new Owner(service.title(), address, service.collections());
    }

    /** A regular expression for its collections and all below them. */
    String paths() {
        return collections.stream().map(Pattern::quote).collect(Collectors.joining("|", "/api/v1/(?:", ")(?:/.*)?"));
    }

    String openApiPath() {
        return "/openapi/" + service;
    }

    /** Where clients find what each service has under {@code /api/v1/admin}. */
    String adminPath() {
        return "/api/v1/admin/" + service;
    }

    boolean isSecure() {
        return "https".equals(address.getScheme());
    }

    int port() {
        return address.getPort() >= 0 ? address.getPort() : isSecure() ? 443 : 80;
    }
}
