package org.ilo.spf.launcher.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A client of the suite's public API. */
final class ApiClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String origin;

    /** A record as it is after a request, with its ETag. */
    record Answer(JsonNode record, String etag) {
    }

    ApiClient(String origin) {
        this.origin = origin;
    }

    /** The JSON at a path below {@code /api/v1}. */
    JsonNode get(String path) {
        return answer(request(path).GET().build()).record();
    }

    /** Sends a body, or none. A request without an answer is sent again, which its Idempotency-Key makes harmless. */
    Answer post(String path, JsonNode body, Map<String, String> headers) {
        var request = request(path);
        headers.forEach(request::header);
        if (body == null) {
            return answer(request.POST(BodyPublishers.noBody()).build());
        }
        return answer(
                request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString())).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + "/api/v1/" + path)).header("Accept", "application/json")
                .timeout(TIMEOUT);
    }

    private Answer answer(HttpRequest request) {
        var deadline = Instant.now().plus(TIMEOUT);
        var response = send(request);
        while (response.filter(given -> !isTransient(given)).isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new CannotLoad("%s %s is not answered.".formatted(request.method(), request.uri()));
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            response = send(request);
        }
        return read(request, response.get());
    }

    private Optional<HttpResponse<String>> send(HttpRequest request) {
        try {
            return Optional.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotLoad("Loading was interrupted.");
        }
    }

    // A service is starting again, or still works on the same request that was sent before.
    private static boolean isTransient(HttpResponse<String> response) {
        return response.statusCode() >= 502 && response.statusCode() <= 504
                || response.statusCode() == 409 && response.body().contains("idempotency-key-in-use");
    }

    private Answer read(HttpRequest request, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new CannotLoad("%s %s is answered by %d: %s".formatted(request.method(), request.uri(),
                    response.statusCode(), response.body()));
        }
        try {
            return new Answer(json.readTree(response.body()), response.headers().firstValue("ETag").orElse(""));
        } catch (JsonProcessingException e) {
            throw new CannotLoad("%s %s is answered by something else than JSON.".formatted(request.method(), request.uri()));
        }
    }
}
