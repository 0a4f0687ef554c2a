package org.ilo.spf.trials.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.launcher.Component;
import org.ilo.spf.trials.database.Databases;

/**
 * Whether records, journals, outboxes, keys and the gateway's states agree with each other and with what was acknowledged; what
 * does not is named.
 */
final class ConsistencyCheck {

    private static final int MAX_NAMED = 5;

    private final Databases databases;
    private final AcknowledgedWrites writes;
    private final Findings findings;

    /** One state of one record, by the event that brought it. */
    private record Entry(UUID id, int version, UUID event) {
    }

    ConsistencyCheck(Databases databases, AcknowledgedWrites writes, Findings findings) {
        this.databases = databases;
        this.writes = writes;
        this.findings = findings;
    }

    void check() throws SQLException {
        long states = 0;
        for (var owner : Component.owners()) {
            acknowledgedIsKept(owner);
            keysHaveOneEffect(owner);
            versionsCountFromOne(owner);
            for (var topic : databases.texts(owner, "select distinct topic from journal order by 1")) {
                recordsStandWhereTheirJournalEnds(owner, topic);
                states += gatewayKnowsTheJournal(owner, topic);
            }
        }
        long counted = databases.number(Component.GATEWAY, "select coalesce(max(states), 0) from projection");
        if (counted != states) {
            findings.violation("I2", "the gateway counts %d states, its tables hold %d".formatted(counted, states));
        }
        moneyIsTheSame();
    }

    private void acknowledgedIsKept(Component owner) throws SQLException {
        var acknowledged = writes.of(owner);
        try (var connection = databases.connect(owner)) {
            remember(connection, acknowledged);
            named(connection, "I1", "acknowledged by " + owner.title() + ", but not in its journal", """
                    select a.topic, a.id, a.version from acknowledged a
                     where not exists (select from journal j
                                        where j.topic = a.topic and j.record_id = a.id and j.version = a.version)""");
            // A verified correction supersedes what it corrects, which nobody was answered.
            named(connection, "I7", "in the journal of " + owner.title() + ", but never acknowledged", """
                    select j.topic, j.record_id, j.version from journal j
                     where j.event_type <> 'SUPERSEDED'
                       and not exists (select from acknowledged a
                                        where j.topic = a.topic and j.record_id = a.id and j.version = a.version)""");
            named(connection, "I4", "waiting in the outbox of " + owner.title(),
                    "select topic, record_id, version from outbox join journal using (sequence)");
        }
    }

    private static void remember(Connection connection, List<AcknowledgedWrites.Write> acknowledged) throws SQLException {
        try (var create = connection.createStatement()) {
            create.execute("create temporary table acknowledged (topic text, id uuid, version integer)");
        }
        try (var insert = connection
                .prepareStatement("insert into acknowledged select * from unnest(?::text[], ?::uuid[], ?::integer[])")) {
            insert.setArray(1,
                    connection.createArrayOf("text", acknowledged.stream().map(AcknowledgedWrites.Write::topic).toArray()));
            insert.setArray(2,
                    connection.createArrayOf("uuid", acknowledged.stream().map(AcknowledgedWrites.Write::id).toArray()));
            insert.setArray(3,
                    connection.createArrayOf("integer",
                            acknowledged.stream().map(AcknowledgedWrites.Write::version).toArray()));
            insert.executeUpdate();
        }
        try (var analyze = connection.createStatement()) {
            analyze.execute("create index on acknowledged (id, version); analyze acknowledged");
        }
    }

    private void named(Connection connection, String invariant, String what, String sql) throws SQLException {
        Databases.all(connection, sql + " limit " + MAX_NAMED, row -> "version %d of %s %s is %s".formatted(row.getInt(3),
                row.getString(1), row.getString(2), what)).forEach(each -> findings.violation(invariant, each));
    }

    /** Every write had a key of its own. */
    private void keysHaveOneEffect(Component owner) throws SQLException {
        long keys = databases.number(owner, "select count(*) from idempotency_keys");
        long acknowledged = writes.size(owner);
        if (keys != acknowledged) {
            findings.violation("I7",
                    "%s has used %d keys for %d acknowledged writes".formatted(owner.title(), keys, acknowledged));
        }
    }

    private void versionsCountFromOne(Component owner) throws SQLException {
        try (var connection = databases.connect(owner)) {
            named(connection, "I5", "the last of a gap in the journal of " + owner.title(), """
                    select min(topic), record_id, max(version) from journal
                     group by record_id having count(*) <> max(version) or min(version) <> 1""");
        }
    }

    private void recordsStandWhereTheirJournalEnds(Component owner, String topic) throws SQLException {
        try (var connection = databases.connect(owner)) {
            named(connection, "I4", "where the journal of " + owner.title() + " ends, and not where its record stands", """
                    select '%s', coalesce(t.id, j.record_id), j.version
                      from %s t
                      full join (select record_id, max(version) as version from journal where topic = '%s' group by record_id) j
                        on j.record_id = t.id
                     where t.version is distinct from j.version""".formatted(topic, table(topic), topic));
        }
    }

    private long gatewayKnowsTheJournal(Component owner, String topic) throws SQLException {
        var there = new HashSet<>(databases.all(owner,
                "select record_id, version, event_id from journal where topic = '%s'".formatted(topic),
                ConsistencyCheck::entry));
        var here = new HashSet<>(databases.all(Component.GATEWAY,
                "select id, version, event_id from %s".formatted(table(topic)), ConsistencyCheck::entry));
        name("I1", topic, there, here, "not known to the gateway");
        name("I2", topic, here, there, "known to the gateway, but not in the journal");
        try (var connection = databases.connect(Component.GATEWAY)) {
            named(connection, "I5", "known for another time than until the next version", """
                    select '%s', id, version
                      from (select id, version, known_until,
                                   coalesce(min(known_from) over (partition by id order by version
                                            rows between 1 following and unbounded following), 'infinity') as expected
                              from %s) states
                     where known_until <> expected""".formatted(topic, table(topic)));
        }
        return here.size();
    }

    private void name(String invariant, String topic, Set<Entry> all, Set<Entry> others, String what) {
        all.stream().filter(entry -> !others.contains(entry)).limit(MAX_NAMED)
                .forEach(entry -> findings.violation(invariant,
                        "version %d of %s %s is %s".formatted(entry.version(), topic, entry.id(), what)));
    }

    private static Entry entry(java.sql.ResultSet row) throws SQLException {
        return new Entry(row.getObject(1, UUID.class), row.getInt(2), row.getObject(3, UUID.class));
    }

    private static String table(String topic) {
        return RecordType.ofTopic(topic).orElseThrow().table();
    }

    /** By currency, in which no indicator is given. */
    private void moneyIsTheSame() throws SQLException {
        var there = sums(Component.FUNDING,
                "select type || ' ' || currency, sum(amount), sum(usd_amount) from transactions group by 1");
        var here = sums(Component.GATEWAY, """
                select type || ' ' || (money ->> 'currency'), sum((money ->> 'amount')::numeric), sum(usd_amount)
                  from transactions where known_until = 'infinity' group by 1""");
        var all = new TreeMap<>(there);
        all.putAll(here);
        all.keySet().stream().filter(each -> !String.valueOf(there.get(each)).equals(here.get(each)))
                .forEach(each -> findings.violation("I3", "%s is %s at the gateway and %s at its owner".formatted(each,
                        here.get(each), there.get(each))));
    }

    private Map<String, String> sums(Component service, String sql) throws SQLException {
        var sums = new HashMap<String, String>();
        for (var row : databases.all(service, sql, row -> new ArrayList<>(List.of(row.getString(1),
                row.getBigDecimal(2).stripTrailingZeros().toPlainString() + " = "
                        + row.getBigDecimal(3).stripTrailingZeros().toPlainString() + " USD")))) {
            sums.put(row.get(0), row.get(1));
        }
        return sums;
    }
}
