package org.ilo.spf.launcher.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Objects;
import java.util.Properties;

import org.ilo.spf.contracts.access.Role;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The realm that Keycloak imports: roles, clients, and the claims of tokens.
 *
 * <p>
 * The file in the repository holds no secret; those of its clients are made here.
 */
final class Realm {

    static final String NAME = "social-protection-floors";
    /** The name of the administrator's password among the secrets; no client has this name. */
    static final String ADMINISTRATOR = "keycloak-administrator";

    private static final String FILE = "/keycloak/realm.json";
    private static final int SECRET_BYTES = 32;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Realm() {
    }

    /** The secrets in a file; none if there is no file. */
    static Properties secrets(Path file) {
        var secrets = new Properties();
        try {
            if (Files.exists(file)) {
                secrets.load(new StringReader(Files.readString(file)));
            }
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the realm with new secrets and with clients for these people, unless it exists already; returns the secrets. */
    static Properties prepare(Path realm, Path secretsFile, Collection<Person> people) {
        var secrets = secrets(secretsFile);
        if (Files.exists(realm) && !secrets.isEmpty()) {
            return secrets;
        }
        var content = read();
        people.forEach(person -> add(person, content));
        secrets.setProperty(ADMINISTRATOR, secret());
        for (var client : content.withArray("clients")) {
            if (client.path("serviceAccountsEnabled").asBoolean()) {
                var secret = secret();
                ((ObjectNode) client).put("secret", secret);
                secrets.setProperty(client.get("clientId").asText(), secret);
            }
        }
        IdentityFolder.write(secretsFile, text(secrets));
        IdentityFolder.write(realm, content.toPrettyString());
        return secrets;
    }

    /** Adds a client like the system client, with the person's roles. */
    private static void add(Person person, ObjectNode realm) {
        ObjectNode client = find(realm.withArray("clients"), "clientId", Role.SYSTEM_CLIENT.code()).deepCopy();
        realm.withArray("clients").add(client.put("clientId", person.subject()));
        var account = JSON.createObjectNode().put("username", "service-account-" + person.subject()).put("enabled", true)
                .put("serviceAccountClientId", person.subject());
        person.roles().forEach(role -> account.withArray("realmRoles").add(role.code()));
        person.countries().forEach(country -> account.withObject("/attributes").withArray("countries").add(country));
        realm.withArray("users").add(account);
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        for (var element : list) {
            if (element.path(field).asText().equals(value)) {
                return element;
            }
        }
        throw new IllegalStateException("The realm has no " + value + ".");
    }

    private static ObjectNode read() {
        try (InputStream file = Objects.requireNonNull(Realm.class.getResourceAsStream(FILE), FILE)) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Properties secrets) {
        var text = new StringWriter();
        try {
            secrets.store(text, "Secrets of the clients of the realm " + NAME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
