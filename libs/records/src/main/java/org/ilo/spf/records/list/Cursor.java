package org.ilo.spf.records.list;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.ilo.spf.web.json.Json;
import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where a page ended: the order it was in, and the last item's values in that order.
 *
 * @param filters tells which items were listed
 * @param total how many these were when the first page was read
 */
record Cursor(String order, List<String> values, int filters, long total) {

    private static final String HINT = "A cursor is `next` of a page in the same order, unchanged.";

    String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.write(this).getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String text, String order, int values) {
        try {
            JsonNode tree = Json.tree(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            var read = new ArrayList<String>();
            for (JsonNode value : tree.path("values")) {
                if (!value.isTextual() || !isPossible(value.asText())) {
                    throw malformed();
                }
                read.add(value.asText());
            }
            if (tree.path("order").asText().equals(order) && read.size() == values
                    && tree.path("total").asLong(-1) >= 0) {
                return new Cursor(order, read, tree.path("filters").asInt(), tree.path("total").asLong());
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw malformed();
        }
        throw malformed();
    }

    // The database cannot compare what no record can hold.
    private static boolean isPossible(String value) {
        return value.chars().noneMatch(Character::isISOControl) && StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }

    static InvalidRequest malformed() {
        return new InvalidRequest(Fault.ofParameter("cursor", "malformed", HINT));
    }

    /** A value of the cursor as the attribute's type. */
    static Object typed(String value, Class<?> type) {
        try {
            if (type == LocalDate.class) {
                LocalDate date = LocalDate.parse(value);
                if (date.getYear() < 1 || date.getYear() > 9999) {
                    throw malformed();
                }
                return date;
            }
            if (type == long.class || type == Long.class) {
                return Long.valueOf(value);
            }
            if (type == int.class) {
                return Integer.valueOf(value);
            }
            if (type == java.util.UUID.class) {
                return java.util.UUID.fromString(value);
            }
            if (type.isEnum()) {
                return java.util.Arrays.stream(type.getEnumConstants())
                        .filter(constant -> ((Enum<?>) constant).name().equals(value)).findFirst()
                        .orElseThrow(Cursor::malformed);
            }
            return value;
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            throw malformed();
        }
    }
}
