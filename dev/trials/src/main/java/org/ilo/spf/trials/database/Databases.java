package org.ilo.spf.trials.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.SuiteConfig;

/**
 * The databases of the suite, looked into from behind.
 *
 * @param config of the suite that they belong to
 */
public record Databases(SuiteConfig config) {

    /** The services that own records. */
    public static final List<Component> OWNERS = List.of(Component.COUNTRIES, Component.RESULTS, Component.FUNDING);

    private static final String ADMINISTRATOR = "postgres";

    /** Makes something of one row. */
    public interface Row<T> {
        /** What is made of it. */
        T read(ResultSet row) throws SQLException;
    }

    /** A connection to a service's own database, as the service has it. */
    public Connection connect(Component service) throws SQLException {
        return connect(service.database(), service.database());
    }

    /** A connection of the server's administrator, who may copy databases and end connections. */
    public Connection administrator() throws SQLException {
        return connect(ADMINISTRATOR, ADMINISTRATOR);
    }

    private Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=5%s".formatted(
                config.port(Component.POSTGRES), database, role.equals(ADMINISTRATOR) ? "" : "&socketTimeout=60"), role, role);
    }

    /** What is made of all rows that are selected. */
    public <T> List<T> all(Component service, String sql, Row<T> row) throws SQLException {
        try (var connection = connect(service)) {
            return all(connection, sql, row);
        }
    }

    /** The same on a connection that there is. */
    public static <T> List<T> all(Connection connection, String sql, Row<T> row) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        }
    }

    /** The number that is selected. */
    public long number(Component service, String sql) throws SQLException {
        return all(service, sql, row -> row.getLong(1)).get(0);
    }

    /** The first column of all rows that are selected. */
    public List<String> texts(Component service, String sql) throws SQLException {
        return all(service, sql, row -> row.getString(1));
    }

    /** Changes something; answers how many rows. */
    public int change(Component service, String sql) throws SQLException {
        try (var connection = connect(service); var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
