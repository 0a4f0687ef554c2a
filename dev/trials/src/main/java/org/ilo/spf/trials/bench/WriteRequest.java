package org.ilo.spf.trials.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A new advisory request, the same as in {@code write.sql} and {@code write.lua}. */
final class WriteRequest {

    private static final List<String> COUNTRIES = List.of("TGO", "SEN", "KHM", "PRY", "MOZ", "VNM", "ZMB", "NPL", "PAK", "IDN",
            "MMR", "LAO", "ETH", "KEN", "UGA", "RWA");
    private static final String BODY = """
            {"country":"%s","thematicArea":"SHP","constituent":"GOVERNMENT","requestedOn":"2026-03-02","subject":"\
            Actuarial valuation of the old-age pension scheme, with projections of membership, contributions and \
            expenditure over seventy-five years, and advice on the contribution rate, on the pensionable age, on \
            indexation, on the reserves and on how they are invested, for the tripartite board that meets in the autumn \
            and for the ministry that answers to parliament"}""";

    private WriteRequest() {
    }

    static String body(long number) {
        return BODY.formatted(COUNTRIES.get(Math.floorMod(number, COUNTRIES.size())));
    }

    static byte[] bytes(URI target, String token, String prefix, long number) {
        var body = body(number);
        return ("POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\n"
                + "Idempotency-Key: %s-%d\r\nContent-Length: %d\r\n\r\n%s").formatted(path(target), target.getAuthority(),
                        token, prefix, number, body.length(), body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    static String path(URI target) {
        return target.getRawQuery() == null ? target.getRawPath() : target.getRawPath() + "?" + target.getRawQuery();
    }
}
