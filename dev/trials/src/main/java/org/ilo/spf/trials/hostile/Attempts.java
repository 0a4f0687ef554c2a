package org.ilo.spf.trials.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.ilo.spf.trials.hostile.ApiDocument.Operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Requests that follow a service's description, and such that were broken in one place; what the document calls valid may still
 * be refused by a rule of the domain.
 */
final class Attempts {

    /**
     * One request.
     *
     * @param mutation what was broken, null if nothing was
     */
    record Attempt(Operation operation, Sent request, String mutation) {

        @Override
        public String toString() {
            return operation + (mutation == null ? "" : ", " + mutation) + ": " + request;
        }
    }

    // What a segment of a path other than an id can be.
    private static final Map<String, List<String>> CODES = Map.of("countries", List.of("TGO", "SEN", "KEN", "XXX"),
            "code-lists", List.of("phases", "branches", "nothing"), "problems", List.of("invalid-request", "nothing"),
            "indicators", List.of("people-reached", "resource-gap", "resources-mobilized", "focus-countries", "nothing"));

    private final TargetProcess subject;
    private final ApiDocument document;
    private final Fixtures fixtures;
    private final Schemas schemas;

    Attempts(TargetProcess subject, Fixtures fixtures) {
        this.subject = subject;
        this.document = subject.document();
        this.fixtures = fixtures;
        this.schemas = new Schemas(document, fixtures);
    }

    /** Any request: writes three times as often as reads, broken ones as often as whole ones. */
    Arbitrary<Attempt> any() {
        List<Operation> writes = document.operations().stream().filter(Operation::writes).toList();
        List<Operation> reads = document.operations().stream().filter(operation -> !operation.writes()).toList();
        Arbitrary<Attempt> read = Arbitraries.of(reads).flatMap(this::read);
        return writes.isEmpty() ? read
                : Arbitraries.frequencyOf(Tuple.of(1, read), Tuple.of(3, Arbitraries.of(writes).flatMap(this::write)));
    }

    private Arbitrary<Attempt> write(Operation operation) {
        return Combinators.combine(content(operation), choice(), choice(), Arbitraries.of(true, false))
                .as((content, which, wrong, broken) -> {
                    JsonNode record = fixtures.one(operation.collection(), which);
                    Sent sent = Sent.of(operation.method(), path(operation, record, which))
                            .header(subject.bearer(People.OFFICERS.get(which % 3)));
                    if (operation.changes() && record != null) {
                        sent = sent.header("If-Match: \"" + record.get("version").asInt() + "\"");
                    }
                    if (content != null) {
                        sent = sent.with(operation.mediaType(), content.toString().getBytes(StandardCharsets.UTF_8));
                    }
                    return finished(operation, content, sent, broken, wrong);
                });
    }

    private Arbitrary<Attempt> read(Operation operation) {
        List<JsonNode> parameters = operation.parameters("query");
        Arbitrary<List<String>> query = parameters.isEmpty() ? Arbitraries.just(List.of())
                : Arbitraries.of(parameters).flatMap(this::parameter).list().ofMaxSize(3);
        return Combinators.combine(query, choice(), choice(), Arbitraries.of(true, false)).as((asked, which, wrong, broken) -> {
            String path = path(operation, fixtures.one(operation.collection(), which), which);
            Sent sent = Sent.of("GET", asked.isEmpty() ? path : path + "?" + String.join("&", asked));
            return finished(operation, null, sent, broken, wrong);
        });
    }

    private Attempt finished(Operation operation, ObjectNode content, Sent whole, boolean broken, int wrong) {
        if (!broken) {
            return new Attempt(operation, whole, null);
        }
        var mutations = Mutations.of(operation, schemas, content);
        var mutation = mutations.get(wrong % mutations.size());
        return new Attempt(operation, mutation.apply().apply(whole), mutation.name());
    }

    /** Fresh content by the schema, or that of a record there is with some of it changed; null where none is taken. */
    private Arbitrary<ObjectNode> content(Operation operation) {
        if (operation.mediaType() == null) {
            return Arbitraries.just(null);
        }
        Arbitrary<ObjectNode> fresh = schemas.object(schemas.resolved(operation.body()));
        Arbitrary<ObjectNode> altered = Combinators.combine(fresh, choice(), choice()).as((other, which, some) -> {
            JsonNode record = fixtures
                    .one(operation.path().endsWith("/transactions") ? "transactions" : operation.collection(), which);
            return record == null ? other
                    : altered(fixtures.content(record, operation.body()), other, some,
                            operation.method().equals("PATCH"));
        });
        return Arbitraries.frequencyOf(Tuple.of(1, fresh), Tuple.of(2, altered));
    }

    private static ObjectNode altered(ObjectNode content, ObjectNode other, int some, boolean partial) {
        var names = new ArrayList<String>();
        other.fieldNames().forEachRemaining(names::add);
        ObjectNode changed = partial ? content.objectNode() : content;
        for (int i = 0; i < names.size(); i++) {
            if ((some >> i & 3) == 3) {
                changed.set(names.get(i), other.get(names.get(i)));
            }
        }
        return changed;
    }

    private Arbitrary<String> parameter(JsonNode parameter) {
        String name = parameter.path("name").asText();
        JsonNode schema = schemas.resolved(parameter.path("schema"));
        if (schema.path("type").asText().equals("array")) {
            schema = schemas.resolved(schema.path("items"));
        }
        Arbitrary<JsonNode> values = schemas.of(schema);
        if (parameter.has("example")) {
            values = Arbitraries.frequencyOf(Tuple.of(1, values), Tuple.of(2, Arbitraries.just(parameter.get("example"))));
        }
        return values.map(value -> name + "=" + URLEncoder.encode(value.asText(), StandardCharsets.UTF_8));
    }

    private String path(Operation operation, JsonNode record, int which) {
        String path = operation.path();
        if (path.contains("{id}")) {
            return path.replace("{id}", record == null ? fixtures.anyId(which) : record.get("id").asText());
        }
        var codes = CODES.getOrDefault(operation.collection(), List.of("nothing"));
        return path.replaceAll("\\{[a-zA-Z]+}", codes.get(which % codes.size()));
    }

    private static Arbitrary<Integer> choice() {
        return Arbitraries.integers().between(0, 1_000_000);
    }
}
