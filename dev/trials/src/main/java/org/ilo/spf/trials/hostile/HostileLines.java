package org.ilo.spf.trials.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Request lines and header fields that no process may be led astray by: the catalogue. */
final class HostileLines {

    private static final Set<Integer> NOT_THERE = Set.of(400, 404, 405);
    private static final Set<Integer> MALFORMED = Set.of(400);

    private HostileLines() {
    }

    /** What to send to a process where this address is good, and answered with 200. */
    static List<Attack> against(String good) {
        var attacks = new ArrayList<Attack>();
        attacks.addAll(methods(good));
        attacks.addAll(paths(good));
        attacks.addAll(lines(good));
        attacks.addAll(fields(good));
        return attacks;
    }

    private static List<Attack> methods(String good) {
        var attacks = new ArrayList<Attack>();
        for (String method : List.of("TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "FOO", "get", "X".repeat(200))) {
            attacks.add(new Attack("method " + method, Sent.of(method, good),
                    method.equals("get") || method.length() > 20 ? Set.of(400, 405, 501) : Set.of(405)));
        }
        attacks.add(new Attack("CONNECT", Sent.of("GET", good).line("CONNECT localhost:22 HTTP/1.1"), NOT_THERE));
        attacks.add(new Attack("OPTIONS *", Sent.of("OPTIONS", "*"), Set.of(200, 204, 400, 404, 405)));
        attacks.add(new Attack("a wrong method where nothing is", Sent.of("DELETE", "/api/v1/nothing"), NOT_THERE));
        return attacks;
    }

    private static List<Attack> paths(String good) {
        var attacks = new ArrayList<Attack>();
        for (String path : List.of("/", "/nothing", "/api", "/api/v1", "/api/v1/", "/api/v1/nothing", "/api/v2/countries",
                "/.git/config",
                "/etc/passwd", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd", "/api/v1/..%00/x",
                "/api/v1/%00", "/api/v1/%ff%fe", "/api/v1/%zz", "/api/v1/%4", "/api/v1/%", "/api/v1/..\\..\\x", "/q/../../x",
                "/q/dev",
                "/q/metrics/..%2f..%2f", "/q/health/%2e%2e/%2e%2e/x", "/q/openapi/x", "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/application.properties", "/openapi/nothing", "/%2e%2e%2fapi%2fv1", good + "/%00", good + "%00",
                good + "/..;/x",
                good + "/%2e%2e/nothing", good.replace("/api", "//api//"), good.replace("v1", "V1"), good + ";jsessionid=1",
                good + "/x/y/z/" + "a/".repeat(200), good + "%20", good + ".json", "/api/v1/problems/nothing",
                "/api/v1/problems/..%2f..%2fx", "/api/v1/problems/%00")) {
            attacks.add(new Attack("path " + (path.length() > 100 ? path.substring(0, 100) : path),
                    Sent.of("GET", path).without("accept"),
                    NOT_THERE));
        }
        attacks.add(new Attack("a very long path", Sent.of("GET", "/" + "a".repeat(100_000)), Set.of(414)));
        attacks.add(new Attack("a very long query", Sent.of("GET", good + "?a=" + "a".repeat(100_000)), Set.of(414)));
        return attacks;
    }

    private static List<Attack> lines(String good) {
        var bare = Sent.of("GET", good);
        return List.of(
                new Attack("nonsense for a request line", bare.line("nonsense"), MALFORMED),
                new Attack("no version", bare.line("GET " + good), MALFORMED),
                new Attack("an unknown version", bare.line("GET " + good + " HTTP/9.9"), Set.of(400, 501, 505)),
                new Attack("another protocol", bare.line("GET " + good + " FTP/1.1"), MALFORMED),
                new Attack("spaces in the path", bare.line("GET /api/v1/no thing HTTP/1.1"), Set.of(400, 404)),
                new Attack("no slash", bare.line("GET nothing HTTP/1.1"), NOT_THERE),
                new Attack("binary", bare.line("\u0016\u0003\u0001\u0002\u0000\u0001\u0000"), MALFORMED),
                new Attack("NUL in the path", bare.line("GET /api/v1/a\u0000b HTTP/1.1"), NOT_THERE),
                new Attack("bytes beyond ASCII in the path", bare.line("GET /api/v1/\u00ff\u00fe HTTP/1.1"), NOT_THERE),
                new Attack("an address of another host", bare.line("GET http://169.254.169.254/latest/meta-data HTTP/1.1"),
                        NOT_THERE),
                new Attack("no host", bare.without("host"), MALFORMED),
                new Attack("two hosts", bare.header("Host: evil.example"), MALFORMED),
                new Attack("a host that is none", bare.without("host").header("Host: a b/c?d"), MALFORMED),
                new Attack("HTTP/1.0 without a host", bare.line("GET " + good + " HTTP/1.0").without("host"), MALFORMED),
                new Attack("HTTP/1.0", bare.line("GET " + good + " HTTP/1.0"), Set.of(200)));
    }

    private static List<Attack> fields(String good) {
        var bare = Sent.of("GET", good);
        return List.of(
                new Attack("a field too large", bare.header("X-Large: " + "a".repeat(100_000)), Set.of(431)),
                new Attack("too many fields", many(bare), Set.of(431)),
                new Attack("a field without a colon", bare.header("nonsense"), MALFORMED),
                new Attack("a field without a name", bare.header(": x"), MALFORMED),
                new Attack("a space before the colon", bare.header("Content-Length : 5"), MALFORMED),
                new Attack("a folded field", bare.header("X-Folded: a\r\n b"), Set.of(200, 400)),
                new Attack("NUL in a field", bare.header("X-Nul: a\u0000b"), Set.of(200, 400)),
                new Attack("a bare carriage return in a field", bare.header("X-Cr: a\rAuthorization: Bearer eve"),
                        Set.of(200, 400)),
                new Attack("a length that is no number", bare.header("Content-Length: x"), MALFORMED),
                new Attack("a negative length", bare.header("Content-Length: -1"), MALFORMED),
                new Attack("a length beyond any number", bare.header("Content-Length: 99999999999999999999"), MALFORMED),
                new Attack("a signed length", bare.header("Content-Length: +0"), Set.of(200, 400)),
                new Attack("two lengths", bare.header("Content-Length: 0").header("Content-Length: 5"), MALFORMED),
                new Attack("a list of lengths", bare.header("Content-Length: 0, 5"), MALFORMED),
                new Attack("an unknown transfer coding", bare.header("Transfer-Encoding: gzip"), MALFORMED),
                new Attack("a hidden transfer coding", bare.header("Transfer-Encoding: \u000bchunked"), MALFORMED),
                new Attack("two transfer codings",
                        bare.header("Transfer-Encoding: chunked").header("Transfer-Encoding: identity"),
                        MALFORMED),
                // Where the body is of no interest the answer may be on its way already.
                new Attack("a chunk of no size", chunk(bare, "xyz"), Set.of(200, 400)),
                new Attack("a chunk of negative size", chunk(bare, "-1"), Set.of(200, 400)),
                new Attack("a chunk beyond any number", chunk(bare, "ffffffffffffffff1"), Set.of(200, 400)),
                new Attack("an expectation nobody has", bare.header("Expect: the-unexpected"), Set.of(200, 400, 417)),
                new Attack("an upgrade to nothing", bare.header("Connection: Upgrade").header("Upgrade: nonsense/1"),
                        Set.of(200, 400)),
                new Attack("an upgrade to a web socket", bare.header("Connection: Upgrade").header("Upgrade: websocket")
                        .header("Sec-WebSocket-Version: 13").header("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="),
                        Set.of(200, 400, 404)),
                new Attack("an absurd If-None-Match", bare.header("If-None-Match: " + "\"".repeat(999)), Set.of(200, 304, 400)),
                new Attack("a range", bare.header("Range: bytes=-1,5-1,99999999999999999999-"), Set.of(200, 400, 416)),
                new Attack("an absurd Accept", bare.without("accept").header("Accept: ;;;,/,*/;q=NaN"), Set.of(200, 400, 406)),
                new Attack("a format not given", bare.without("accept").header("Accept: application/xml"), Set.of(406)),
                new Attack("an absurd Accept-Language", bare.header("Accept-Language: " + "x;q=9,".repeat(50)),
                        Set.of(200, 400)),
                new Attack("an absurd forwarder",
                        bare.header("X-Forwarded-For: '; drop table journal").header("X-Forwarded-Proto: javascript")
                                .header("X-Forwarded-Host: a b").header("Forwarded: for=_x;proto=ftp"),
                        Set.of(200, 400)),
                new Attack("a method to put in its place", bare.header("X-HTTP-Method-Override: DELETE"), Set.of(200)));
    }

    private static Sent chunk(Sent bare, String size) {
        return bare.header("Transfer-Encoding: chunked").raw((size + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static Sent many(Sent bare) {
        Sent more = bare;
        for (int i = 0; i < 3_000; i++) {
            more = more.header("X-Field-" + i + ": some value");
        }
        return more;
    }

    /** Preconditions, keys and instants that a change may not be made with. */
    static List<Attack> againstChange(String name, Sent good) {
        var attacks = new ArrayList<Attack>();
        for (String tag : List.of("1", "\"", "\"\"", "\"999999\"", "W/\"1\"", "\"-1\"", "\"1e9\"", "\"99999999999999999999\"",
                "\"\u00ff\"", "'1'",
                "\"1", "\"x\"" + ",\"y\"".repeat(500))) {
            attacks.add(new Attack(name + ": If-Match " + tag, good.without("if-match").header("If-Match: " + tag),
                    Set.of(400, 412)));
        }
        attacks.add(new Attack(name + ": no If-Match", good.without("if-match"), Set.of(400, 428)));
        attacks.addAll(againstWrite(name, good));
        return attacks;
    }

    /** Keys and instants that nothing may be written with. */
    static List<Attack> againstWrite(String name, Sent good) {
        var attacks = new ArrayList<Attack>();
        for (String key : List.of("", "a b", "x".repeat(300), "\u00ff", "a\u0000b", "a\u0001b")) {
            attacks.add(new Attack(name + ": Idempotency-Key " + key, good.header("Idempotency-Key: " + key), Set.of(400)));
        }
        for (String instant : List.of("NaN", "now", "", "9999-12-31T00:00:00Z", "+999999999-12-31T00:00:00Z",
                "0000-00-00T00:00:00Z",
                "1969-12-31T23:59:59Z", "2023-02-30T00:00:00Z", "2023-01-01", "\u00ff")) {
            attacks.add(new Attack(name + ": X-Recorded-At " + instant, good.header("X-Recorded-At: " + instant), Set.of(400)));
        }
        return attacks;
    }
}
