package org.ilo.spf.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.ilo.spf.records.journal.Verification;
import org.ilo.spf.records.journal.Verification.Damage;
import org.ilo.spf.records.journal.Verification.Head;
import org.ilo.spf.records.journal.Verifier;
import org.ilo.spf.servers.PostgreSql;
import org.ilo.spf.servers.TestServers;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The journal cannot be changed by the service, and is found out to be changed by anybody else. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class JournalChainTest {

    private static final String WRITTEN = """
            with entry as (
                insert into journal (event_id, topic, record_id, version, event_type, actor, recorded_at, state)
                select gen_random_uuid(), 'countries.trials', gen_random_uuid(), 1, 'CREATED', 'Zoë|1:x', now(),
                       repeat('{"größe": "π"}', 200)
                from generate_series(1, %d) returning sequence)
            insert into outbox select sequence from entry""";

    private static final Logger LOG = Logger.getLogger(JournalChainTest.class);

    @Inject
    Verifier verifier;

    private Connection superuser;

    @BeforeEach
    void write() throws SQLException {
        superuser = connect("postgres");
        await().until(() -> number("select count(*) from outbox") == 0);
        // What the tests do to the journal no other sees; nothing of it is checked nor sent.
        execute("set session_replication_role = replica");
        execute("create schema if not exists kept");
        for (String table : new String[] { "journal", "journal_chain", "journal_head" }) {
            execute("drop table if exists kept." + table);
            execute("create table kept." + table + " as table public." + table);
        }
        change(WRITTEN.formatted(3));
        execute("select * from seal_waiting(0, 100)");
        execute("delete from outbox");
    }

    @AfterEach
    void restore() throws SQLException {
        execute("truncate journal, journal_chain, journal_head, outbox, idempotency_keys");
        execute("insert into journal overriding system value table kept.journal");
        execute("insert into journal_chain table kept.journal_chain");
        execute("insert into journal_head table kept.journal_head");
        superuser.close();
    }

    @Test
    void whatTheServiceWritesIsSealed() throws SQLException {
        long sealed = number("select count(*) from journal_chain");

        change(WRITTEN.formatted(5));

        await().until(() -> number("select count(*) from journal_chain") == sealed + 5);
        Verification found = verifier.verify(null);
        assertThat(found.broken()).isNull();
        assertThat(found.intact()).isTrue();
        assertThat(found.entries()).isEqualTo(sealed + 5);
        assertThat(found.lastSequence()).isEqualTo(number("select max(sequence) from journal"));
    }

    /** With -Djournal.entries=1000000 the journal is larger than the memory of the JVM. */
    @Test
    void aLongJournalIsReadAPartAtATime() throws SQLException {
        int entries = Integer.getInteger("journal.entries", 5_000);
        long before = number("select position from journal_head");
        execute(WRITTEN.formatted(entries).replace("{\"größe\": \"π\"}", "{\"size\": 1}"));
        execute("delete from outbox");
        long began = System.nanoTime();
        execute("select cardinality(seal_journal(array(select sequence from journal)))");
        long sealed = System.nanoTime();

        Verification found = verifier.verify(null);

        assertThat(found.broken()).isNull();
        assertThat(found.entries()).isEqualTo(before + entries);
        LOG.infof("%d entries: sealed in %d ms, verified in %d ms", entries, (sealed - began) / 1_000_000,
                (System.nanoTime() - sealed) / 1_000_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "update journal set state = replace(state, 'π', 'p') where sequence = ?|ALTERED",
            "update journal set actor = 'somebody.else' where sequence = ?|ALTERED",
            "update journal set recorded_at = recorded_at - interval '1 microsecond' where sequence = ?|ALTERED",
            "update journal set event_type = '9:CREATED', topic = 'x' where sequence = ?|ALTERED",
            "update journal_chain set hash = sha256('') where sequence = ?|ALTERED",
            "delete from journal where sequence = ?|REMOVED",
            "delete from journal_chain where sequence = ?|UNSEALED" })
    void anEntryIsFoundThatIsNotWhatWasWritten(String tampering, Damage damage) throws SQLException {
        long second = number("select max(sequence) from journal") - 1;

        execute(tampering.replace("?", String.valueOf(second)));

        Verification found = verifier.verify(null);
        assertThat(found.intact()).isFalse();
        assertThat(found.broken().damage()).isEqualTo(damage);
        assertThat(found.broken().position()).isEqualTo(number("select position from journal_head") - 1);
        if (damage != Damage.UNSEALED) {
            assertThat(found.broken().sequence()).isEqualTo(second);
        }
    }

    @Test
    void theLastEntryIsMissedWithItsSealOrWithout() throws SQLException {
        long last = number("select max(sequence) from journal");
        Head noted = verifier.verify(null).head();

        execute("delete from journal where sequence = " + last);
        assertThat(damage(null)).isEqualTo(Damage.REMOVED);

        execute("delete from journal_chain where sequence = " + last);
        assertThat(damage(null)).isEqualTo(Damage.CUT_OFF);

        execute("update journal_head set (position, hash) = (select position, hash from journal_chain order by 1 desc limit 1)");
        assertThat(damage(noted)).isEqualTo(Damage.NOT_AS_NOTED);
    }

    @Test
    void aJournalThatWasAlteredAndSealedAnewIsNotAsNoted() throws SQLException {
        Head noted = verifier.verify(null).head();

        execute("update journal set actor = 'somebody.else' where sequence = (select max(sequence) from journal)");
        execute("truncate journal_chain");
        execute("update journal_head set position = 0, hash = decode(repeat('00', 32), 'hex')");
        execute("select seal_journal(array(select sequence from journal))");

        assertThat(damage(null)).isNull();
        assertThat(damage(noted)).isEqualTo(Damage.NOT_AS_NOTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // What two entries say.
            "with two as (select sequence, state, lead(state) over w as next, lag(state) over w as previous from journal"
                    + " where sequence > (select max(sequence) - 2 from journal) window w as (order by sequence))"
                    + " update journal j set state = coalesce(next, previous) || ' ', actor = 'x' from two where two.sequence = j.sequence",
            // Their places in the chain.
            "update journal_chain c set position = position + 1000000 where position = (select position from journal_head);"
                    + " update journal_chain c set position = position + 1 where position = (select position - 1 from journal_head);"
                    + " update journal_chain c set position = position - 1000001 where position > 1000000" })
    void swappedEntriesAreFound(String swap) throws SQLException {
        execute(swap);

        assertThat(damage(null)).isEqualTo(Damage.ALTERED);
    }

    @Test
    void anInsertedEntryIsFoundWithASealOrWithout() throws SQLException {
        String forged = """
                insert into journal (event_id, topic, record_id, version, event_type, actor, recorded_at, state)
                values (gen_random_uuid(), 'countries.trials', gen_random_uuid(), 1, 'CREATED', 'forger', now(), '{}')""";
        execute(forged);
        long sequence = number("select max(sequence) from journal");

        Verification found = verifier.verify(null);
        assertThat(found.broken().damage()).isEqualTo(Damage.INSERTED);
        assertThat(found.broken().sequence()).isEqualTo(sequence);

        execute("insert into journal_chain select position + 1, " + sequence + ", sha256('') from journal_head");
        assertThat(damage(null)).isEqualTo(Damage.ALTERED);

        execute("update journal_chain set hash = (select journal_link(null, h.hash, j) from journal_head h, journal j"
                + " where j.sequence = " + sequence + ") where sequence = " + sequence);
        assertThat(damage(null)).isEqualTo(Damage.CUT_OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = { "update journal set actor = 'x'", "delete from journal", "truncate journal cascade",
            "alter table journal disable trigger all", "drop trigger journal_refuses_changes on journal", "drop table journal",
            "update journal_chain set position = 1", "delete from journal_chain", "truncate journal_chain",
            "delete from journal_head", "truncate journal_head", "delete from audit", "update audit set status = 200",
            "set session_replication_role = replica", "create or replace function journal_is_append_only() returns trigger"
                    + " language plpgsql as 'begin return null; end'" })
    void theServicesOwnRoleCannotTouchWhatIsWritten(String attempt) throws SQLException {
        try (Connection service = connect("service"); Statement statement = service.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attempt)).isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "update journal set actor = 'x'", "delete from journal", "truncate journal cascade",
            "delete from journal_chain", "delete from journal_head", "delete from audit" })
    void evenTheOwnerIsRefusedUnlessItSwitchesTheTriggersOff(String attempt) throws SQLException {
        try (Connection owner = connect(PostgreSql.owner("service")); Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attempt)).isInstanceOf(SQLException.class)
                    .hasMessageContaining("append-only");
        }
    }

    private Damage damage(Head noted) {
        Verification found = verifier.verify(noted);
        return found.broken() == null ? null : found.broken().damage();
    }

    private void change(String sql) throws SQLException {
        try (Connection service = connect("service"); Statement statement = service.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                role, role);
    }
}
