package org.ilo.spf.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ilo.spf.launcher.Client.AMA;
import static org.ilo.spf.launcher.Client.KOFI;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.ilo.spf.launcher.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A result is entered, submitted, verified by somebody else, and corrected. Each test has its own days. */
@ExtendWith(RunningSuite.class)
class StoryTest {

    private static final String CHANGES = "institutional-changes";
    private static final String IMPACTS = "impact-records";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Client api;

    StoryTest(Client api) {
        this.api = api;
    }

    @Test
    void aChangeCountsOnceSomebodyElseHasVerifiedIt() {
        var indicator = changesOn("2024-05-14");
        assertThat(value(indicator)).isZero();

        var submitted = api.act(CHANGES, enterChange("2024-05-14", null), "submit", AMA);
        var byTheAuthor = api.act(CHANGES, submitted, "verify", AMA);
        assertThat(byTheAuthor.status()).isEqualTo(409);
        assertThat(byTheAuthor.body().get("type").asText()).endsWith("/four-eyes");
        assertThat(value(indicator)).isZero();

        var verified = api.act(CHANGES, submitted, "verify", KOFI);
        assertThat(verified.body().get("status").asText()).isEqualTo("VERIFIED");
        awaitValue(indicator, 1);

        var lineage = api.get("indicators/" + CHANGES + "/lineage?from=2024-05-14&to=2024-05-14").get("items");
        assertThat(lineage).hasSize(1).first().satisfies(item -> {
            assertThat(item.get("id").asText()).isEqualTo(verified.id());
            assertThat(item.get("reference").asText()).startsWith("IC-TGO-2024-");
            assertThat(item.get("counted").asInt()).isEqualTo(1);
        });
    }

    @Test
    void aCorrectionTakesThePlaceOfAChangeWithoutADip() {
        var indicator = changesOn("2024-06-11");
        var first = verify(CHANGES, enterChange("2024-06-11", null));
        awaitValue(indicator, 1);
        var correction = api.act(CHANGES, enterChange("2024-06-11", first.id()), "submit", AMA);

        var seen = seenMeanwhile(indicator, () -> {
            assertThat(api.act(CHANGES, correction, "verify", KOFI).status()).isEqualTo(200);
            await().atMost(TIMEOUT).until(() -> lineageReason(first).equals("SUPERSEDED"));
        });

        assertThat(seen).containsOnly(1L);
        assertThat(api.get(CHANGES + "/" + first.id()).get("supersededBy").asText()).isEqualTo(correction.id());
    }

    @Test
    void aCorrectedFigureIsSeenAsItWasOrAsItIsAndNothingElse() {
        var indicator = "indicators/people-reached?from=2024-08-31&to=2024-08-31";
        var change = verify(CHANGES, enterChange("2024-07-02", null)).id();
        var first = verify(IMPACTS, enterImpact(change, 120_000, null));
        awaitValue(indicator, 120_000);
        var beforeCorrection = Instant.now();
        var correction = api.act(IMPACTS, enterImpact(change, 95_000, first.id()), "submit", AMA);

        var seen = seenMeanwhile(indicator, () -> {
            assertThat(api.act(IMPACTS, correction, "verify", KOFI).status()).isEqualTo(200);
            awaitValue(indicator, 95_000);
        });

        assertThat(seen).containsOnly(120_000L, 95_000L).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(value(indicator + "&asOf=" + beforeCorrection)).isEqualTo(120_000);
        assertThat(value(indicator + "&asOf=" + Instant.now())).isEqualTo(95_000);
    }

    /** All values of an indicator, asked without a pause, from before the action until after it. */
    private List<Long> seenMeanwhile(String indicator, Runnable action) {
        var seen = new CopyOnWriteArrayList<Long>();
        var done = new AtomicBoolean();
        var watching = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                seen.add(value(indicator));
            }
            seen.add(value(indicator));
        });
        await().atMost(TIMEOUT).until(() -> !seen.isEmpty());
        try {
            action.run();
        } finally {
            done.set(true);
        }
        watching.join();
        return seen;
    }

    private Answer enterChange(String adoptedOn, String supersedes) {
        return api.enter(CHANGES, AMA, """
                {"country": "TGO", "step": "LEGAL_FRAMEWORK", "title": "Health insurance act (story)", "adoptedOn": "%s",
                 "thematicAreas": ["SHP"], "branches": ["MEDICAL_CARE"], "supersedes": %s,
                 "evidence": [{"title": "Gazette", "url": "https://example.org/gazette", "kind": "GAZETTE"}]}"""
                .formatted(adoptedOn, quoted(supersedes)));
    }

    private Answer enterImpact(String change, long persons, String supersedes) {
        return api.enter(IMPACTS, AMA, """
                {"institutionalChange": "%s", "dimension": "LEGAL_COVERAGE", "startsOn": "2024-08-01", "endsOn": "2024-08-31",
                 "persons": %d, "method": "ADMINISTRATIVE_DATA", "source": "Register", "supersedes": %s,
                 "evidence": [{"title": "Register", "url": "https://example.org/register", "kind": "REPORT"}]}"""
                .formatted(change, persons, quoted(supersedes)));
    }

    private Answer verify(String collection, Answer draft) {
        var verified = api.act(collection, api.act(collection, draft, "submit", AMA), "verify", KOFI);
        assertThat(verified.status()).as("%s", verified.body()).isEqualTo(200);
        return verified;
    }

    private String lineageReason(Answer change) {
        for (var item : api.get("indicators/" + CHANGES + "/lineage?from=2024-06-11&to=2024-06-11").get("items")) {
            if (item.get("id").asText().equals(change.id())) {
                return item.get("reason").asText();
            }
        }
        return "unknown";
    }

    private void awaitValue(String indicator, long expected) {
        await().atMost(TIMEOUT).pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(value(indicator)).isEqualTo(expected));
    }

    private long value(String indicator) {
        return api.get(indicator).get("value").asLong();
    }

    private static String changesOn(String day) {
        return "indicators/" + CHANGES + "?from=" + day + "&to=" + day;
    }

    private static String quoted(String id) {
        return id == null ? "null" : "\"" + id + "\"";
    }
}
