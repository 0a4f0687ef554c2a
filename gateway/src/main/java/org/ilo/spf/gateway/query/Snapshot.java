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

/** One look at the projection: everything read through it is of one moment, whatever is committed meanwhile. */
public final class Snapshot implements AutoCloseable {

    private static final String SHOWN = "select states, fingerprint, (select max(newest_at) from positions) as newest from projection";

    private final Connection connection;
    private final DataVersion version;
    private final Instant newest;

    private record Shown(DataVersion version, Instant newest) {
    }

    /** Makes something of one row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Snapshot(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            // Compiling these statements takes PostgreSQL longer than running them; planning them each time for what is asked
            // takes a moment only, and leaves out the conditions that are not. Hardly two records are divided alike: to remember
            // how the last ones were is in vain.
            statement.execute("set transaction isolation level repeatable read, read only; set local jit = off;"
                    + " set local plan_cache_mode = force_custom_plan; set local enable_memoize = off;"
                    + " set local work_mem = '32MB'");
        }
        Shown shown = one(new NamedSql(SHOWN), Snapshot::shown, new Shown(DataVersion.NOTHING, Instant.EPOCH));
        this.version = shown.version();
        this.newest = shown.newest();
    }

    private static Shown shown(ResultSet row) throws SQLException {
        OffsetDateTime newest = row.getObject("newest", OffsetDateTime.class);
        return new Shown(new DataVersion(row.getLong("states"), row.getBigDecimal("fingerprint").toBigInteger().longValue()),
                newest == null ? Instant.EPOCH : newest.toInstant());
    }

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

    /** Which states it shows. */
    public DataVersion version() {
        return version;
    }

    /** When the newest of them was recorded; the epoch while there is none. */
    public Instant newest() {
        return newest;
    }

    public <T> List<T> all(NamedSql sql, Row<T> reading) throws SQLException {
        try (PreparedStatement statement = sql.on(connection); ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reading.read(rows));
            }
            return all;
        }
    }

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
