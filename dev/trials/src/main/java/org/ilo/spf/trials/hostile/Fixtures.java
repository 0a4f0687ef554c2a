package org.ilo.spf.trials.hostile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ilo.spf.trials.hostile.ApiDocument.Operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Records that there are: something to refer to, to change, and to take for a pattern. */
final class Fixtures {

    private static final int PER_COLLECTION = 200;

    private final Map<String, List<JsonNode>> records = new HashMap<>();

    /** Reads the newest records of every collection that the document lists. */
    Fixtures(ApiDocument document, Wire wire) {
        for (Operation operation : document.operations()) {
            if (operation.method().equals("GET") && operation.path().equals("/api/v1/" + operation.collection())) {
                wire.exchange(Sent.of("GET", operation.path() + "?limit=" + PER_COLLECTION)).json().path("items")
                        .forEach(record -> keep(operation.collection(), record));
            }
        }
    }

    /** Remembers a record as it is now, in place of what it was. */
    void keep(String collection, JsonNode record) {
        if (!record.path("id").isTextual() || !record.path("version").isInt()) {
            return;
        }
        var known = records.computeIfAbsent(collection, name -> new ArrayList<>());
        known.removeIf(other -> other.get("id").equals(record.get("id")));
        if (known.size() >= 2 * PER_COLLECTION) {
            known.remove(PER_COLLECTION);
        }
        known.add(record);
    }

    /** The records of a collection, the newest last. */
    List<JsonNode> of(String collection) {
        return records.getOrDefault(collection, List.of());
    }

    /** One of them: the same number chooses the same one, and small numbers the newest. */
    JsonNode one(String collection, int choice) {
        var known = of(collection);
        return known.isEmpty() ? null : known.get(known.size() - 1 - Math.floorMod(choice, known.size()));
    }

    /** An id of whatever there is. */
    String anyId(int choice) {
        var collections = records.keySet().stream().sorted().toList();
        return one(collections.get(Math.floorMod(choice, collections.size())), choice / collections.size()).get("id").asText();
    }

    /** The content of a record, as it would be sent to an operation with this body. */
    ObjectNode content(JsonNode record, JsonNode body) {
        ObjectNode content = record.deepCopy();
        content.retain(body.path("properties").properties().stream().map(Map.Entry::getKey).toList());
        content.properties().removeIf(field -> field.getValue().isNull());
        return content;
    }
}
