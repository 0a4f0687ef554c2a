package org.ilo.spf.records.database;

import java.sql.SQLException;

/** The database could not do what it was asked. */
public class DatabaseFailure extends RuntimeException {

    public DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
