package org.ilo.spf.gateway.projection.state;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.register.RecordType;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.PSQLState;

/** Adds many states of one kind at once, by PostgreSQL's COPY: the quickest way in, but it takes all or nothing. */
final class StateCopy {

    private static final Map<RecordType, StateCopy> ALL = Stream.of(RecordType.values())
            .collect(Collectors.toMap(kind -> kind, StateCopy::new));

    private final String statement;
    private final List<Method> components;

    private StateCopy(RecordType kind) {
        statement = "copy %s (%s, event_id, event_type, known_from, known_until) from stdin"
                .formatted(kind.table(), StateColumns.quoted(kind));
        components = Arrays.stream(kind.state().getRecordComponents()).map(RecordComponent::getAccessor).toList();
    }

    /** Adds the states within the connection's transaction; or none of them, and returns false, if one is known already. */
    static boolean add(Connection connection, RecordType kind, List<PublishedState> states) throws SQLException {
        var before = connection.setSavepoint();
        try {
            ALL.get(kind).copy(connection, states);
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            connection.rollback(before);
            if (!PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
                throw e;
            }
            return false;
        }
    }

    private void copy(Connection connection, List<PublishedState> states) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            write(states, copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** PostgreSQL takes in the first rows while the next are written. */
    private void write(List<PublishedState> states, CopyIn copy) throws SQLException {
        // From the last version to the first, so that each finds the least instant of all later ones: see States.
        var latestFirst = states.stream()
                .sorted(Comparator.comparingInt((PublishedState each) -> each.state().version()).reversed()).toList();
        var until = new HashMap<UUID, Instant>();
        var row = new StringBuilder();
        for (var each : latestFirst) {
            row.setLength(0);
            components.forEach(component -> append(row, text(value(component, each.state()))));
            append(row, each.eventId().toString());
            append(row, each.eventType());
            append(row, each.recordedAt().toString());
            var next = until.get(each.state().id());
            append(row, next == null ? "infinity" : next.toString());
            row.setCharAt(row.length() - 1, '\n');
            var bytes = row.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            until.merge(each.state().id(), each.recordedAt(), (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    private static Object value(Method component, State state) {
        try {
            return component.invoke(state);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value as the column's type reads it; null for null. */
    private static String text(Object value) {
        if (value instanceof Enum<?> code) {
            return code.name();
        } else if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        } else if (value instanceof Set<?> several) {
            return several.stream().map(StateCopy::element).collect(Collectors.joining(",", "{", "}"));
        } else if (value instanceof List || value instanceof Map || value instanceof Record) {
            return RowJson.of(value);
        }
        return value == null ? null : value.toString();
    }

    private static String element(Object value) {
        return value == null ? "null" : '"' + text(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static void append(StringBuilder row, String text) {
        if (text == null) {
            row.append("\\N");
        } else {
            for (int i = 0; i < text.length(); i++) {
                switch (text.charAt(i)) {
                    case '\\' -> row.append("\\\\");
                    case '\t' -> row.append("\\t");
                    case '\n' -> row.append("\\n");
                    case '\r' -> row.append("\\r");
                    default -> row.append(text.charAt(i));
                }
            }
        }
        row.append('\t');
    }
}
