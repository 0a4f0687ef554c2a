package org.ilo.spf.trials.fault;

import java.util.List;

import org.ilo.spf.launcher.Component;

/** Processes ended without warning, at random points. */
final class Kills {

    private static final InjectedFault OWNER = new InjectedFault("kill -9 of a service, with its relay", "I1 I2 I4 I7",
            "ready <= 5 s", stage -> kill(stage, stage.anyOwner()));
    private static final InjectedFault GATEWAY = new InjectedFault("kill -9 of the gateway", "I2 I3 I9", "ready <= 4 s, fresh <= 8 s",
            stage -> kill(stage, Component.GATEWAY));
    private static final InjectedFault BROKER = new InjectedFault("kill -9 of the broker", "I1 I2 I6", "fresh <= 10 s",
            stage -> kill(stage, Component.KAFKA));
    private static final InjectedFault DATABASE = new InjectedFault("kill -9 of PostgreSQL", "I1 I4 I8", "written <= 5 s",
            Kills::killDatabase);
    /** What takes long to start again is not killed so often that there is time for little else. */
    private static final List<InjectedFault> OFTEN = List.of(OWNER, OWNER, GATEWAY, GATEWAY, BROKER, DATABASE, DATABASE, DATABASE);

    private Kills() {
    }

    /** One of them, by chance. */
    static InjectedFault any(TestBed stage) {
        return OFTEN.get(stage.random.nextInt(OFTEN.size()));
    }

    private static void kill(TestBed stage, Component member) {
        stage.hold(0, 800);
        // It may still be on its way back from the last time.
        stage.await("I8", "process there", () -> isThere(stage, member));
        stage.suite.kill(member);
        stage.findings.killed();
        // Sometimes the next one comes before this one has recovered.
        if (stage.random.nextInt(4) == 0) {
            if (member == Component.KAFKA) {
                stage.awaitFresh();
            } else {
                stage.awaitReady(member);
            }
        }
    }

    private static boolean isThere(TestBed stage, Component member) {
        return Component.services().contains(member) ? stage.suite.pid(member) > 0 : stage.suite.isReady(member);
    }

    private static void killDatabase(TestBed stage) {
        stage.hold(0, 800);
        stage.await("I8", "process there", () -> isThere(stage, Component.POSTGRES));
        stage.reader.databaseIsDown(true);
        stage.suite.kill(Component.POSTGRES);
        stage.findings.killed();
        stage.await("I8", "database there", () -> stage.suite.isReady(Component.POSTGRES));
        stage.awaitWrites(stage.anyOwner());
        stage.await("I8", "answered", () -> stage.answer(Outages.uncached(stage)).isPresent());
        stage.reader.databaseIsDown(false);
    }
}
