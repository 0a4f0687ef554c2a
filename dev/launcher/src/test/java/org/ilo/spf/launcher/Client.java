package org.ilo.spf.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.launcher.identity.Person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A client of the suite's gateway that can act as several persons, and reads as a viewer. */
final class Client {

    /** Enters and submits, and could verify but for the four-eyes rule. */
    static final Person AMA = Person.of("ama", Role.RESULTS_OFFICER, Role.VERIFIER, Role.ADMIN);
    static final Person KOFI = Person.of("kofi", Role.VERIFIER);
    private static final Person VIEWER = Person.of("esi", Role.VIEWER);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Suite suite;

    /** An answer: a record with its ETag, or a problem. */
    record Answer(int status, JsonNode body, String etag) {

        String id() {
            return body.get("id").asText();
        }
    }

    Client(Suite suite) {
        this.suite = suite;
    }

    Suite suite() {
        return suite;
    }

    /** The JSON at a path below {@code /api/v1}, which has to exist. */
    JsonNode get(String path) {
        var answer = send(request(path, VIEWER).GET().build());
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Enters a record. */
    Answer enter(String collection, Person actor, String body) {
        var answer = send(request(collection, actor).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build());
        assertThat(answer.status()).as("%s: %s", collection, answer.body()).isEqualTo(201);
        return answer;
    }

    /** Posts an action on the record, based on the version last answered. */
    Answer act(String collection, Answer last, String verb, Person actor) {
        return send(request(collection + "/" + last.id() + "/" + verb, actor)
                .header("If-Match", last.etag()).POST(BodyPublishers.noBody()).build());
    }

    private HttpRequest.Builder request(String path, Person actor) {
        return HttpRequest.newBuilder(URI.create(suite.url(Component.GATEWAY) + "/api/v1/" + path))
                .header("Accept", "application/json").header("Authorization", "Bearer " + suite.token(actor));
    }

    private Answer send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), json.readTree(response.body()),
                    response.headers().firstValue("ETag").orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer.", e);
        }
    }
}
