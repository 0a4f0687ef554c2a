package org.ilo.spf.trials.fault;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.Suite;
import org.ilo.spf.launcher.identity.Person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The public interfaces as a client sees them that never gives up: it repeats a request until it knows what became of it. */
final class Api {

    private static final Duration ATTEMPT = Duration.ofSeconds(25);
    private static final Duration TIMEOUT = Duration.ofMinutes(4);
    private static final long PAUSE_MILLIS = 150;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Component, List<String>> origins = new EnumMap<>(Component.class);
    private final Map<Component, LongAdder> refusals = new EnumMap<>(Component.class);
    private final LongAdder cuts = new LongAdder();
    private final Findings findings;
    private final Suite suite;

    /** A write: the service and path it is sent to, its body, its author, and its key. */
    record Request(Component owner, String path, JsonNode body, String actor, String etag, String key) {
    }

    /** A definite answer. */
    record Reply(int status, JsonNode body, String etag) {

        boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    Api(Suite suite, Findings findings) {
        this.findings = findings;
        this.suite = suite;
        for (Component owner : Component.owners()) {
            refusals.put(owner, new LongAdder());
            origins.put(owner, new CopyOnWriteArrayList<>(List.of(suite.url(owner), suite.url(Component.GATEWAY))));
        }
    }

    /** Has writes for an owner sent there too. */
    void addOrigin(Component owner, String url) {
        origins.get(owner).add(url);
    }

    void removeOrigin(Component owner, String url) {
        origins.get(owner).remove(url);
    }

    /** How many requests to an owner were answered by what is not its fault nor the client's. */
    long refusals(Component owner) {
        return refusals.get(owner).sum();
    }

    /** How many requests were sent and then cut off. */
    long cuts() {
        return cuts.sum();
    }

    /** Sends the request, through the gateway or directly, until it is answered for certain. */
    Reply write(Request request, SplittableRandom random) {
        var deadline = Instant.now().plus(TIMEOUT);
        while (Instant.now().isBefore(deadline)) {
            var places = origins.get(request.owner());
            var reply = attempt(request, places.get(random.nextInt(places.size())));
            if (reply.isPresent()) {
                return reply.get();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
        findings.violation("I1", "%s is not answered for certain within %s".formatted(request.path(), TIMEOUT));
        return new Reply(0, json.nullNode(), null);
    }

    private Optional<Reply> attempt(Request request, String origin) {
        var builder = HttpRequest.newBuilder(URI.create(origin + "/api/v1/" + request.path())).timeout(ATTEMPT)
                .header("Accept", "application/json").header("Authorization", "Bearer " + suite.token(person(request.actor())))
                .header("Idempotency-Key", request.key());
        if (request.etag() != null) {
            builder.header("If-Match", request.etag());
        }
        if (request.body() == null) {
            builder.POST(BodyPublishers.noBody());
        } else {
            builder.header("Content-Type", "application/json").POST(BodyPublishers.ofString(request.body().toString()));
        }
        try {
            return definite(request, client.send(builder.build(), BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return Optional.empty();
        } catch (IOException e) {
            cuts.increment();
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new Reply(0, json.nullNode(), null));
        }
    }

    /** Everybody may write everything: faults are tried here, not permissions, and four eyes are two names. */
    private static Person person(String name) {
        return Person.of(name, Role.SYSTEM_CLIENT, Role.RESULTS_OFFICER, Role.VERIFIER, Role.FUNDING_OFFICER, Role.ADMIN)
                .within("countries:write");
    }

    private Optional<Reply> definite(Request request, HttpResponse<String> answer) throws IOException {
        int status = answer.statusCode();
        if (status == 500) {
            findings.violation("I8", "%s is answered by %s".formatted(request.path(), answer.body()));
        }
        if (status >= 500) {
            refusals.get(request.owner()).increment();
        }
        // A process that is ending says no more than that.
        if (status == 503 && !answer.body().isEmpty() && answer.headers().firstValue("Retry-After").isEmpty()) {
            findings.violation("I8", "%s is answered by 503 without Retry-After".formatted(request.path()));
        }
        if (status >= 500 || status == 409 && answer.body().contains("idempotency-key-in-use")) {
            return Optional.empty();
        }
        return Optional.of(new Reply(status, json.readTree(answer.body()), answer.headers().firstValue("ETag").orElse(null)));
    }

    /** One attempt to read; empty when there is no connection or it broke. */
    Optional<HttpResponse<String>> read(String url) {
        try {
            return Optional.of(client.send(HttpRequest.newBuilder(URI.create(url)).timeout(ATTEMPT)
                    .header("Accept", "*/*").build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The same as JSON; empty too when it is no success. */
    Optional<JsonNode> readJson(String url) {
        return read(url).filter(answer -> answer.statusCode() == 200).map(answer -> parsed(answer.body()));
    }

    JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("No JSON: " + text, e);
        }
    }
}
