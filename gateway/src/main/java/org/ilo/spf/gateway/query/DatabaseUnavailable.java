package org.ilo.spf.gateway.query;

import java.sql.SQLException;

import org.ilo.spf.web.problem.Unavailable;

/** The database cannot be reached, or cannot answer right now. */
public class DatabaseUnavailable extends Unavailable {

    private DatabaseUnavailable(SQLException cause) {
        super(cause);
    }

    /** What a failure of the database means: it is unavailable, or the gateway has sent it a wrong statement. */
    public static RuntimeException because(SQLException e) {
        String state = e.getSQLState();
        // Classes 22, 23 and 42 of SQLSTATE are about the statement and its data; all else is the database's own trouble.
        boolean ours = state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("42"));
        return ours ? new IllegalStateException("The database refuses the statement.", e) : new DatabaseUnavailable(e);
    }
}
