package org.ilo.spf.trials.fault;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.ilo.spf.launcher.Component;

/** Components that are away for a while, deaf, stopped in order, or back without their data. */
final class Outages {

    static final List<InjectedFault> ALL = List.of(
            new InjectedFault("broker frozen", "I1 I6 I8", "stale <= 3 s, written on, fresh <= 2 s", Outages::freezeBroker),
            new InjectedFault("PostgreSQL frozen", "I1 I4 I8", "-", Outages::freezeDatabase),
            new InjectedFault("gateway frozen", "I2 I3 I9", "fresh <= 8 s", Outages::freezeGateway),
            new InjectedFault("broker back without its data", "I1 I3", "<= 60 s per 10^6", Outages::wipeBroker),
            new InjectedFault("connections to the databases terminated", "I4 I7", "-", Outages::terminate),
            new InjectedFault("PostgreSQL down, questions asked", "I1 I6 I8", "answered <= 5 s", Outages::stopDatabase),
            new InjectedFault("service down for a while", "I6 I8", "stale <= 3 s", Outages::stopOwner),
            new InjectedFault("SIGTERM under load", "I1 I7", "ended <= 10 s", Outages::terminateGently));

    private static final Duration MAX_END = Duration.ofSeconds(10);

    private Outages() {
    }

    private static void freezeBroker(TestBed bed) {
        bed.reader.somethingIsFrozen(true);
        bed.suite.freeze(Component.KAFKA);
        bed.awaitStale(bed.anyOwner(), "");
        Component.owners().forEach(bed::awaitWrites);
        bed.hold(0, 5_000);
        bed.suite.thaw(Component.KAFKA);
        bed.awaitFresh();
        bed.reader.somethingIsFrozen(false);
    }

    private static void freezeDatabase(TestBed bed) {
        bed.reader.databaseIsDown(true);
        bed.suite.freeze(Component.POSTGRES);
        bed.hold(500, 6_000);
        bed.suite.thaw(Component.POSTGRES);
        Component.owners().forEach(bed::awaitWrites);
        bed.await("I8", "answered", () -> bed.answer(uncached(bed)).isPresent());
        bed.reader.databaseIsDown(false);
    }

    private static void freezeGateway(TestBed bed) {
        bed.reader.somethingIsFrozen(true);
        bed.suite.freeze(Component.GATEWAY);
        bed.hold(500, 5_000);
        bed.suite.thaw(Component.GATEWAY);
        bed.awaitFresh();
        bed.reader.somethingIsFrozen(false);
    }

    private static void wipeBroker(TestBed bed) {
        bed.suite.halt(Component.KAFKA);
        Component.owners().forEach(bed::awaitWrites);
        bed.suite.wipe(Component.KAFKA);
        if (bed.random.nextBoolean()) {
            // What it did not know yet when the data went it gets from nowhere else.
            bed.suite.kill(Component.GATEWAY);
        }
        bed.suite.resume(Component.KAFKA);
        bed.awaitFresh();
    }

    private static void terminate(TestBed bed) throws SQLException {
        bed.reader.databaseIsDown(true);
        for (int i = 0; i < 6; i++) {
            try (var connection = bed.databases.administrator(); var kill = connection.createStatement()) {
                kill.executeQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where usename in ('countries', 'results', 'funding', 'gateway')");
            }
            bed.hold(0, 500);
        }
        Component.owners().forEach(bed::awaitWrites);
        bed.await("I8", "answered", () -> bed.answer(uncached(bed)).isPresent());
        bed.reader.databaseIsDown(false);
    }

    /** What was computed is still answered; what was not, is refused quickly, and so are writes. */
    private static void stopDatabase(TestBed bed) throws SQLException {
        bed.workload.pause();
        try {
            bed.check();
            var known = "people-reached?groupBy=country";
            bed.answer(known);
            bed.reader.databaseIsDown(true);
            bed.suite.halt(Component.POSTGRES);
            var gateway = bed.suite.url(Component.GATEWAY) + "/api/v1/indicators/";
            var cached = bed.api.read(gateway + known);
            if (cached.isEmpty() || cached.get().statusCode() != 200) {
                bed.findings.violation("I6", "what was known is not answered without the database: "
                        + cached.map(answer -> answer.statusCode() + answer.body()).orElse("no connection"));
            }
            var asked = Instant.now();
            var refused = bed.api.read(gateway + uncached(bed));
            bed.findings.measured("refused", Duration.between(asked, Instant.now()));
            if (refused.isEmpty() || refused.get().statusCode() != 503
                    || refused.get().headers().firstValue("Retry-After").isEmpty()) {
                bed.findings.violation("I6", "what is not known is not refused by 503 without the database: "
                        + refused.map(answer -> answer.statusCode() + answer.body()).orElse("no connection"));
            }
        } finally {
            bed.workload.resume();
        }
        bed.hold(0, 3_000);
        bed.suite.resume(Component.POSTGRES);
        bed.await("I8", "answered", () -> bed.answer(uncached(bed)).isPresent());
        Component.owners().forEach(bed::awaitWrites);
        bed.reader.databaseIsDown(false);
    }

    private static void stopOwner(TestBed bed) throws SQLException {
        bed.check();
        var owner = bed.anyOwner();
        var others = Component.owners().stream().filter(each -> each != owner).toList();
        bed.suite.halt(owner);
        long refusedBefore = others.stream().mapToLong(bed.api::refusals).sum();
        bed.awaitStale(owner, "Nothing has been heard");
        others.forEach(bed::awaitWrites);
        bed.hold(0, 3_000);
        others.forEach(bed::awaitWrites);
        long refused = others.stream().mapToLong(bed.api::refusals).sum() - refusedBefore;
        if (refused > 0) {
            bed.findings.violation("I8", "%d requests to others were refused while %s was down".formatted(refused,
                    owner.title()));
        }
        bed.suite.resume(owner);
        bed.awaitReady(owner);
        bed.awaitFresh();
    }

    private static void terminateGently(TestBed bed) {
        for (var component : List.of(bed.anyOwner(), Component.GATEWAY)) {
            bed.hold(0, 1_000);
            long cutBefore = bed.api.cuts();
            var asked = Instant.now();
            bed.suite.halt(component);
            var took = Duration.between(asked, Instant.now());
            bed.findings.measured("ended", took);
            long cut = bed.api.cuts() - cutBefore;
            bed.findings.progress("  %s ended within %d ms".formatted(component.title(), took.toMillis()));
            if (cut > 0) {
                bed.findings.violation("I1", "%d requests were cut off as %s ended".formatted(cut, component.title()));
            }
            if (took.compareTo(MAX_END) >= 0) {
                bed.findings.violation("I7", "%s did not end by itself within %s".formatted(component.title(), MAX_END));
            }
            bed.suite.resume(component);
            bed.awaitReady(component);
        }
    }

    /** A question that nobody has asked before, about a day that may be asked about: the last is in 2999. */
    static String uncached(TestBed bed) {
        return "people-reached?to=" + WorkloadModel.FIRST.plusDays(bed.random.nextInt(300_000));
    }
}
