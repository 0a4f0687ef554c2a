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

    private static void rebalance(TestBed stage) {
        for (boolean gently : new boolean[] { false, true }) {
            try (var replica = stage.suite.replicate(Component.GATEWAY)) {
                stage.await("I8", "replica ready", replica::isReady);
                stage.hold(0, 2_000);
                if (!gently) {
                    replica.kill();
                }
            }
        }
        stage.awaitFresh();
    }

    private static void zombie(TestBed stage) {
        try (var replica = stage.suite.replicate(Component.GATEWAY)) {
            stage.await("I8", "replica ready", replica::isReady);
            stage.reader.somethingIsFrozen(true);
            stage.suite.freeze(Component.GATEWAY);
            stage.hold(PAST_THE_SESSION, PAST_THE_SESSION + 2_000);
            stage.suite.thaw(Component.GATEWAY);
            stage.awaitFresh();
            stage.reader.somethingIsFrozen(false);
        }
    }

    private static void twoRelays(TestBed stage) {
        var owner = stage.anyOwner();
        try (var replica = stage.suite.replicate(owner)) {
            stage.await("I8", "replica ready", replica::isReady);
            stage.api.addOrigin(owner, replica.url());
            stage.hold(500, 2_000);
            stage.suite.kill(owner);
            stage.awaitReady(owner);
            replica.freeze();
            stage.hold(500, 2_500);
            replica.thaw();
            stage.hold(0, 1_000);
            stage.api.removeOrigin(owner, replica.url());
        }
        stage.awaitFresh();
    }
}
