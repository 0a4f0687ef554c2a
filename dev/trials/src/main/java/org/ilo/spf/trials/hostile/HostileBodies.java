package org.ilo.spf.trials.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import org.ilo.spf.trials.hostile.ApiDocument.Operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bodies that no endpoint may take: the catalogue, made from a body it would take. */
final class HostileBodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    // What only the service says of a record.
    private static final List<String> NOT_THE_CLIENTS = List.of("id", "version", "reference", "status", "author", "submittedBy",
            "verifiedBy", "role", "recordedAt", "__proto__", "");
    private static final List<String> ODD_NUMBERS = List.of("1e400", "-1e400", "1e999999999", "1e-999999999", "-1", "1.005",
            "0.1",
            "9223372036854775808", "-9223372036854775809", "1".repeat(5_000), "NaN", "Infinity", "-Infinity", "01", "0x10",
            "\"12\"",
            "\"\"", "true", "[]", "{}");
    private static final List<String> ODD_DECIMALS = List.of("\"NaN\"", "\"Infinity\"", "\"1e400\"", "\"1e5\"", "\"-\"",
            "\" 1\"",
            "\"1,5\"", "\"1.00000000005\"", "\"" + "9".repeat(5_000) + "\"", "\"12345678901234567\"", "\"0x1F\"", "\"١٢\"",
            "12", "12.5",
            "true", "NaN");
    private static final List<String> ODD_TEXTS = List.of("42", "4.2", "true", "[]", "{}", "[\"x\"]", "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00x\"", "\"\\u001b[31m\"", "\"\\u0085\"", "\"" + "x".repeat(200_000) + "\"", "NaN");
    private static final List<String> ODD_DATES = List.of("\"0000-00-00\"", "\"+999999999-12-31\"", "\"-999999999-01-01\"",
            "\"2023-02-30\"", "\"2023-13-01\"", "\"2023-1-1\"", "\"1899-12-31\"", "\"2201-01-01\"", "\"2023-01-01T00:00:00Z\"",
            "\"yesterday\"", "20230101", "\"2023-01-01\\u0000\"");

    // Beyond this a service need not even look: 256 kB.
    private static final int LARGEST = 262_144;
    private static final byte[] LARGE = ("{\"x\":\"" + "x".repeat(1_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    private static final byte[] HUGE = ("{\"x\":\"" + "x".repeat(11_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    private static final byte[] BOMB = bomb();

    private HostileBodies() {
    }

    /** What to send in place of the body, by what is wrong with it, and the refusals it may get besides 400. */
    static List<Attack> against(Operation operation, Schemas schemas, Sent bare, ObjectNode good) {
        var attacks = new ArrayList<Attack>();
        texts(operation, good).forEach((name, text) -> attacks.add(Attack.on(operation, name,
                bare.with(operation.mediaType(), text.getBytes(StandardCharsets.UTF_8)),
                text.length() > LARGEST ? Set.of(400, 413) : Set.of(400))));
        good.properties().forEach(field -> odd(field.getValue(),
                schemas.resolved(operation.body().path("properties").path(field.getKey())))
                .forEach(value -> attacks.add(Attack.on(operation,
                        field.getKey() + " = " + value, bare.with(operation.mediaType(), with(good, field.getKey(), value)),
                        Set.of(400)))));
        attacks.addAll(sizes(operation, bare));
        attacks.addAll(formats(operation, bare, good));
        return attacks;
    }

    private static Map<String, String> texts(Operation operation, ObjectNode good) {
        var texts = new LinkedHashMap<String, String>();
        String body = good.toString();
        texts.put("empty body", "");
        texts.put("blank body", " \n");
        texts.put("null", "null");
        texts.put("array for object", "[" + body + "]");
        texts.put("string for object", "\"x\"");
        texts.put("cut off", body.substring(0, body.length() - 1));
        texts.put("trailing garbage", body + "garbage");
        texts.put("two objects", body + body);
        texts.put("trailing comma", body.substring(0, body.length() - 1) + ",}");
        texts.put("comment", "/* x */" + body);
        texts.put("single quotes", body.replace('"', '\''));
        texts.put("byte order mark twice", "\ufeff\ufeff" + body);
        good.properties().stream().findFirst().ifPresent(field -> texts.put("duplicate key",
                "{\"" + field.getKey() + "\":" + field.getValue() + "," + body.substring(1)));
        for (String name : NOT_THE_CLIENTS) {
            if (!operation.body().path("properties").has(name)) {
                texts.put("mass assignment of '" + name + "'", good.deepCopy().put(name, "VERIFIED").toString());
            }
        }
        texts.put("unknown object", good.deepCopy().<ObjectNode> set("$where", JSON.objectNode().put("a", 1)).toString());
        texts.put("nested 900 deep", with(good, nested(900)));
        texts.put("nested 100,000 deep", with(good, nested(100_000)));
        texts.put("arrays 100,000 deep", "[".repeat(100_000));
        texts.put("2,000 unknown fields", "{" + fields(2_000) + "}");
        texts.put("a name of 50,000 characters", with(good, "1").replaceFirst("\\{\"x\"", "{\"" + "n".repeat(50_000) + "\""));
        return texts;
    }

    private static List<String> odd(JsonNode value, JsonNode schema) {
        if (value.isNumber()) {
            return ODD_NUMBERS;
        }
        if (value.isTextual()) {
            return switch (schema.path("format").asText()) {
                case "date" -> ODD_DATES;
                case "decimal" -> ODD_DECIMALS;
                default -> ODD_TEXTS;
            };
        }
        if (value.isArray()) {
            return List.of("\"x\"", "1", "{}", "[null]", "[[]]", "[{\"x\":1}]", "[true]");
        }
        return value.isObject() ? List.of("\"x\"", "1", "[]", "{\"unknown\":{\"x\":1}}", "{\"\":true}")
                : List.of("\"true\"", "1", "{}");
    }

    private static List<Attack> sizes(Operation operation, Sent bare) {
        Set<Integer> tooLarge = Set.of(413);
        return List.of(
                Attack.on(operation, "a string of 1 MB", bare.with(operation.mediaType(), LARGE), Set.of(400, 413)),
                Attack.on(operation, "a string of 1 MB in chunks", bare.chunked(operation.mediaType(), LARGE),
                        Set.of(400, 413)),
                Attack.on(operation, "11 MB", bare.with(operation.mediaType(), HUGE), tooLarge),
                Attack.on(operation, "11 MB in chunks", bare.chunked(operation.mediaType(), HUGE), tooLarge),
                Attack.on(operation, "11 MB announced", bare.header("Content-Type: " + operation.mediaType())
                        .header("Content-Length: 11000000"), tooLarge));
    }

    private static List<Attack> formats(Operation operation, Sent bare, ObjectNode good) {
        byte[] body = good.toString().getBytes(StandardCharsets.UTF_8);
        byte[] xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>"
                .getBytes(StandardCharsets.UTF_8);
        Set<Integer> unread = Set.of(415);
        var attacks = new ArrayList<>(List.of(
                Attack.on(operation, "gzip bomb", bare.with(operation.mediaType(), BOMB).header("Content-Encoding: gzip"),
                        unread),
                Attack.on(operation, "unknown encoding",
                        bare.with(operation.mediaType(), body).header("Content-Encoding: rot13"),
                        unread),
                Attack.on(operation, "XML with an external entity", bare.with("application/xml", xml), unread),
                Attack.on(operation, "JSON called XML", bare.with("text/xml", body), unread),
                Attack.on(operation, "a form",
                        bare.with("application/x-www-form-urlencoded", "a=1&b=2".getBytes(StandardCharsets.UTF_8)),
                        unread),
                Attack.on(operation, "no media type", bare.header("Content-Length: " + body.length).raw(body), unread),
                Attack.on(operation, "a nonsensical media type", bare.with("application", body), Set.of(400, 415)),
                Attack.on(operation, "a media type twice",
                        bare.with(operation.mediaType(), body).header("Content-Type: text/plain"),
                        Set.of(400, 415)),
                Attack.on(operation, "not UTF-8",
                        bare.with(operation.mediaType(), new byte[] { '{', '"', (byte) 0xff, '"', ':', '1', '}' }),
                        Set.of(400)),
                Attack.on(operation, "overlong UTF-8",
                        bare.with(operation.mediaType(), new byte[] { '{', '"', (byte) 0xc0, (byte) 0x80,
                                '"', ':', '1', '}' }),
                        Set.of(400)),
                Attack.on(operation, "UTF-16", bare.with(operation.mediaType() + ";charset=UTF-16", body), Set.of(400, 415)),
                Attack.on(operation, "an answer in a format not given", bare.without("accept").header("Accept: application/xml")
                        .with(operation.mediaType(), body), Set.of(406)),
                Attack.on(operation, "nobody writes", bare.without("authorization").with(operation.mediaType(), body),
                        Set.of(401)),
                Attack.on(operation, "a token of 10,000 characters",
                        bare.without("authorization").header("Authorization: Bearer " + "a".repeat(10_000))
                                .with(operation.mediaType(), body),
                        Set.of(401))));
        if (operation.method().equals("PATCH")) {
            attacks.add(Attack.on(operation, "a patch called JSON", bare.with("application/json", body), unread));
        }
        return attacks;
    }

    private static byte[] bomb() {
        try (var bytes = new ByteArrayOutputStream(); var zip = new GZIPOutputStream(bytes)) {
            var zeros = new byte[1_000_000];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] with(ObjectNode good, String field, String value) {
        var other = good.deepCopy();
        other.remove(field);
        String rest = other.toString().substring(1);
        return ("{\"" + field + "\":" + value + (rest.equals("}") ? "" : ",") + rest).getBytes(StandardCharsets.UTF_8);
    }

    private static String with(ObjectNode good, String value) {
        return new String(with(good, "x", value), StandardCharsets.UTF_8);
    }

    private static String nested(int depth) {
        return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private static String fields(int count) {
        var fields = new StringBuilder("\"f\":0");
        for (int i = 0; i < count; i++) {
            fields.append(",\"f").append(i).append("\":").append(i);
        }
        return fields.toString();
    }
}
