package org.ilo.spf.web.json;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A change of some fields of a record, as JSON Merge Patch (RFC 7396): a field given replaces, null removes, others stay. */
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectNode changes;
    private final StrictReader reader;

    MergePatch(ObjectNode changes, StrictReader reader) {
        this.changes = changes;
        this.reader = reader;
    }

    /** What the record's content becomes; refused with every fault if it would not be valid. */
    public <T extends Record> T onto(T current) {
        ObjectNode content = Json.MAPPER.valueToTree(current);
        merge(content, changes);
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) current.getClass();
        return reader.read(content, type);
    }

    @JsonValue
    ObjectNode changes() {
        return changes;
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                // Kept as null rather than removed, so that an unknown field is still seen and refused.
                target.putNull(field.getKey());
            } else if (value instanceof ObjectNode object && target.get(field.getKey()) instanceof ObjectNode nested) {
                merge(nested, object);
            } else {
                target.set(field.getKey(), value);
            }
        }
    }
}
