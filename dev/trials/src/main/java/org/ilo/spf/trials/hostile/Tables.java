package org.ilo.spf.trials.hostile;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.SuiteConfig;
import org.ilo.spf.trials.database.Databases;

/** What a service's database holds, to see whether anything has changed. */
public final class Tables implements AutoCloseable {

    // They tell the time, how far something has been read or sealed, or who was refused: they move without a change of a record.
    private static final Set<String> MOVING = Set.of("flyway_schema_history", "outbox", "positions", "projection",
            "journal_chain", "journal_head", "audit");

    private final Connection connection;
    private final Component component;

    public Tables(SuiteConfig config, Component component) {
        this.component = component;
        try {
            connection = new Databases(config).connect(component);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number of rows of every table and a digest of them, once what was written has been sent on. */
    Map<String, String> digest() {
        awaitQuiet();
        var digests = new TreeMap<String, String>();
        for (String table : texts("select table_name from information_schema.tables where table_schema = current_schema()"
                + " and table_type = 'BASE TABLE'")) {
            if (!MOVING.contains(table)) {
                digests.put(table,
                        texts("select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')"
                                + " from " + table + " t").get(0));
            }
        }
        return digests;
    }

    /** The last entry in the journal: every write makes one. */
    String lastEntry() {
        return component == Component.GATEWAY ? "" : texts("select coalesce(max(sequence), 0)::text from journal").get(0);
    }

    /** The first column of what is selected, as text. */
    List<String> texts(String sql) {
        try {
            return Databases.all(connection, sql, row -> row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void awaitQuiet() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (component != Component.GATEWAY && !texts("select 1 from outbox limit 1").isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The outbox of " + component.title() + " does not empty.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
