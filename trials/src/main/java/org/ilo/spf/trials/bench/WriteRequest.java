package org.ilo.spf.trials.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A new advisory request; neighbours are of other countries and years, whose references do not wait for each other. */
final class WriteRequest {

    private static final String[] COUNTRIES = { "TGO", "SEN", "KHM", "MOZ", "ZMB", "KEN", "ETH", "RWA", "UGA", "MWI", "PER",
            "COL", "PRY", "ECU", "BOL", "VNM", "LAO", "NPL", "IDN", "PHL" };
    private static final int FIRST_YEAR = 2016;
    private static final int YEARS = 10;

    private WriteRequest() {
    }

    static String body(long number) {
        return ("{\"country\":\"%s\",\"thematicArea\":\"SHP\",\"constituent\":\"GOVERNMENT\","
                + "\"subject\":\"Costing of a health scheme\",\"requestedOn\":\"%d-03-02\"}").formatted(
                        COUNTRIES[Math.floorMod(number, COUNTRIES.length)],
                        FIRST_YEAR + Math.floorMod(number / COUNTRIES.length, YEARS));
    }

    static byte[] bytes(URI target, String prefix, long number) {
        var body = body(number);
        return ("POST %s HTTP/1.1\r\nHost: %s\r\nX-Actor: bench\r\nContent-Type: application/json\r\n"
                + "Idempotency-Key: %s-%d\r\nContent-Length: %d\r\n\r\n%s").formatted(path(target), target.getAuthority(),
                        prefix, number, body.length(), body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    static String path(URI target) {
        return target.getRawQuery() == null ? target.getRawPath() : target.getRawPath() + "?" + target.getRawQuery();
    }
}
