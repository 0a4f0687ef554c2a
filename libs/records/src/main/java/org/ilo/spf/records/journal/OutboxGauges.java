package org.ilo.spf.records.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/** Shows in the metrics how much is in the outbox, and for how long. */
@Singleton
class OutboxGauges {

    private final AgroalDataSource database;
    private final MeterRegistry meters;

    OutboxGauges(AgroalDataSource database, MeterRegistry meters) {
        this.database = database;
        this.meters = meters;
    }

    void register(@Observes StartupEvent event) {
        meters.gauge("outbox.rows", this, gauges -> gauges.number("select count(*) from outbox"));
        meters.gauge("outbox.oldest.age.seconds", this, gauges -> gauges.number("""
                select coalesce(extract(epoch from clock_timestamp() - min(j.entered_at)), 0)
                from outbox o join journal j using (sequence)"""));
    }

    /** A number that is read when the metrics are; not a number when the database is unavailable. */
    private double number(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getDouble(1);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
