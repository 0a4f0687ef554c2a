package org.ilo.spf.records.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The journal entries that the broker has not acknowledged yet. */
final class Outbox {

    /** How many entries are sent in one transaction at most. */
    static final int BATCH_SIZE = 1_000;

    // Any number, the same in every replica: only one of them relays at a time, or they would overtake each other.
    private static final long LOCK = 7_310_579_043_216L;

    // One round trip for the lock and the rows. The replica that has just given up the lock may have sent these rows: then they
    // are sent twice, in the same order.
    private static final String TAKE = """
            with turn as materialized (select pg_try_advisory_xact_lock(?) as ours)
            select turn.ours, waiting.*
            from turn
            left join lateral (
                select j.* from outbox o join journal j using (sequence) where turn.ours order by o.sequence limit ?
            ) waiting on true""";

    private Outbox() {
    }

    /** The oldest entries; empty if another replica holds the lock. This replica holds it until the transaction ends. */
    static Optional<List<JournalEntry>> take(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TAKE)) {
            select.setLong(1, LOCK);
            select.setInt(2, BATCH_SIZE);
            try (ResultSet rows = select.executeQuery()) {
                var entries = new ArrayList<JournalEntry>();
                while (rows.next()) {
                    if (!rows.getBoolean("ours")) {
                        return Optional.empty();
                    }
                    if (rows.getObject("sequence") != null) {
                        entries.add(Journal.entry(rows));
                    }
                }
                return Optional.of(entries);
            }
        }
    }
}
