package org.ilo.spf.trials.fault;

import java.util.List;

import org.ilo.spf.launcher.Component;

/** Processes ended without warning, at random points. */
final class Kills {

    private static final InjectedFault OWNER = new InjectedFault("kill -9 of a service, with its relay", "I1 I2 I4 I7",
            "ready <= 5 s", bed -> kill(bed, bed.anyOwner()));
    private static final InjectedFault GATEWAY = new InjectedFault("kill -9 of the gateway", "I2 I3 I9",
            "ready <= 4 s, fresh <= 8 s",
            bed -> kill(bed, Component.GATEWAY));
    private static final InjectedFault BROKER = new InjectedFault("kill -9 of the broker", "I1 I2 I6", "fresh <= 10 s",
            bed -> kill(bed, Component.KAFKA));
    private static final InjectedFault DATABASE = new InjectedFault("kill -9 of PostgreSQL", "I1 I4 I8", "written <= 5 s",
            Kills::killDatabase);
    /** What takes long to start again is not killed so often that there is time for little else. */
    private static final List<InjectedFault> OFTEN = List.of(OWNER, OWNER, GATEWAY, GATEWAY, BROKER, DATABASE, DATABASE,
            DATABASE);

    private Kills() {
    }

    /** One of them, by chance. */
    static InjectedFault any(TestBed bed) {
        return OFTEN.get(bed.random.nextInt(OFTEN.size()));
    }

    private static void kill(TestBed bed, Component component) {
        bed.hold(0, 800);
        // It may still be on its way back from the last time.
        bed.await("I8", "process there", () -> isThere(bed, component));
        bed.suite.kill(component);
        bed.findings.killed();
        // Sometimes the next one comes before this one has recovered.
        if (bed.random.nextInt(4) == 0) {
            if (component == Component.KAFKA) {
                bed.awaitFresh();
            } else {
                bed.awaitReady(component);
            }
        }
    }

    private static boolean isThere(TestBed bed, Component component) {
        return Component.services().contains(component) ? bed.suite.pid(component) > 0 : bed.suite.isReady(component);
    }

    private static void killDatabase(TestBed bed) {
        bed.hold(0, 800);
        bed.await("I8", "process there", () -> isThere(bed, Component.POSTGRES));
        bed.reader.databaseIsDown(true);
        bed.suite.kill(Component.POSTGRES);
        bed.findings.killed();
        bed.await("I8", "database there", () -> bed.suite.isReady(Component.POSTGRES));
        bed.awaitWrites(bed.anyOwner());
        bed.await("I8", "answered", () -> bed.answer(Outages.uncached(bed)).isPresent());
        bed.reader.databaseIsDown(false);
    }
}
