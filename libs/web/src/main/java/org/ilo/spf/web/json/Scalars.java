package org.ilo.spf.web.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.ilo.spf.web.problem.Fault;

import com.fasterxml.jackson.databind.JsonNode;

/** The single values a request may hold, each in the one form it is accepted in. */
final class Scalars {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,16}(\\.[0-9]{1,10})?");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Scalars() {
    }

    /** What stands for a field that is not there. */
    static Object absent(Class<?> type) {
        if (!type.isPrimitive()) {
            return null;
        }
        if (type == boolean.class) {
            return false;
        }
        return type == long.class ? (Object) 0L : (Object) 0;
    }

    /** The value of a node, or what {@link #absent} gives and a fault. */
    static Object read(JsonNode node, Class<?> type, String pointer, List<Fault> faults) {
        try {
            return read(node, type);
        } catch (Unreadable e) {
            faults.add(Fault.at(pointer, e.code, e.getMessage()));
            return absent(type);
        }
    }

    private static Object read(JsonNode node, Class<?> type) throws Unreadable {
        if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
            return whole(node, type);
        }
        if (type == boolean.class || type == Boolean.class) {
            if (!node.isBoolean()) {
                throw new Unreadable("wrong-type", "This is true or false.");
            }
            return node.booleanValue();
        }
        if (!node.isTextual()) {
            throw new Unreadable("wrong-type",
                    "This is a string" + (type == BigDecimal.class ? " such as \"1250000.00\"." : "."));
        }
        return text(node.textValue(), type);
    }

    private static Object whole(JsonNode node, Class<?> type) throws Unreadable {
        boolean fits = type == long.class || type == Long.class ? node.canConvertToLong() : node.canConvertToInt();
        if (!node.isIntegralNumber() || !fits) {
            throw new Unreadable("wrong-type", "This is a whole number.");
        }
        return type == long.class || type == Long.class ? (Object) node.longValue() : (Object) node.intValue();
    }

    private static Object text(String text, Class<?> type) throws Unreadable {
        try {
            if (type == String.class) {
                return clean(text);
            }
            if (type.isEnum()) {
                return constant(text, type);
            }
            if (type == BigDecimal.class) {
                return decimal(text);
            }
            if (type == LocalDate.class) {
                return date(text);
            }
            if (type == Instant.class) {
                return Instant.parse(text);
            }
            if (type == UUID.class) {
                return uuid(text);
            }
        } catch (DateTimeException e) {
            throw new Unreadable("malformed", type == LocalDate.class ? "This is a date such as 2021-03-24."
                    : "This is an instant such as 2021-03-24T12:00:00Z.");
        }
        throw new IllegalStateException("No request holds a " + type + ".");
    }

    private static LocalDate date(String text) throws Unreadable {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1900 || date.getYear() > 2200) {
            throw new Unreadable("out-of-range", "A date lies between 1900 and 2200.");
        }
        return date;
    }

    private static Object constant(String text, Class<?> type) throws Unreadable {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(text)).findFirst()
                .orElseThrow(() -> new Unreadable("unknown-code",
                        "There is no such code. " + Fault.oneOf(Arrays.stream(type.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name()).toList())));
    }

    private static BigDecimal decimal(String text) throws Unreadable {
        if (!DECIMAL.matcher(text).matches()) {
            throw new Unreadable("malformed", "This is a decimal such as \"1250000.00\": at most 16 digits before the point.");
        }
        return new BigDecimal(text);
    }

    private static UUID uuid(String text) throws Unreadable {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new Unreadable("malformed", "This is an id such as 01890a5d-ac96-774b-bcce-b302099a8057.");
        }
        return UUID.fromString(text);
    }

    // PostgreSQL cannot keep U+0000, no character set has lone surrogates, and other controls hide text from its reader.
    private static String clean(String text) throws Unreadable {
        boolean dirty = text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE
                || Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r');
        if (dirty) {
            throw new Unreadable("control-character", "Control characters are not text.");
        }
        return text;
    }

    private static final class Unreadable extends Exception {

        private final String code;

        Unreadable(String code, String message) {
            super(message);
            this.code = code;
        }
    }
}
