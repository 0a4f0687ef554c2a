package org.ilo.spf.records.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.records.database.PlainSql;
import org.ilo.spf.records.write.ClaimedKey;
import org.ilo.spf.records.write.Ids;
import org.ilo.spf.records.write.RecordingTime;
import org.ilo.spf.web.access.Caller;
import org.ilo.spf.web.json.Json;
import org.ilo.spf.web.problem.RuleViolated;

/** Everything that ever happened to the service's records: each entry is published to the other services. */
@Singleton
public class Journal {

    private static final String COLUMNS = "sequence, event_id, topic, record_id, version, event_type, actor, recorded_at, entered_at, state";

    // One round trip for all rows. A state is never recorded before the one that it replaces.
    private static final String WRITE = """
            with entry as (
                insert into journal (event_id, topic, record_id, version, event_type, actor, recorded_at, state)
                values (?, ?, ?, ?, ?, ?,
                        greatest(?, (select recorded_at from journal where record_id = ? and version = ? - 1)), ?)
                returning sequence, record_id, version, actor, recorded_at
            ), waiting as (
                insert into outbox (sequence) select sequence from entry
            ), answered as (
                insert into idempotency_keys (actor, key, request_hash, record_id, version)
                select actor, key, request_hash, record_id, version
                from entry, (select cast(? as text), cast(? as text)) as claimed (key, request_hash) where key is not null
            )
            select recorded_at from entry""";

    private final PlainSql sql;
    private final Caller caller;
    private final RecordingTime time;
    private final ClaimedKey claimed;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transactions;

    Journal(PlainSql sql, Caller caller, RecordingTime time, ClaimedKey claimed, OutboxRelay relay,
            TransactionSynchronizationRegistry transactions) {
        this.sql = sql;
        this.caller = caller;
        this.time = time;
        this.claimed = claimed;
        this.relay = relay;
        this.transactions = transactions;
    }

    /**
     * Writes an event; a transaction is mandatory, because an event outside one could contradict the data that it describes.
     */
    @Transactional(TxType.MANDATORY)
    public void write(RecordType kind, Event<?> event) {
        Instant now = time.recordedAt();
        Instant recordedAt = insert(kind, event, now);
        if (time.isBackdated() && recordedAt.isAfter(now)) {
            throw new RuleViolated("recorded-before-previous-state",
                    "The record's previous state is known since %s; this one cannot be known since %s.".formatted(recordedAt,
                            now));
        }
        wakeRelayAtCommit();
    }

    /** A record's entries, oldest first. */
    public List<JournalEntry> entries(UUID recordId) {
        return sql.query("select " + COLUMNS + " from journal where record_id = ? order by version", Journal::entries,
                recordId);
    }

    /** A record's state as it was known at an instant. */
    public <S extends State> Optional<S> stateAt(UUID recordId, Instant asOf, Class<S> type) {
        return sql.query(
                "select " + COLUMNS + " from journal where record_id = ? and recorded_at <= ? order by version desc limit 1",
                Journal::entries, recordId, utc(asOf))
                .stream().findFirst().map(entry -> Json.read(entry.state(), type));
    }

    private Instant insert(RecordType kind, Event<?> event, Instant recordedAt) {
        State state = event.state();
        Instant written = sql.one(WRITE, row -> instant(row.getTimestamp(1)), Ids.next(), kind.topic(), state.id(),
                state.version(), event.type().name(), caller.actor(), utc(recordedAt), state.id(), state.version(),
                Json.write(state), claimed.key(), claimed.requestHash());
        claimed.useUp(state);
        return written;
    }

    private void wakeRelayAtCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to do before the outcome is known.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }

    private static List<JournalEntry> entries(ResultSet rows) throws SQLException {
        var entries = new ArrayList<JournalEntry>();
        while (rows.next()) {
            entries.add(entry(rows));
        }
        return entries;
    }

    static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(row.getLong("sequence"), row.getObject("event_id", UUID.class), row.getString("topic"),
                row.getObject("record_id", UUID.class), row.getInt("version"), row.getString("event_type"),
                row.getString("actor"), instant(row.getTimestamp("recorded_at")), instant(row.getTimestamp("entered_at")),
                row.getString("state"));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
