package org.ilo.spf.trials.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.SuiteConfig;

/**
 * Requests whose end is ambiguous, sent through the gateway: if it and a service saw the end in different places, the rest
 * would be taken for a request that nobody sent, and its answer given to the next client.
 */
final class Smuggling {

    private static final String HEAD = "POST /api/v1/advisory-requests HTTP/1.1\r\nHost: a\r\n"
            + "Content-Type: application/json\r\n";
    private static final String HIDDEN = "GET /api/v1/countries/NOWHERE HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final List<String> AMBIGUOUS = List.of(
            "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\n",
            "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "Content-Length: 70\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "Content-Length: 0\r\nContent-Length: 70\r\n\r\n",
            "Content-Length: 70\r\nContent-Length: 0\r\n\r\n",
            "Content-Length: 0\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
            "Content-Length: 0\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
            "Content-Length: 0\r\nTransfer-Encoding: identity, chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding : chunked\r\nContent-Length: 0\r\n\r\n",
            "Transfer-Encoding:\u000bchunked\r\nContent-Length: 0\r\n\r\n0\r\n\r\n",
            "X: y\nTransfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n0\r\n\r\n",
            "Connection: Content-Length\r\nContent-Length: 2\r\n\r\n{}",
            "Connection: Transfer-Encoding\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
            "Connection: Authorization\r\nContent-Length: 2\r\n\r\n{}",
            "Transfer-Encoding: chunked\r\n\r\n2;x=\"\r\n\"\r\n{}\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n0\r\nContent-Length: 70\r\nAuthorization: Bearer x\r\n\r\n",
            "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\nContent-Length: 2\r\n\r\n{}");

    private final int gateway;
    private final int service;
    private final String head;
    private final List<String> ambiguous;

    /** So many of the ambiguous requests, or all if there are fewer. */
    Smuggling(SuiteConfig config, int most) {
        ambiguous = AMBIGUOUS.subList(0, Math.min(most, AMBIGUOUS.size()));
        gateway = config.port(Component.GATEWAY);
        service = config.port(Component.COUNTRIES);
        head = HEAD + "Authorization: Bearer " + config.issuer().token(People.EVE) + "\r\n";
    }

    /** What both hops do not see alike, and what the next client got that was not meant for it. */
    List<String> failures() throws IOException {
        var failures = new ArrayList<String>();
        for (String request : ambiguous) {
            List<Integer> through = statuses(gateway, request);
            List<Integer> direct = statuses(service, request);
            // A header named in Connection concerns one hop only, so what is wrong may differ; how many requests there are may not.
            if (through.isEmpty() || through.size() != direct.size()
                    || through.stream().anyMatch(status -> status < 400 || status >= 500)) {
                failures.add("%s: the gateway answers %s, the service %s".formatted(shown(request), through, direct));
            }
            for (int i = 0; i < 5; i++) {
                String country = List.of("TGO", "SEN", "KEN", "NPL", "PRY").get(i);
                Reply next = Wire.once(gateway, Sent.of("GET", "/api/v1/countries/" + country));
                if (!next.json().path("code").asText().equals(country)) {
                    failures.add("%s: the next client asked for %s and got %s".formatted(shown(request), country, next));
                }
            }
        }
        return failures;
    }

    private List<Integer> statuses(int port, String request) throws IOException {
        try (var wire = new Wire(port)) {
            return wire.converse((head + request + HIDDEN).getBytes(StandardCharsets.ISO_8859_1), 1_000).stream()
                    .map(Reply::status)
                    .toList();
        }
    }

    private static String shown(String request) {
        return request.replace("\r", "\\r").replace("\n", "\\n");
    }
}
