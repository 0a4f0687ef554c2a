package org.ilo.spf.trials.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;

/** A service's OpenAPI document, as it is served: which operations there are, what they take, and what they may answer. */
final class ApiDocument {

    // What the specification adds to JSON Schema says nothing about validity.
    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword)).build();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012,
            factory -> factory.metaSchema(DIALECT));

    private final JsonNode document;
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    /**
     * One operation.
     *
     * @param body the schema of its body; missing if it takes none
     */
    record Operation(String method, String path, String mediaType, JsonNode body, JsonNode description) {

        boolean writes() {
            return !method.equals("GET");
        }

        /** Whether it changes a record there is, and so has to name the state it is based on. */
        boolean changes() {
            return parameters("header").stream().anyMatch(parameter -> parameter.path("name").asText().equals("If-Match"));
        }

        /** The collection of the records it is about, such as {@code agreements}. */
        String collection() {
            return path.replaceFirst("^/api/v1/", "").split("/")[0];
        }

        List<JsonNode> parameters(String in) {
            var parameters = new ArrayList<JsonNode>();
            description.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals(in)) {
                    parameters.add(parameter);
                }
            });
            return parameters;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    ApiDocument(JsonNode document) {
        this.document = document;
    }

    /** The same but for some of its paths. */
    ApiDocument without(String prefix) {
        JsonNode rest = document.deepCopy();
        rest.get("paths").properties().removeIf(path -> path.getKey().startsWith(prefix));
        return new ApiDocument(rest);
    }

    /** The document of the process at this port, or one that it passes on. */
    static ApiDocument at(int port, String path) {
        var reply = Wire.once(port, Sent.of("GET", path + "?format=json"));
        if (reply.json().path("paths").isEmpty()) {
            throw new IllegalStateException("There is no API description at " + path + ": " + reply.status());
        }
        return new ApiDocument(reply.json());
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            if (List.of("get", "post", "patch").contains(method.getKey()) && path.getKey().startsWith("/api/v1/")) {
                operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
            }
        }));
        return operations;
    }

    private Operation operation(String path, String method, JsonNode description) {
        var content = description.path("requestBody").path("content").properties().stream().findFirst();
        return new Operation(method.toUpperCase(Locale.ROOT), path, content.map(Map.Entry::getKey).orElse(null),
                resolved(content.map(Map.Entry::getValue).orElse(description.path("none")).path("schema")), description);
    }

    /** The schema itself where there is a reference to it. */
    JsonNode resolved(JsonNode schema) {
        JsonNode target = schema;
        while (target.has("$ref")) {
            target = document.at(target.get("$ref").asText().substring(1));
        }
        return target;
    }

    /** What is wrong with this answer according to the document. */
    List<String> failures(Operation operation, Reply reply) {
        JsonNode answer = operation.description().path("responses").path(String.valueOf(reply.status()));
        if (answer.isMissingNode()) {
            return List.of("status " + reply.status() + " is not documented");
        }
        String type = reply.header("content-type").split(";")[0];
        if (!answer.has("content") || reply.body().isEmpty()) {
            return List.of();
        }
        var described = answer.get("content").properties().stream()
                .filter(content -> content.getKey().split(";")[0].equals(type)).findFirst();
        if (described.isEmpty()) {
            return List.of("'" + type + "' is not documented for " + reply.status());
        }
        // The values a history tells of are of any type, which its description cannot say.
        if (!type.endsWith("json") || operation.path().endsWith("/history")) {
            return List.of();
        }
        return schema(operation + " " + reply.status(), described.get().getValue().path("schema"))
                .validate(reply.json())
                .stream().map(message -> "not as documented: " + message.getMessage()).toList();
    }

    private JsonSchema schema(String key, JsonNode schema) {
        return compiled.computeIfAbsent(key, name -> {
            ObjectNode whole = JsonNodeFactory.instance.objectNode();
            whole.setAll((ObjectNode) schema);
            whole.set("components", document.path("components"));
            return SCHEMAS.getSchema(whole, SchemaValidatorsConfig.builder().build());
        });
    }
}
