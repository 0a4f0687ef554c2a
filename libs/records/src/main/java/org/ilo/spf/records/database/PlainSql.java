package org.ilo.spf.records.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;

/**
 * Plain SQL, in the current transaction if there is one.
 *
 * <p>
 * For tables that hold no entities and for questions that every request asks: a statement here costs its round trip and nothing
 * else.
 */
@Singleton
public class PlainSql {

    private final AgroalDataSource database;

    PlainSql(AgroalDataSource database) {
        this.database = database;
    }

    /** Makes of the rows of an answer what the caller wants of them. */
    public interface Rows<T> {

        T read(ResultSet rows) throws SQLException;
    }

    /** Runs a statement that answers with rows. */
    public <T> T query(String sql, Rows<T> rows, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet answer = statement.executeQuery()) {
                return rows.read(answer);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** Runs a statement that always answers with one row. */
    public <T> T one(String sql, Rows<T> row, Object... parameters) {
        return query(sql, answer -> {
            answer.next();
            return row.read(answer);
        }, parameters);
    }
}
