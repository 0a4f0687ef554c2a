package org.ilo.spf.trials.fault;

import java.util.List;

import org.ilo.spf.launcher.Component;

/** Second processes of a service that come, go, and come back from the dead. */
final class Replicas {

    static final List<InjectedFault> ALL = List.of(
            new InjectedFault("gateway replicas joining and leaving", "I2 I5", "fresh <= 8 s", Replicas::rebalance),
            new InjectedFault("gateway frozen past its session, a zombie", "I2 I5", "fresh <= 8 s", Replicas::zombie),
            new InjectedFault("two relays of one service", "I5", "one at a time", Replicas::twoRelays));

    /** Longer than the six seconds after which the broker gives a replica's partitions to another. */
    private static final int PAST_THE_SESSION = 7_500;

    private Replicas() {
    }

    private static void rebalance(TestBed bed) {
        for (boolean gently : new boolean[] { false, true }) {
            try (var replica = bed.suite.replicate(Component.GATEWAY)) {
                bed.await("I8", "replica ready", replica::isReady);
                bed.hold(0, 2_000);
                if (!gently) {
                    replica.kill();
                }
            }
        }
        bed.awaitFresh();
    }

    private static void zombie(TestBed bed) {
        try (var replica = bed.suite.replicate(Component.GATEWAY)) {
            bed.await("I8", "replica ready", replica::isReady);
            bed.reader.somethingIsFrozen(true);
            bed.suite.freeze(Component.GATEWAY);
            bed.hold(PAST_THE_SESSION, PAST_THE_SESSION + 2_000);
            bed.suite.thaw(Component.GATEWAY);
            bed.awaitFresh();
            bed.reader.somethingIsFrozen(false);
        }
    }

    private static void twoRelays(TestBed bed) {
        var owner = bed.anyOwner();
        try (var replica = bed.suite.replicate(owner)) {
            bed.await("I8", "replica ready", replica::isReady);
            bed.api.addOrigin(owner, replica.url());
            bed.hold(500, 2_000);
            bed.suite.kill(owner);
            bed.awaitReady(owner);
            replica.freeze();
            bed.hold(500, 2_500);
            replica.thaw();
            bed.hold(0, 1_000);
            bed.api.removeOrigin(owner, replica.url());
        }
        bed.awaitFresh();
    }
}
