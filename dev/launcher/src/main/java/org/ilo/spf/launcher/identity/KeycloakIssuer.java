package org.ilo.spf.launcher.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A Keycloak on this machine, asked for tokens like by any program: with a client's id, which is the person's subject here, and
 * its secret. The roles are those it has in the realm.
 */
public final class KeycloakIssuer implements Issuer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** What is about to expire is as good as expired. */
    private static final Duration LEAST = Duration.ofSeconds(60);

    private final ObjectMapper json = new ObjectMapper();
    private final Map<Person, Held> held = new ConcurrentHashMap<>();
    private final IdentityFolder folder;
    private final String realm;

    private record Held(String token, Instant until) {
    }

    /** The Keycloak that answers there, without a slash at the end. */
    public KeycloakIssuer(IdentityFolder folder, String url) {
        this.folder = folder;
        this.realm = url + "/realms/" + Realm.NAME;
    }

    /** Makes the realm for a first start, with clients for some people, and answers the administrator's password. */
    public String prepare(Path realms, Collection<Person> people) {
        return Realm.prepare(realms.resolve("realm.json"), folder.secrets(), people).getProperty(Realm.ADMINISTRATOR);
    }

    /** The file with the clients' secrets. */
    public Path secrets() {
        return folder.secrets();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("quarkus.oidc.token.issuer", realm, "quarkus.oidc.auth-server-url", realm);
    }

    @Override
    public String token(Person person) {
        var limit = Instant.now().plus(LEAST);
        return held.compute(person, (who, last) -> last == null || last.until().isBefore(limit) ? asked(who) : last).token();
    }

    private Held asked(Person person) {
        var secret = Realm.secrets(folder.secrets()).getProperty(person.subject());
        if (secret == null) {
            throw new NoToken("Keycloak's realm has no client called " + person.subject() + ".");
        }
        var form = "grant_type=client_credentials&client_id=" + encoded(person.subject()) + "&client_secret=" + encoded(secret)
                + (person.scopes().isEmpty() ? "" : "&scope=" + encoded(String.join(" ", person.scopes())));
        var answer = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token")).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build());
        return new Held(answer.get("access_token").asText(), Instant.now().plusSeconds(answer.get("expires_in").asLong()));
    }

    private JsonNode send(HttpRequest request) {
        try {
            // Of its own: tokens are held for minutes, and most issuers are made to tell their settings only.
            var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new NoToken("Keycloak gives no token: " + response.body());
            }
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new NoToken("Keycloak does not answer at " + realm + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoToken("Asking for a token was interrupted.");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
