package org.ilo.spf.launcher.sample;

import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The request that creates the record of a row. */
final class CreateRequest {

    // A list in the API; a row of the sample has at most one, by its fields.
    private static final String EVIDENCE = "evidence";

    private final SampleKind kind;
    private final SampleRow row;
    private final UnaryOperator<String> ids;

    /**
     * The request for a row.
     *
     * @param ids gives the id of a record by its kind and key, such as {@code development-partners/IRL}
     */
    CreateRequest(SampleKind kind, SampleRow row, UnaryOperator<String> ids) {
        this.kind = kind;
        this.row = row;
        this.ids = ids;
    }

    /** The path below {@code /api/v1}. */
    String path() {
        var path = kind.path();
        for (var column : kind.references().keySet()) {
            path = path.replace("{" + column + "}", id(column, row.text(column)));
        }
        return path;
    }

    ObjectNode body() {
        var body = JsonNodeFactory.instance.objectNode();
        var about = kind.about();
        row.cells().properties().stream().filter(cell -> !about.contains(cell.getKey()))
                .forEach(cell -> put(body, cell.getKey(), value(cell.getKey(), cell.getValue())));
        if (body.get(EVIDENCE) instanceof ObjectNode one) {
            body.putArray(EVIDENCE).add(one);
        }
        return body;
    }

    private static void put(ObjectNode body, String column, JsonNode value) {
        var dot = column.indexOf('.');
        if (dot < 0) {
            body.set(column, value);
        } else {
            body.withObject("/" + column.substring(0, dot)).set(column.substring(dot + 1), value);
        }
    }

    private JsonNode value(String column, JsonNode cell) {
        if (!kind.references().containsKey(column)) {
            return cell;
        }
        if (cell instanceof ArrayNode keys) {
            var several = JsonNodeFactory.instance.arrayNode();
            keys.forEach(key -> several.add(id(column, key.asText())));
            return several;
        }
        return JsonNodeFactory.instance.textNode(id(column, cell.asText()));
    }

    private String id(String column, String key) {
        return key.isEmpty() ? "" : ids.apply(kind.references().get(column) + "/" + key);
    }
}
