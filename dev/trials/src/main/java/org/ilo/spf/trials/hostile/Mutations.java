package org.ilo.spf.trials.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.ilo.spf.trials.hostile.ApiDocument.Operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One thing done to a request that makes it wrong for certain, by the operation's own description.
 *
 * @param name what was done
 * @param apply does it
 */
record Mutations(String name, UnaryOperator<Sent> apply) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    /** Everything that can be broken about a request for this operation with this content. */
    static List<Mutations> of(Operation operation, Schemas schemas, ObjectNode content) {
        var mutations = new ArrayList<Mutations>();
        mutations.add(new Mutations("an unknown parameter", sent -> target(sent, sent.head().get(0).split(" ")[1]
                + (sent.head().get(0).contains("?") ? "&" : "?") + "nonsense=1")));
        if (operation.path().contains("{id}")) {
            mutations.add(new Mutations("an id of nothing", sent -> target(sent, operation.path().replace("{id}", NOBODY))));
            mutations.add(new Mutations("an id that is none", sent -> target(sent, operation.path().replace("{id}", "12"))));
        }
        if (operation.writes()) {
            ofHeaders(operation, mutations);
        }
        if (content != null) {
            ofBody(operation, schemas, content, mutations);
        }
        return mutations;
    }

    private static void ofHeaders(Operation operation, List<Mutations> mutations) {
        mutations.add(new Mutations("nobody writes", sent -> sent.without("authorization")));
        mutations.add(new Mutations("a key with a space", sent -> sent.header("Idempotency-Key: a b")));
        mutations.add(new Mutations("known since the future", sent -> sent.header("X-Recorded-At: 2199-01-01T00:00:00Z")));
        if (operation.changes()) {
            mutations.add(new Mutations("no state named", sent -> sent.without("if-match")));
            mutations.add(new Mutations("a state that never was", sent -> sent.without("if-match").header("If-Match: \"0\"")));
        }
        if (operation.mediaType() != null) {
            mutations.add(new Mutations("another media type",
                    sent -> sent.without("content-type").header("Content-Type: text/plain")));
        }
    }

    private static void ofBody(Operation operation, Schemas schemas, ObjectNode content, List<Mutations> mutations) {
        String text = content.toString();
        mutations.add(body(operation, "trailing garbage", text + "x"));
        mutations.add(body(operation, "an array", "[" + text + "]"));
        mutations.add(body(operation, "nothing", ""));
        mutations.add(body(operation, "an unknown field", content.deepCopy().put("nonsense", 1).toString()));
        content.properties().forEach(field -> mutations.add(body(operation, field.getKey() + " twice",
                "{\"" + field.getKey() + "\":" + field.getValue() + "," + text.substring(1))));
        boolean partial = operation.method().equals("PATCH");
        for (String name : Schemas.required(schemas.resolved(operation.body()))) {
            mutations.add(field(operation, content, name, "null", JSON.nullNode()));
            if (!partial) {
                var without = content.deepCopy();
                without.remove(name);
                mutations.add(body(operation, name + " left out", without.toString()));
            }
        }
        for (Map.Entry<String, JsonNode> property : operation.body().path("properties").properties()) {
            wrong(schemas.resolved(property.getValue())).forEach(
                    (what, value) -> mutations.add(field(operation, content, property.getKey(), what, value)));
        }
    }

    private static Map<String, JsonNode> wrong(JsonNode schema) {
        var wrong = new LinkedHashMap<String, JsonNode>();
        boolean isText = schema.path("type").asText().equals("string") || schema.has("enum");
        wrong.put("retyped", isText ? JSON.numberNode(12) : JSON.textNode("x"));
        wrong.put("true", schema.path("type").asText().equals("boolean") ? JSON.textNode("true") : JSON.booleanNode(true));
        if (schema.has("enum")) {
            wrong.put("an unknown code", JSON.textNode("NOT_A_CODE"));
        }
        if (isText) {
            wrong.put("with U+0000", JSON.textNode("a\u0000b"));
        }
        if (schema.has("format")) {
            wrong.put("malformed", isText ? JSON.textNode("2021-13-32") : JSON.textNode("12"));
        }
        if (schema.has("maxLength")) {
            wrong.put("over-long", JSON.textNode("x".repeat(schema.get("maxLength").asInt() + 1)));
        }
        if (schema.has("maximum")) {
            wrong.put("too much", JSON.numberNode(schema.get("maximum").asLong() + 1));
        }
        if (schema.has("minimum")) {
            wrong.put("too little", JSON.numberNode(schema.get("minimum").asLong() - 1));
        }
        if (schema.has("maxItems")) {
            wrong.put("too many",
                    JSON.arrayNode().addAll(Collections.nCopies(schema.get("maxItems").asInt() + 1, JSON.textNode("x"))));
        }
        return wrong;
    }

    private static Mutations field(Operation operation, ObjectNode content, String name, String what, JsonNode value) {
        return body(operation, name + " " + what, content.deepCopy().<ObjectNode> set(name, value).toString());
    }

    private static Mutations body(Operation operation, String name, String text) {
        return new Mutations(name, sent -> sent.without("content-length").without("content-type").with(operation.mediaType(),
                text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Sent target(Sent sent, String target) {
        return sent.line(sent.method() + " " + target + " HTTP/1.1");
    }
}
