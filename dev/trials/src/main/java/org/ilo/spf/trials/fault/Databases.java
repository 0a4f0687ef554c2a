package org.ilo.spf.trials.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.Suite;

/** The databases of the suite, looked into from behind. */
final class Databases {

    static final List<Component> OWNERS = Component.owners();

    private final Suite suite;

    /** Makes something of one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    Databases(Suite suite) {
        this.suite = suite;
    }

    Connection connect(Component service) throws SQLException {
        return DriverManager.getConnection(suite.jdbcUrl(service) + "?socketTimeout=60&connectTimeout=5",
                service.database(), service.database());
    }

    /** As the one who may do everything in all of them. */
    Connection superuser(Component service) throws SQLException {
        return DriverManager.getConnection(suite.jdbcUrl(service) + "?connectTimeout=5", "postgres", "postgres");
    }

    <T> List<T> all(Component service, String sql, Row<T> row) throws SQLException {
        try (var connection = connect(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        }
    }

    long number(Component service, String sql) throws SQLException {
        return all(service, sql, row -> row.getLong(1)).get(0);
    }

    int change(Component service, String sql) throws SQLException {
        try (var connection = connect(service); var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
