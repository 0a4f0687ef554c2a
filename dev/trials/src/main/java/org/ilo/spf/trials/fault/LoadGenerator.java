package org.ilo.spf.trials.fault;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.trials.fault.Api.Reply;
import org.ilo.spf.trials.fault.Api.Request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Writes records, one after the other, and keeps a record of what was acknowledged; all chance comes from a seed.
 */
final class LoadGenerator {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** How many acknowledged writes in a hundred are sent once more. */
    private static final int REPEATED = 3;

    final SplittableRandom random;
    private final String name;
    private final Api api;
    private final AcknowledgedWrites writes;
    private final Findings findings;

    LoadGenerator(String name, SplittableRandom random, Api api, AcknowledgedWrites writes, Findings findings) {
        this.name = name;
        this.random = random;
        this.api = api;
        this.writes = writes;
        this.findings = findings;
    }

    /** A record that was written, as it was last answered. */
    record Known(Component owner, String collection, JsonNode state, String etag) {

        String id() {
            return state.get("id").asText();
        }

        String text(String field) {
            return state.path(field).asText(null);
        }

        LocalDate day(String field) {
            return LocalDate.parse(state.get(field).asText());
        }
    }

    /** Enters a record; null when it is refused. */
    Known enter(Component owner, String collection, Map<String, ?> body) {
        return enter(owner, collection, collection, body);
    }

    /** Enters a record of a collection at a path of its own. */
    Known enter(Component owner, String collection, String path, Map<String, ?> body) {
        return send(owner, collection, new Request(owner, path, JSON.valueToTree(body), name, null, key()));
    }

    /** Does something to a record; null when it is refused. */
    Known act(Known record, String verb, Map<String, ?> body) {
        return act(record, verb, body, name);
    }

    /** The same by a colleague. */
    Known act(Known record, String verb, Map<String, ?> body, String actor) {
        return send(record.owner(), record.collection(), new Request(record.owner(),
                record.collection() + "/" + record.id() + "/" + verb, body == null ? null : JSON.valueToTree(body), actor,
                record.etag(), key()));
    }

    private Known send(Component owner, String collection, Request request) {
        var reply = api.write(request, random);
        if (!reply.isSuccess()) {
            return null;
        }
        var known = new Known(owner, collection, reply.body(), reply.etag());
        writes.add(new AcknowledgedWrites.Write(owner, owner.database() + "." + collection, UUID.fromString(known.id()),
                known.state().get("version").asInt(), Instant.now()));
        if (random.nextInt(100) < REPEATED) {
            repeat(request, reply);
        }
        return known;
    }

    private void repeat(Request request, Reply first) {
        var again = api.write(request, random);
        if (again.status() != 0 && !first.body().equals(again.body())) {
            findings.violation("I7", "%s with the key %s was answered by %s and then by %d %s".formatted(request.path(),
                    request.key(), first.body(), again.status(), again.body()));
        }
    }

    private String key() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A few letters and digits, never the same. */
    String code(int length) {
        return Long.toString(random.nextLong(Long.MAX_VALUE), 36).toUpperCase(java.util.Locale.ROOT)
                .concat("000000000000").substring(0, length);
    }

    LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextLong(to.toEpochDay() - from.toEpochDay() + 1));
    }

    /** An amount of money to the cent. */
    String amount(int most) {
        return "%d.%02d".formatted(1 + random.nextInt(most), random.nextInt(100));
    }
}
