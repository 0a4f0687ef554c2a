package org.ilo.spf.trials.fault;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.Suite;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Somebody who keeps asking the gateway whatever happens, and is never to be refused, sent back in time, or given as fresh what
 * is not.
 */
final class ReadLoad implements AutoCloseable {

    private static final List<String> QUESTIONS = List.of("people-reached", "resources-mobilized?groupBy=partner",
            "countries-engaged?groupBy=country", "institutional-changes?groupBy=year");
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(60);
    /** What was acknowledged so long ago is in an answer that claims to be fresh: three seconds until stale, and the rest. */
    private static final Duration FRESH = Duration.ofSeconds(8);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Api api;
    private final AcknowledgedWrites writes;
    private final Findings findings;
    private final String gateway;
    private final Thread thread = new Thread(this::read, "reader");
    private volatile boolean closed;
    private volatile boolean databaseDown;
    private volatile boolean frozen;
    private volatile long statesSeen;

    ReadLoad(Suite suite, Api api, AcknowledgedWrites writes, Findings findings) {
        this.api = api;
        this.writes = writes;
        this.findings = findings;
        this.gateway = suite.url(Component.GATEWAY);
        thread.setDaemon(true);
        thread.start();
    }

    /** While the gateway's database is known to be down it may say that it cannot answer. */
    void databaseIsDown(boolean down) {
        databaseDown = down;
    }

    /** While a process that answers depend on is frozen they may take long. */
    void somethingIsFrozen(boolean frozen) {
        this.frozen = frozen;
    }

    /** What is known begins from nothing, and this is announced. */
    void rebuildBegins() {
        statesSeen = 0;
    }

    private void read() {
        for (int i = 0; !closed; i++) {
            var excused = databaseDown;
            var slow = frozen;
            var asked = Instant.now();
            var answer = api.read(gateway + "/api/v1/indicators/" + QUESTIONS.get(i % QUESTIONS.size()));
            answer.ifPresent(given -> examine(given, asked, excused || databaseDown));
            var took = Duration.between(asked, Instant.now());
            if (answer.isPresent() && took.compareTo(LONGEST) > 0 && !(slow || frozen || excused || databaseDown)) {
                findings.measured("slowest answer", took);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void examine(HttpResponse<String> answer, Instant asked, boolean excused) {
        int status = answer.statusCode();
        if (status == 503 && excused && answer.headers().firstValue("Retry-After").isPresent()) {
            return;
        }
        if (status != 200) {
            findings.violation("I6", "%s is answered by %d: %s".formatted(answer.uri(), status, answer.body()));
            return;
        }
        examine(api.parsed(answer.body()), asked);
    }

    private void examine(JsonNode answer, Instant asked) {
        long before = statesSeen;
        long states = Long.parseLong(answer.get("dataVersion").asText().replaceFirst("-.*", ""));
        if (states < before && before == statesSeen) {
            findings.violation("I9", "%d states were known, and now %d".formatted(before, states));
        }
        if (before == statesSeen) {
            statesSeen = states;
        }
        // Counting needs the whole set: a fresh answer knows at least what was acknowledged before.
        int acknowledged = writes.sizeAt(asked.minus(FRESH));
        if (!answer.get("stale").asBoolean() && states < acknowledged) {
            findings.violation("I6", "an answer claims to be fresh with %d states, of %d that were acknowledged %s before: %s"
                    .formatted(states, acknowledged, FRESH, answer));
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
