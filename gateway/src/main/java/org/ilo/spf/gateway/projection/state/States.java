package org.ilo.spf.gateway.projection.state;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.ilo.spf.contracts.register.RecordType;

import io.agroal.api.AgroalDataSource;

/** The tables of states: every state of every record. */
@ApplicationScoped
public class States {

    /** A state that is new, and the event that brought it. */
    private record Added(Change change, UUID eventId) {

        static Added of(PublishedState state) {
            return new Added(new Change(state.kind().table(), state.state().id(), state.state().version()), state.eventId());
        }
    }

    /** From so many states on, copying them is worth the attempt, although it fails when one is known already. */
    private static final int COPY_THRESHOLD = 20;

    private static final String READ_VERSION = "select states, fingerprint from projection";

    private static final String ADD_TO_VERSION = """
            insert into projection as known (states, fingerprint) values (?, ?)
            on conflict (only_row) do update set
                states      = known.states + excluded.states,
                fingerprint = mod(known.fingerprint + excluded.fingerprint, 18446744073709551616)
            returning states, fingerprint""";

    private static final Map<RecordType, String> ADD = Stream.of(RecordType.values())
            .collect(Collectors.toMap(kind -> kind, States::adding));
    private static final Map<RecordType, String> CONFLICT = statements("""
            select n.event_id
            from jsonb_to_recordset(?::jsonb) as n(id uuid, version integer, event_id uuid)
            join %s known using (id, version)
            where known.event_id <> n.event_id
            limit 1""");

    // The least of all later versions, not the next one's: should an owner's clock have gone backwards between versions,
    // still no two states of a record are ever current at once.
    private static final Map<RecordType, String> DATE = statements("""
            update %1$s state set known_until = dated.known_until
            from (select id, version, coalesce(min(known_from) over later, 'infinity') as known_until
                  from %1$s where id = any(?)
                  window later as (partition by id order by version rows between 1 following and unbounded following)) dated
            where state.id = dated.id and state.version = dated.version
              and state.known_until is distinct from dated.known_until""");

    private final AgroalDataSource database;

    public States(AgroalDataSource database) {
        this.database = database;
    }

    public DataVersion version() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ_VERSION);
                var rows = statement.executeQuery()) {
            return rows.next() ? version(rows) : DataVersion.NOTHING;
        }
    }

    /**
     * Adds, within the connection's transaction, those states that are not known yet.
     *
     * @return the data version after it; null when all were known
     */
    public DataVersion add(Connection connection, List<PublishedState> states, Collection<Change> changes)
            throws SQLException, VersionConflict {
        var delta = DataVersion.NOTHING;
        // In the order of the kinds, so that two writers never deadlock.
        for (var kind : RecordType.values()) {
            var ofKind = states.stream().filter(state -> state.kind().equals(kind)).toList();
            if (!ofKind.isEmpty()) {
                for (var added : add(connection, kind, ofKind)) {
                    delta = delta.plus(added.eventId());
                    changes.add(added.change());
                }
            }
        }
        return delta.states() == 0 ? null : addToVersion(connection, delta);
    }

    private List<Added> add(Connection connection, RecordType kind, List<PublishedState> states)
            throws SQLException, VersionConflict {
        var added = states.size() >= COPY_THRESHOLD && StateCopy.add(connection, kind, states)
                ? states.stream().map(Added::of).toList()
                : addUnknown(connection, kind, states);
        if (!added.isEmpty()) {
            try (var statement = connection.prepareStatement(DATE.get(kind))) {
                var ids = added.stream().map(each -> each.change().id()).distinct().toArray();
                statement.setArray(1, connection.createArrayOf("uuid", ids));
                statement.executeUpdate();
            }
        }
        return added;
    }

    private static List<Added> addUnknown(Connection connection, RecordType kind, List<PublishedState> states)
            throws SQLException, VersionConflict {
        var rows = RowJson.ofStates(states);
        var added = insert(connection, kind, rows);
        if (added.size() < states.size()) {
            refuseConflict(connection, kind, states, rows);
        }
        return added;
    }

    private static List<Added> insert(Connection connection, RecordType kind, String rows) throws SQLException {
        try (var statement = connection.prepareStatement(ADD.get(kind))) {
            statement.setString(1, rows);
            var added = new ArrayList<Added>();
            try (var returned = statement.executeQuery()) {
                while (returned.next()) {
                    var change = new Change(kind.table(), returned.getObject(1, UUID.class), returned.getInt(2));
                    added.add(new Added(change, returned.getObject(3, UUID.class)));
                }
            }
            return added;
        }
    }

    /** Not every state was new. Those that were known must have come by the same events. */
    private static void refuseConflict(Connection connection, RecordType kind, List<PublishedState> states, String rows)
            throws SQLException, VersionConflict {
        try (var statement = connection.prepareStatement(CONFLICT.get(kind))) {
            statement.setString(1, rows);
            try (var found = statement.executeQuery()) {
                if (found.next()) {
                    var eventId = found.getObject(1, UUID.class);
                    throw new VersionConflict(states.stream()
                            .filter(state -> state.eventId().equals(eventId)).findFirst().orElseThrow());
                }
            }
        }
    }

    private static DataVersion addToVersion(Connection connection, DataVersion delta) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD_TO_VERSION)) {
            statement.setLong(1, delta.states());
            statement.setBigDecimal(2, new BigDecimal(new BigInteger(Long.toUnsignedString(delta.fingerprint()))));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return version(rows);
            }
        }
    }

    private static DataVersion version(ResultSet row) throws SQLException {
        return new DataVersion(row.getLong(1), row.getBigDecimal(2).toBigInteger().longValue());
    }

    /** With intervals as far as the batch tells: what arrives with its successors need not be written twice. */
    private static String adding(RecordType kind) {
        var columns = StateColumns.quoted(kind) + ", event_id, event_type, known_from";
        return """
                insert into %1$s (%2$s, known_until)
                select %2$s, coalesce(min(known_from) over later, 'infinity')
                from jsonb_populate_recordset(null::%1$s, ?::jsonb)
                window later as (partition by id order by version rows between 1 following and unbounded following)
                on conflict (id, version) do nothing
                returning id, version, event_id""".formatted(kind.table(), columns);
    }

    private static Map<RecordType, String> statements(String pattern) {
        return Stream.of(RecordType.values()).collect(Collectors.toMap(kind -> kind, kind -> pattern.formatted(kind.table())));
    }
}
