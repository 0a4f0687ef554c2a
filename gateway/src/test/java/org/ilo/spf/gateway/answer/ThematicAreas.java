package org.ilo.spf.gateway.answer;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.UUID;

import org.ilo.spf.gateway.projection.state.Projection;

import io.agroal.api.AgroalDataSource;

/** Thematic areas that become known to a running gateway as if another replica had read of them. */
public final class ThematicAreas {

    private final AgroalDataSource database;
    private final Projection projection;

    public ThematicAreas(AgroalDataSource database, Projection projection) {
        this.database = database;
        this.projection = projection;
    }

    /** One more, and the gateway has noticed. */
    public void opened(String status) {
        execute("insert into thematic_areas (id, version, reference, code, \"group\", status, event_id, event_type, known_from)"
                + " select id, 1, id::text, 'OAP', 'ROBUST_SYSTEMS', '" + status + "', id, 'OPENED', '2023-01-01Z'"
                + " from (select '" + UUID.randomUUID() + "'::uuid as id) new");
        execute("insert into positions (topic, partition, topic_id, next_offset, newest_at) values ('countries.thematic-areas', 98, 'of a test', 0,"
                + " '2023-01-01Z')"
                + " on conflict do nothing");
        execute("insert into projection as known (states, fingerprint) values (1, 1)"
                + " on conflict (only_row) do update set states = known.states + 1, fingerprint = known.fingerprint + 1");
        int known = known();
        await().until(() -> projection.version().states() == known);
    }

    private int known() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select states from projection")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
