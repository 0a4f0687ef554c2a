package org.ilo.spf.trials.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Single questions and entries on connections that stay open. */
final class Web {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HttpResponse<byte[]> ask(String url, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    byte[] bytes(String url, String... headers) throws IOException, InterruptedException {
        return good(url, ask(url, headers)).body();
    }

    JsonNode json(String url, String... headers) throws IOException, InterruptedException {
        return JSON.readTree(bytes(url, headers));
    }

    void enter(String url, String body, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).headers(headers)
                .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)).build();
        good(url, client.send(request, BodyHandlers.ofByteArray()));
    }

    private static HttpResponse<byte[]> good(String url, HttpResponse<byte[]> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(url + " answered " + response.statusCode() + ": " + new String(response.body(),
                    java.nio.charset.StandardCharsets.UTF_8));
        }
        return response;
    }
}
