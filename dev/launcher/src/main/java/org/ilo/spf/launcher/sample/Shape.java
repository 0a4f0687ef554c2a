package org.ilo.spf.launcher.sample;

import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** The type of the value in a cell. */
enum Shape {

    TEXT(JsonNodeFactory.instance::textNode),
    NUMBER(Shape::number),
    /** {@code OAP SHP}. */
    LIST(cell -> list(cell)),
    /** {@code TGO=60 SEN=40}, with decimals as text. */
    SHARES(cell -> entries(cell, JsonNodeFactory.instance::textNode)),
    /** {@code FEMALE=520 MALE=480}, with whole numbers. */
    COUNTS(cell -> entries(cell, Shape::number));

    private final Function<String, JsonNode> reading;

    Shape(Function<String, JsonNode> reading) {
        this.reading = reading;
    }

    JsonNode read(String cell) {
        return reading.apply(cell);
    }

    private static JsonNode number(String cell) {
        return JsonNodeFactory.instance.numberNode(Long.parseLong(cell));
    }

    private static JsonNode list(String cell) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var element : cell.split(" ")) {
            list.add(element);
        }
        return list;
    }

    private static JsonNode entries(String cell, Function<String, JsonNode> value) {
        var object = JsonNodeFactory.instance.objectNode();
        for (var entry : cell.split(" ")) {
            var parts = entry.split("=", 2);
            object.set(parts[0], value.apply(parts[1]));
        }
        return object;
    }
}
