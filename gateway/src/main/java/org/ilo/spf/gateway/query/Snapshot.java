package org.ilo.spf.gateway.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.ilo.spf.gateway.projection.state.DataVersion;

import javax.sql.DataSource;

/** One snapshot of the projection: everything read through it is of one version, whatever is committed meanwhile. */
public final class Snapshot implements AutoCloseable {

    private static final String VERSION = "select states, fingerprint, (select max(newest_at) from positions) as newest from projection";

    private final Connection connection;
    private final DataVersion version;
    private final Instant newest;

    private record Versioned(DataVersion version, Instant newest) {
    }

    /** Reads one row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Snapshot(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            // Compiling these statements takes PostgreSQL longer than running them. Planning them each time is quick, and
            // leaves out conditions without a value. Hardly two records are divided alike, so memoizing how costs more than
            // it saves.
            statement.execute("set transaction isolation level repeatable read, read only; set local jit = off;"
                    + " set local plan_cache_mode = force_custom_plan; set local enable_memoize = off;"
                    + " set local work_mem = '32MB'");
        }
        Versioned current = one(new NamedSql(VERSION), Snapshot::versioned, new Versioned(DataVersion.NOTHING, Instant.EPOCH));
        this.version = current.version();
        this.newest = current.newest();
    }

    private static Versioned versioned(ResultSet row) throws SQLException {
        OffsetDateTime newest = row.getObject("newest", OffsetDateTime.class);
        return new Versioned(
                new DataVersion(row.getLong("states"), row.getBigDecimal("fingerprint").toBigInteger().longValue()),
                newest == null ? Instant.EPOCH : newest.toInstant());
    }

    /** Begins a snapshot, which has a connection of its own until it is closed. */
    public static Snapshot of(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            return new Snapshot(connection);
        } catch (SQLException | RuntimeException e) {
            try (connection) {
                throw e;
            }
        }
    }

    /** Which states it has. */
    public DataVersion version() {
        return version;
    }

    /** When the newest of them was recorded; the epoch while there is none. */
    public Instant newest() {
        return newest;
    }

    /** All rows that a statement yields. */
    public <T> List<T> all(NamedSql sql, Row<T> reading) throws SQLException {
        try (PreparedStatement statement = sql.on(connection); ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reading.read(rows));
            }
            return all;
        }
    }

    /** The first row that a statement yields, or another value without one. */
    public <T> T one(NamedSql sql, Row<T> reading, T otherwise) throws SQLException {
        List<T> found = all(sql, reading);
        return found.isEmpty() ? otherwise : found.get(0);
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
