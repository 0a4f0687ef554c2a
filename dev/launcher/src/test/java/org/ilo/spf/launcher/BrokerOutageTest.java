package org.ilo.spf.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS;

import java.nio.file.Path;
import java.time.Duration;

import org.ilo.spf.servers.TemporaryDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of writes when the broker is away, and when it comes back without its data. */
class BrokerOutageTest {

    private static final String AREAS = "indicators/thematic-areas";

    @Test
    void whatWasWrittenMeanwhileCountsWhenTheBrokerIsBackEvenWithoutItsData(@TempDir(cleanup = ON_SUCCESS) Path data) {
        try (var suite = Suite.start(SuiteConfig.isolated(Path.of("../.."), data))) {
            var api = new Client(suite);
            enter(api, "OAP");
            awaitAreas(api, 1);

            suite.halt(Component.KAFKA);
            enter(api, "SHP");
            assertThat(api.get(AREAS).get("value").asInt()).isEqualTo(1);
            TemporaryDirectory.delete(suite.config().directory(Component.KAFKA));
            suite.resume(Component.KAFKA);

            awaitAreas(api, 2);
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                var answer = api.get(AREAS);
                assertThat(answer.get("stale").asBoolean()).as("%s", answer.get("sources")).isFalse();
            });
        }
    }

    private static void enter(Client api, String code) {
        api.enter("thematic-areas", Client.AMA, "{\"code\": \"%s\", \"description\": \"A policy area.\"}".formatted(code));
    }

    private static void awaitAreas(Client api, int expected) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(api.get(AREAS).get("value").asInt()).isEqualTo(expected));
    }
}
