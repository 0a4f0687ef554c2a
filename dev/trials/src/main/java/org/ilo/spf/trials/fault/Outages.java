package org.ilo.spf.trials.fault;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.ilo.spf.launcher.Component;

/** Members that are away for a while, deaf, stopped in order, or back without their data. */
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

    private static final Duration SLOWEST_END = Duration.ofSeconds(10);

    private Outages() {
    }

    private static void freezeBroker(TestBed stage) {
        stage.reader.somethingIsFrozen(true);
        stage.suite.freeze(Component.KAFKA);
        stage.awaitStale(stage.anyOwner(), "");
        Databases.OWNERS.forEach(stage::awaitWrites);
        stage.hold(0, 5_000);
        stage.suite.thaw(Component.KAFKA);
        stage.awaitFresh();
        stage.reader.somethingIsFrozen(false);
    }

    private static void freezeDatabase(TestBed stage) {
        stage.reader.databaseIsDown(true);
        stage.suite.freeze(Component.POSTGRES);
        stage.hold(500, 6_000);
        stage.suite.thaw(Component.POSTGRES);
        Databases.OWNERS.forEach(stage::awaitWrites);
        stage.await("I8", "answered", () -> stage.answer(uncached(stage)).isPresent());
        stage.reader.databaseIsDown(false);
    }

    private static void freezeGateway(TestBed stage) {
        stage.reader.somethingIsFrozen(true);
        stage.suite.freeze(Component.GATEWAY);
        stage.hold(500, 5_000);
        stage.suite.thaw(Component.GATEWAY);
        stage.awaitFresh();
        stage.reader.somethingIsFrozen(false);
    }

    private static void wipeBroker(TestBed stage) {
        stage.suite.halt(Component.KAFKA);
        Databases.OWNERS.forEach(stage::awaitWrites);
        stage.suite.wipe(Component.KAFKA);
        if (stage.random.nextBoolean()) {
            // What it did not know yet when the data went it gets from nowhere else.
            stage.suite.kill(Component.GATEWAY);
        }
        stage.suite.resume(Component.KAFKA);
        stage.awaitFresh();
    }

    private static void terminate(TestBed stage) throws SQLException {
        stage.reader.databaseIsDown(true);
        for (int i = 0; i < 6; i++) {
            try (var connection = stage.databases.superuser(Component.GATEWAY); var kill = connection.createStatement()) {
                kill.executeQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where usename in ('countries', 'results', 'funding', 'gateway')");
            }
            stage.hold(0, 500);
        }
        Databases.OWNERS.forEach(stage::awaitWrites);
        stage.await("I8", "answered", () -> stage.answer(uncached(stage)).isPresent());
        stage.reader.databaseIsDown(false);
    }

    /** What was computed is still answered; what was not, is refused quickly, and so are writes. */
    private static void stopDatabase(TestBed stage) throws SQLException {
        stage.workload.pause();
        try {
            stage.check();
            var known = "people-reached?groupBy=country";
            stage.answer(known);
            stage.reader.databaseIsDown(true);
            stage.suite.halt(Component.POSTGRES);
            var gateway = stage.suite.url(Component.GATEWAY) + "/api/v1/indicators/";
            var cached = stage.api.read(gateway + known);
            if (cached.isEmpty() || cached.get().statusCode() != 200) {
                stage.findings.violation("I6", "what was known is not answered without the database: "
                        + cached.map(answer -> answer.statusCode() + answer.body()).orElse("no connection"));
            }
            var asked = Instant.now();
            var refused = stage.api.read(gateway + uncached(stage));
            stage.findings.measured("refused", Duration.between(asked, Instant.now()));
            if (refused.isEmpty() || refused.get().statusCode() != 503
                    || refused.get().headers().firstValue("Retry-After").isEmpty()) {
                stage.findings.violation("I6", "what is not known is not refused by 503 without the database: "
                        + refused.map(answer -> answer.statusCode() + answer.body()).orElse("no connection"));
            }
        } finally {
            stage.workload.resume();
        }
        stage.hold(0, 3_000);
        stage.suite.resume(Component.POSTGRES);
        stage.await("I8", "answered", () -> stage.answer(uncached(stage)).isPresent());
        Databases.OWNERS.forEach(stage::awaitWrites);
        stage.reader.databaseIsDown(false);
    }

    private static void stopOwner(TestBed stage) throws SQLException {
        stage.check();
        var owner = stage.anyOwner();
        var others = Databases.OWNERS.stream().filter(each -> each != owner).toList();
        stage.suite.halt(owner);
        long refusedBefore = others.stream().mapToLong(stage.api::refusals).sum();
        stage.awaitStale(owner, "Nothing has been heard");
        others.forEach(stage::awaitWrites);
        stage.hold(0, 3_000);
        others.forEach(stage::awaitWrites);
        long refused = others.stream().mapToLong(stage.api::refusals).sum() - refusedBefore;
        if (refused > 0) {
            stage.findings.violation("I8", "%d requests to others were refused while %s was down".formatted(refused,
                    owner.title()));
        }
        stage.suite.resume(owner);
        stage.awaitReady(owner);
        stage.awaitFresh();
    }

    private static void terminateGently(TestBed stage) {
        for (var member : List.of(stage.anyOwner(), Component.GATEWAY)) {
            stage.hold(0, 1_000);
            long cutBefore = stage.api.cuts();
            var asked = Instant.now();
            stage.suite.halt(member);
            var took = Duration.between(asked, Instant.now());
            stage.findings.measured("ended", took);
            long cut = stage.api.cuts() - cutBefore;
            stage.findings.progress("  %s ended within %d ms".formatted(member.title(), took.toMillis()));
            if (cut > 0) {
                stage.findings.violation("I1", "%d requests were cut off as %s ended".formatted(cut, member.title()));
            }
            if (took.compareTo(SLOWEST_END) >= 0) {
                stage.findings.violation("I7", "%s did not end by itself within %s".formatted(member.title(), SLOWEST_END));
            }
            stage.suite.resume(member);
            stage.awaitReady(member);
        }
    }

    /** A question that nobody has asked before, about a day that may be asked about: the last is in 2999. */
    static String uncached(TestBed stage) {
        return "people-reached?to=" + WorkloadModel.FIRST.plusDays(stage.random.nextInt(300_000));
    }
}
