package org.ilo.spf.trials.fault;

import java.sql.SQLException;
import java.util.List;

import org.ilo.spf.local.Member;

/** The gateway begins from nothing. */
final class Rebuilds {

    static final List<Fault> ALL = List.of(
            new Fault("gateway rebuilt during writes", "I3 I9", "ready <= P4", Rebuilds::rebuild),
            new Fault("broker wiped, then the gateway rebuilt", "I1 I3", "<= 60 s per 10^6",
                    Rebuilds::rebuildFromAWipedBroker));

    private Rebuilds() {
    }

    private static void rebuild(Stage stage) throws SQLException {
        stage.suite.halt(Member.GATEWAY);
        empty(stage);
        stage.suite.resume(Member.GATEWAY);
        stage.awaitReady(Member.GATEWAY);
        stage.awaitFresh();
    }

    private static void rebuildFromAWipedBroker(Stage stage) throws SQLException {
        stage.suite.halt(Member.KAFKA);
        stage.suite.wipe(Member.KAFKA);
        stage.suite.resume(Member.KAFKA);
        rebuild(stage);
    }

    /** Every table but Flyway's, while the gateway is down. */
    static void empty(Stage stage) throws SQLException {
        stage.reader.rebuildBegins();
        var tables = stage.databases.all(Member.GATEWAY,
                "select quote_ident(tablename) from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'",
                row -> row.getString(1));
        stage.databases.change(Member.GATEWAY, "truncate " + String.join(", ", tables));
    }
}
