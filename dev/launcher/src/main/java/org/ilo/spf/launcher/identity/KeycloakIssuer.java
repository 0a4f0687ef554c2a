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
 * A Keycloak on this machine. It is asked for tokens as by any program: with a client's id, which is the person's subject here,
 * and the client's secret. The token has the roles that the client has in the realm.
 */
public final class KeycloakIssuer implements Issuer {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    /** A token that expires sooner is not used again. */
    private static final Duration MIN_VALIDITY = Duration.ofSeconds(60);

    private final ObjectMapper json = new ObjectMapper();
    private final Map<Person, CachedToken> tokens = new ConcurrentHashMap<>();
    private final IdentityFolder folder;
    private final String realm;

    private record CachedToken(String token, Instant expiresAt) {
    }

    /** The Keycloak with this URL, without a slash at the end. */
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
        var limit = Instant.now().plus(MIN_VALIDITY);
        return tokens.compute(person, (who, last) -> last == null || last.expiresAt().isBefore(limit) ? requested(who) : last)
                .token();
    }

    private CachedToken requested(Person person) {
        var secret = Realm.secrets(folder.secrets()).getProperty(person.subject());
        if (secret == null) {
            throw new NoToken("Keycloak's realm has no client called " + person.subject() + ".");
        }
        var form = "grant_type=client_credentials&client_id=" + encoded(person.subject()) + "&client_secret=" + encoded(secret)
                + (person.scopes().isEmpty() ? "" : "&scope=" + encoded(String.join(" ", person.scopes())));
        var answer = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token")).timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build());
        return new CachedToken(answer.get("access_token").asText(),
                Instant.now().plusSeconds(answer.get("expires_in").asLong()));
    }

    private JsonNode send(HttpRequest request) {
        try {
            // A new client each time: tokens are kept for minutes, and most issuers are only asked for their settings.
            var client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
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
