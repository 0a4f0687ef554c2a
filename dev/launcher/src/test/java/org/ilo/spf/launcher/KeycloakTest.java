package org.ilo.spf.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.ilo.spf.launcher.identity.Person;
import org.ilo.spf.launcher.identity.TokenRequest;
import org.ilo.spf.servers.TemporaryDirectory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The suite with a real Keycloak: the claims of its tokens, and what they permit. */
@EnabledIfSystemProperty(named = "trials.long", matches = "true", disabledReason = "It takes a minute or more; ./mvnw verify -Ptrials runs it.")
class KeycloakTest {

    private static final String REQUEST = """
            {"country": "%s", "thematicArea": "SHP", "constituent": "GOVERNMENT", "subject": "Costing of a health scheme",
             "requestedOn": "2026-03-02"}""";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void keycloaksTokensSayWhatTheirHoldersMayDo() throws Exception {
        fetchOrSkip();
        // JUnit's temporary directory would warn of each link to the shared program.
        var data = Files.createTempDirectory("keycloak");
        try (var suite = Suite.start(SuiteConfig.isolated(Path.of("../.."), data).withKeycloak()
                .reportingTo(System.out::println))) {
            var countryOfficer = suite.token(named("country-officer"));
            assertThat(ask(suite, countryOfficer, "TGO").statusCode()).as("own country").isEqualTo(201);
            var abroad = ask(suite, countryOfficer, "KHM");
            assertThat(abroad.statusCode()).as("%s", abroad.body()).isEqualTo(403);
            assertThat(ask(suite, suite.token(named("funding-officer")), "TGO").statusCode()).as("another role")
                    .isEqualTo(403);
            assertThat(ask(suite, suite.token(named("system-client")), "TGO").statusCode()).as("within its scope")
                    .isEqualTo(201);
            assertThat(ask(suite, suite.token(withoutScope()), "TGO").statusCode()).as("without scope").isEqualTo(403);

            var nobody = ask(suite, null, "TGO");
            assertThat(nobody.statusCode()).isEqualTo(401);
            assertThat(nobody.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(
                    challenge -> assertThat(challenge).startsWith("Bearer"));
            assertThat(ask(suite, countryOfficer + "x", "TGO").statusCode()).as("forged").isEqualTo(401);
            assertThat(indicator(suite)).isEqualTo(200);

            var secrets = suite.config().keycloak().secrets();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets))).isEqualTo("rw-------");
        } finally {
            TemporaryDirectory.delete(data);
        }
    }

    /** Without Maven's repositories there is no Keycloak to test with. */
    private static void fetchOrSkip() {
        try {
            KeycloakProgram.fetch(Path.of("../..").toAbsolutePath().normalize(), System.out::println);
        } catch (CannotStart e) {
            Assumptions.abort(e.getMessage());
        }
    }

    private static Person named(String role) {
        return TokenRequest.read(List.of(role));
    }

    private static Person withoutScope() {
        return named("system-client").within();
    }

    private HttpResponse<String> ask(Suite suite, String token, String country) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(suite.url(Component.GATEWAY) + "/api/v1/advisory-requests"))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(REQUEST.formatted(country)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private int indicator(Suite suite) throws IOException, InterruptedException {
        var url = URI.create(suite.url(Component.GATEWAY) + "/api/v1/indicators/thematic-areas");
        return http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding()).statusCode();
    }
}
