package org.ilo.spf.trials.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.ilo.spf.trials.hostile.ApiDocument.Operation;

import com.fasterxml.jackson.databind.JsonNode;

/** Questions that no list, record or indicator may answer: the catalogue. */
final class HostileQueries {

    private static final Set<Integer> REFUSED = Set.of(400, 414);
    private static final List<String> ODD_IDS = List.of("0", "-1", "null", "%00", "..%2f..%2fetc%2fpasswd", "%F0%9F%92%A5",
            "x".repeat(500),
            "00000000-0000-0000-0000-000000000000", "01890a5d-ac96-774b-bcce-b302099a8057%00", "1-1-1-1-1", "'%20or%201=1--",
            "%3Cscript%3E");
    private static final List<String> ODD_INSTANTS = List.of("NaN", "0000-00-00T00:00:00Z", "+999999999-12-31T00:00:00Z",
            "-999999999-01-01T00:00:00Z", "2023-02-30T00:00:00Z", "9999-12-31T23:59:59Z", "1800-01-01T00:00:00Z", "now", "",
            "1e9",
            "2023-01-01", "2023-01-01T25:00:00Z", "2023-01-01T00:00:00Z,2023-01-01T00:00:00Z");

    private static final Pattern ID = Pattern.compile("\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"");
    private static final List<String> CURSORS = List.of("garbage", "A", "====", base64("{}"), base64("[]"), base64("null"),
            base64("\"x\""),
            base64("{\"order\":null,\"values\":null}"), base64("{\"order\":1,\"values\":{}}"), base64("[".repeat(1_000)),
            base64("\u0000\u0001\u0002"), base64("1\n2023-01-01T00:00:00Z\n1\nx\ny"), base64("\n\n\n\n"), "x".repeat(3_000));

    private HostileQueries() {
    }

    /** What to ask an operation, given where its good address is; that of a list goes on at this cursor. */
    static List<Attack> against(Operation operation, String target, List<String> cursors) {
        var attacks = new ArrayList<Attack>();
        var ask = new Asking(operation, target, attacks);
        ask.with("unknown parameter", "nonsense=1");
        ask.with("nameless parameter", "=1");
        ask.with("a parameter of another case", "LIMIT=1&Limit=1");
        ask.with("SQL for a parameter", "1%3Bdrop%20table%20journal=1");
        ask.with("thousands of parameters", String.join("&", Collections.nCopies(1_000, "a=1")));
        ask.with("a value too long for any address", "nonsense=" + "x".repeat(20_000));
        for (JsonNode parameter : operation.parameters("query")) {
            parameter(ask, parameter.path("name").asText(), cursors);
        }
        if (operation.path().endsWith("{id}")) {
            String collection = target.substring(0, target.lastIndexOf('/') + 1);
            ODD_IDS.forEach(
                    id -> attacks.add(Attack.on(operation, "id " + id, Sent.of("GET", collection + id), Set.of(400, 404))));
        }
        return attacks;
    }

    private static void parameter(Asking ask, String name, List<String> cursors) {
        switch (name) {
            case "limit" -> List
                    .of("-1", "0", "501", "1000000000", "1e9", "99999999999999999999", "NaN", "", "ten", "1.5", "%00",
                            "1&limit=2")
                    .forEach(value -> ask.with(name + "=" + value, name + "=" + value));
            case "cursor" -> Stream.concat(CURSORS.stream(), cursors.stream())
                    .forEach(value -> ask.with("forged cursor " + value, name + "=" + encoded(value)));
            case "sort" -> List.of("nonsense", "--reference", "reference,reference", ",", "id;drop%20table%20journal", "-",
                    "reference%20desc",
                    "(select%201)", "%00").forEach(value -> ask.with(name + "=" + value, name + "=" + value));
            case "asOf" -> ODD_INSTANTS.forEach(value -> ask.with(name + "=" + value, name + "=" + encoded(value)));
            case "groupBy" -> List
                    .of("region,region,region", String.join(",", Collections.nCopies(100, "region")), "nonsense", "", ",",
                            "country,region,year,phase", "1;select%201")
                    .forEach(value -> ask.with(name + "=" + value, name + "=" + value));
            case "q" ->
                List.of("%00", "x".repeat(3_000), "%ED%A0%80", "a&q=b").forEach(value -> ask.with("q=" + value, "q=" + value));
            default -> {
                ask.with(name + " with 10,000 codes", name + "=" + "XXX,".repeat(10_000) + "XXX");
                ask.with(name + " with NUL", name + "=%00");
                ask.with(name + " of no UTF-8", name + "=%ff%fe");
                ask.with(name + " percent-encoded by halves", name + "=%4");
                if (name.endsWith("On") || name.equals("from") || name.equals("to")) {
                    List.of("0000-00-00", "+999999999-12-31", "2023-02-30", "ge:", "xx:2021-01-01", "NaN")
                            .forEach(value -> ask.with(name + "=" + value, name + "=" + encoded(value)));
                }
            }
        }
    }

    /** A list's own cursor with values in it that no record has. */
    static List<String> forged(String cursor) {
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        if (text.contains("\n")) {
            return lines(List.of(text.split("\n", -1)));
        }
        if (!text.contains("\"values\":[")) {
            return List.of();
        }
        // Where records are in the order of a text alone, any text is somewhere between them; an id is no text.
        Stream<String> impossible = Stream.of("\"a\\u0000b\"", "1e400", "{}", "null", "\"\\ud800\"");
        Stream<String> values = ID.matcher(text).find() ? Stream.concat(impossible, Stream.of("\"+999999999-12-31\"", "\"x\""))
                : impossible;
        return values.map(value -> base64(text.replaceFirst("\"values\":\\[.*]",
                Matcher.quoteReplacement("\"values\":[" + value + "," + value + "]")))).toList();
    }

    // A lineage's cursor: two numbers around an instant, then texts that only cannot hold everything.
    private static List<String> lines(List<String> cursor) {
        var forged = new ArrayList<String>();
        for (int i = 0; i < cursor.size(); i++) {
            for (String value : i < 3 ? List.of("", "x", "+999999999-12-31T00:00:00Z", "9999999999999999999") : List.of("\0")) {
                var other = new ArrayList<>(cursor);
                other.set(i, value);
                forged.add(base64(String.join("\n", other)));
            }
        }
        return forged;
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** An operation that is asked with one query string after another. */
    private record Asking(Operation operation, String target, List<Attack> attacks) {

        void with(String name, String query) {
            attacks.add(Attack.on(operation, name, Sent.of("GET", target + "?" + query).without("accept"), REFUSED));
        }
    }
}
