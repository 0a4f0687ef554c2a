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

    private static void rebuild(TestBed bed) throws SQLException {
        bed.suite.halt(Component.GATEWAY);
        empty(bed);
        bed.suite.resume(Component.GATEWAY);
        bed.awaitReady(Component.GATEWAY);
        bed.awaitFresh();
    }

    private static void rebuildFromAWipedBroker(TestBed bed) throws SQLException {
        bed.suite.halt(Component.KAFKA);
        bed.suite.wipe(Component.KAFKA);
        bed.suite.resume(Component.KAFKA);
        rebuild(bed);
    }

    /** Every table but Flyway's, while the gateway is down. */
    static void empty(TestBed bed) throws SQLException {
        bed.reader.rebuildBegins();
        var tables = bed.databases.all(Component.GATEWAY,
                "select quote_ident(tablename) from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'",
                row -> row.getString(1));
        bed.databases.change(Component.GATEWAY, "truncate " + String.join(", ", tables));
    }
}
