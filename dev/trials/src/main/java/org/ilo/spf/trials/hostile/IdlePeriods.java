package org.ilo.spf.trials.hostile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.SuiteConfig;

/** Bursts of requests through the gateway with pauses as long as idle connections live, on either side of it. */
final class IdlePeriods {

    private static final int AT_ONCE = 30;

    private IdlePeriods() {
    }

    /** What was not answered well, after pauses of up to this. */
    static List<String> failures(SuiteConfig config, Duration longest) {
        var failures = new ArrayList<String>();
        for (long millis : List.of(4_800L, 5_000L, 5_200L, 9_800L, 10_000L, 10_200L)) {
            if (millis <= longest.toMillis()) {
                failures.addAll(burst(config));
                LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
                burst(config).forEach(failure -> failures.add("after " + millis + " ms: " + failure));
            }
        }
        return failures;
    }

    private static List<String> burst(SuiteConfig config) {
        int gateway = config.port(Component.GATEWAY);
        String reader = config.issuer().token(People.READER);
        return IntStream.range(0, AT_ONCE).parallel()
                .mapToObj(i -> Wire.once(gateway, Sent.of("GET", List.of("/api/v1/agreements", "/api/v1/targets",
                        "/api/v1/engagements").get(i % 3) + "?limit=1")
                        .header("Authorization: Bearer " + reader)))
                .filter(reply -> reply.status() != 200).map(Reply::toString).toList();
    }
}
