package org.ilo.spf.trials.fault;

import java.sql.SQLException;
import java.util.List;

import org.ilo.spf.launcher.Component;

/** The gateway begins from nothing. */
final class Rebuilds {

    static final List<InjectedFault> ALL = List.of(
            new InjectedFault("gateway rebuilt during writes", "I3 I9", "ready <= P4", Rebuilds::rebuild),
            new InjectedFault("broker wiped, then the gateway rebuilt", "I1 I3", "<= 60 s per 10^6",
                    Rebuilds::rebuildFromAWipedBroker));

    private Rebuilds() {
    }

    private static void rebuild(TestBed stage) throws SQLException {
        stage.suite.halt(Component.GATEWAY);
        empty(stage);
        stage.suite.resume(Component.GATEWAY);
        stage.awaitReady(Component.GATEWAY);
        stage.awaitFresh();
    }

    private static void rebuildFromAWipedBroker(TestBed stage) throws SQLException {
        stage.suite.halt(Component.KAFKA);
        stage.suite.wipe(Component.KAFKA);
        stage.suite.resume(Component.KAFKA);
        rebuild(stage);
    }

    /** Every table but Flyway's, while the gateway is down. */
    static void empty(TestBed stage) throws SQLException {
        stage.reader.rebuildBegins();
        var tables = stage.databases.all(Component.GATEWAY,
                "select quote_ident(tablename) from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'",
                row -> row.getString(1));
        stage.databases.change(Component.GATEWAY, "truncate " + String.join(", ", tables));
    }
}
