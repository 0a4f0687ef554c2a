package org.ilo.spf.gateway.routing;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A service, where it is, and the collections under {@code /api/v1} that it owns.
 *
 * @param service its name, such as {@code results-service}
 */
record Owner(String service, URI address, List<String> collections) {

    static List<Owner> all(GatewayConfig config) {
        return List.of(
                new Owner("countries-service", config.countriesService(), List.of(
                        "countries", "focus-countries", "engagements", "thematic-areas", "advisory-requests", "code-lists")),
                new Owner("results-service", config.resultsService(), List.of(
                        "institutional-changes", "impact-records", "overlap-groups", "targets")),
                new Owner("funding-service", config.fundingService(), List.of(
                        "development-partners", "agreements", "transactions", "funding-requirements", "own-contributions",
                        "projects", "staff-positions", "partner-meetings", "exchange-rates")));
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
