package org.ilo.spf.gateway.projection.state;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ilo.spf.contracts.register.RecordType;

import io.agroal.api.AgroalDataSource;

/** The gateway's tables, seen from outside. */
public final class Tables {

    private final AgroalDataSource database;

    public Tables(AgroalDataSource database) {
        this.database = database;
    }

    /** The beginning of a rebuild. */
    public void truncate() {
        execute("truncate positions, projection, "
                + Stream.of(RecordType.values()).map(RecordType::table).collect(Collectors.joining(", ")));
    }

    /** Every row of every table of states. */
    public Map<String, List<String>> rows() {
        var all = new TreeMap<String, List<String>>();
        List.of(RecordType.values()).forEach(kind -> all.put(kind.table(),
                strings("select t::text from %s t order by id, version".formatted(kind.table()))));
        return all;
    }

    public void execute(String statement) {
        try (var connection = database.getConnection(); var prepared = connection.createStatement()) {
            prepared.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public List<String> strings(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
