package org.ilo.spf.trials.fault;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.Suite;
import org.ilo.spf.trials.database.Databases;

import com.fasterxml.jackson.databind.JsonNode;

/** The running suite with everybody who writes to it, reads from it and looks behind it: what a fault acts upon. */
final class TestBed implements AutoCloseable {

    static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    final Suite suite;
    final SplittableRandom random;
    final Findings findings;
    final Api api;
    final Databases databases;
    final Broker broker;
    final AcknowledgedWrites writes = new AcknowledgedWrites();
    final Workload workload;
    final ReadLoad reader;
    private final Quiescence quiescence;
    private final ConsistencyCheck consistency;
    private final Recomputation recomputation;

    TestBed(Suite suite, long seed, Findings findings) {
        this.suite = suite;
        this.random = new SplittableRandom(seed);
        this.findings = findings;
        this.api = new Api(suite, findings);
        this.databases = new Databases(suite.config());
        this.broker = new Broker(suite);
        this.quiescence = new Quiescence(suite, api, databases, broker);
        this.consistency = new ConsistencyCheck(databases, writes, findings);
        this.recomputation = new Recomputation(suite, api, databases, findings);
        this.workload = new Workload(api, writes, findings, random.split());
        this.reader = new ReadLoad(suite, api, writes, findings);
    }

    /** Lets everything come to rest and compares it all; false if it does not come to rest. */
    boolean check() throws SQLException {
        workload.pause();
        try {
            var begun = Instant.now();
            var missing = quiescence.await();
            if (missing != null) {
                findings.violation("I1", "it does not come to rest: " + missing);
            }
            findings.measured("at rest", Duration.between(begun, Instant.now()));
            int cells = compare();
            findings.progress("  checked: %d writes, %d cells of indicators".formatted(writes.size(), cells));
            return missing == null;
        } finally {
            workload.resume();
        }
    }

    int compare() throws SQLException {
        consistency.check();
        return recomputation.compare();
    }

    /** Lets some time pass: how long a fault lasts is a matter of chance. */
    void hold(int fewestMillis, int mostMillis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(fewestMillis, mostMillis + 1)));
    }

    Component anyOwner() {
        return Component.owners().get(random.nextInt(Databases.OWNERS.size()));
    }

    /** Waits for something that has to come, and measures how long it took. */
    void await(String invariant, String what, BooleanSupplier condition) {
        var begun = Instant.now();
        while (!condition.getAsBoolean()) {
            if (Duration.between(begun, Instant.now()).compareTo(TIMEOUT) > 0) {
                findings.violation(invariant, "not even after %s: %s".formatted(TIMEOUT, what));
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        findings.measured(what, Duration.between(begun, Instant.now()));
    }

    void awaitReady(Component component) {
        await("I8", "ready", () -> suite.isReady(component));
    }

    /** Until answers say that nothing is missing. */
    void awaitFresh() {
        await("I6", "fresh", () -> answer("thematic-areas").map(answer -> !answer.get("stale").asBoolean()).orElse(false));
    }

    /** Until answers say that something of an owner may be missing, with a reason that contains some words. */
    void awaitStale(Component owner, String words) {
        await("I6", "stale", () -> reason(owner).filter(reason -> reason.contains(words)).isPresent());
    }

    /** Why an owner's records may be incomplete, in the gateway's words. */
    private Optional<String> reason(Component owner) {
        return answer("thematic-areas").flatMap(answer -> {
            for (var source : answer.get("sources")) {
                if (source.get("service").asText().equals(owner.title()) && source.get("stale").asBoolean()) {
                    return Optional.of(source.get("reason").asText());
                }
            }
            return Optional.empty();
        });
    }

    Optional<JsonNode> answer(String question) {
        return api.readJson(suite.url(Component.GATEWAY) + "/api/v1/indicators/" + question);
    }

    /** Until the gateway has read so much of what is written now. */
    void awaitStatesBeyond(long states) {
        await("I8", "read on", () -> states() > states);
    }

    long states() {
        return answer("thematic-areas").map(answer -> answer.get("dataVersion").asText().replaceFirst("-.*", ""))
                .map(Long::parseLong).orElse(0L);
    }

    /** Until writes to an owner are acknowledged again, or still. */
    void awaitWrites(Component owner) {
        long before = writes.size(owner);
        await("I8", "written", () -> writes.size(owner) > before + 2);
    }

    @Override
    public void close() {
        reader.close();
        workload.close();
        broker.close();
    }
}
