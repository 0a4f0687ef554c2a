package org.ilo.spf.records.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ilo.spf.web.json.Json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;

/** Everything that happened to one record, oldest first. */
public record History(UUID id, List<HistoryEntry> items) {

    /**
     * One event of a record.
     *
     * @param event what happened, such as {@code ACTIVATED}
     * @param recordedAt since when the programme knew
     * @param enteredAt when it was entered here; later than {@code recordedAt} for what an older system had recorded
     */
    @Schema(name = "Happening")
    public record HistoryEntry(
            int version,
            String event,
            String actor,
            Instant recordedAt,
            Instant enteredAt,
            List<FieldChange> changes) {
    }

    /** A field that an event changed; null stands for a field that had no value. */
    public record FieldChange(
            String field,
            @Schema(description = "The value before, of the field's own type.") JsonNode from,
            @Schema(description = "The value afterwards.") JsonNode to) {
    }

    static final JsonNode NOTHING = MissingNode.getInstance();

    /** The history told by a record's journal entries. */
    public static History of(UUID id, List<JournalEntry> entries) {
        var items = new ArrayList<HistoryEntry>();
        JsonNode before = NOTHING;
        for (JournalEntry entry : entries) {
            JsonNode after = Json.tree(entry.state());
            items.add(new HistoryEntry(entry.version(), entry.eventType(), entry.actor(), entry.recordedAt(), entry.enteredAt(),
                    changes(before, after)));
            before = after;
        }
        return new History(id, items);
    }

    private static List<FieldChange> changes(JsonNode before, JsonNode after) {
        var fields = new TreeSet<String>();
        before.fieldNames().forEachRemaining(fields::add);
        after.fieldNames().forEachRemaining(fields::add);
        fields.removeAll(List.of("id", "version"));
        return fields.stream()
                .map(field -> new FieldChange(field, value(before, field), value(after, field)))
                .filter(change -> !Objects.equals(change.from(), change.to()))
                .toList();
    }

    private static JsonNode value(JsonNode state, String field) {
        JsonNode value = state.get(field);
        return value == null ? NullNode.getInstance() : value;
    }
}
