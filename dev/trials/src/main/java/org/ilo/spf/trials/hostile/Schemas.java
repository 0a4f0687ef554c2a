package org.ilo.spf.trials.hostile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Values as a schema describes them. */
final class Schemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiDocument document;
    private final Fixtures fixtures;

    Schemas(ApiDocument document, Fixtures fixtures) {
        this.document = document;
        this.fixtures = fixtures;
    }

    /** Any value of this schema. */
    Arbitrary<JsonNode> of(JsonNode given) {
        JsonNode schema = resolved(given);
        if (schema.has("enum")) {
            return Arbitraries.of(StreamSupport.stream(schema.get("enum").spliterator(), false).toList());
        }
        return switch (schema.path("type").asText()) {
            case "integer" -> whole(schema);
            case "number" ->
                Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.TEN).ofScale(2).map(JSON::numberNode);
            case "boolean" -> Arbitraries.of(true, false).map(JSON::booleanNode);
            case "array" -> array(schema);
            case "object" -> schema.has("properties") ? object(schema).map(fields -> fields) : map(schema);
            default -> text(schema);
        };
    }

    /** The schema without references, and without null as an alternative. */
    JsonNode resolved(JsonNode given) {
        JsonNode schema = document.resolved(given);
        for (JsonNode alternative : schema.path("anyOf")) {
            if (!alternative.path("type").asText().equals("null")) {
                return resolved(alternative);
            }
        }
        return schema;
    }

    /** An object with all that is required, and some of the rest. */
    Arbitrary<ObjectNode> object(JsonNode schema) {
        Set<String> required = required(schema);
        Arbitrary<ObjectNode> object = Arbitraries.create(JSON::objectNode);
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            Arbitrary<JsonNode> value = required.contains(property.getKey()) ? of(property.getValue())
                    : of(property.getValue()).injectNull(0.5);
            object = Combinators.combine(object, value).as((fields, one) -> {
                if (one != null) {
                    fields.set(property.getKey(), one);
                }
                return fields;
            });
        }
        return object;
    }

    static Set<String> required(JsonNode schema) {
        return StreamSupport.stream(schema.path("required").spliterator(), false).map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private Arbitrary<JsonNode> whole(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        return Arbitraries.longs().between(least, Math.max(least, schema.path("maximum").asLong(1_000_000)))
                .map(JSON::numberNode);
    }

    private Arbitrary<JsonNode> array(JsonNode schema) {
        Arbitrary<List<JsonNode>> elements = of(schema.path("items")).list()
                .ofMinSize(schema.path("minItems").asInt(0)).ofMaxSize(Math.min(3, schema.path("maxItems").asInt(3)));
        return elements.map(list -> JSON.arrayNode()
                .addAll(schema.path("uniqueItems").asBoolean() ? new ArrayList<>(Set.copyOf(list)) : list));
    }

    private Arbitrary<JsonNode> map(JsonNode schema) {
        JsonNode keys = schema.path("propertyNames");
        return Arbitraries.maps(of(keys).map(JsonNode::asText), of(schema.path("additionalProperties"))).ofMaxSize(3)
                .map(entries -> JSON.objectNode().setAll(entries));
    }

    private Arbitrary<JsonNode> text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> Arbitraries.integers().between(0, 10_000).map(choice -> JSON.textNode(fixtures.anyId(choice)));
            case "date" -> Arbitraries.integers().between(0, 3_650)
                    .map(days -> JSON.textNode(LocalDate.of(2017, 1, 1).plusDays(days).toString()));
            case "date-time" -> Arbitraries.integers().between(0, 3_000)
                    .map(days -> JSON.textNode(LocalDate.of(2017, 1, 1).plusDays(days) + "T12:00:00Z"));
            case "decimal" -> Arbitraries.longs().between(0, 100_000_000)
                    .map(cents -> JSON.textNode(BigDecimal.valueOf(cents, 2).toPlainString()));
            default -> words(schema);
        };
    }

    private Arbitrary<JsonNode> words(JsonNode schema) {
        var examples = StreamSupport.stream(schema.path("examples").spliterator(), false).filter(JsonNode::isTextual).toList();
        if (schema.has("pattern") && !examples.isEmpty()) {
            return Arbitraries.of(examples);
        }
        Arbitrary<JsonNode> any = Arbitraries.strings().alpha().numeric().withChars(" -'\"\\<>%;é漢😀€".toCharArray())
                .ofMinLength(Math.max(1, schema.path("minLength").asInt(1)))
                .ofMaxLength(Math.min(60, schema.path("maxLength").asInt(60)))
                .map(JSON::textNode);
        return examples.isEmpty() ? any
                : Arbitraries.frequencyOf(Tuple.of(1, any),
                        Tuple.of(1, Arbitraries.of(examples)));
    }
}
