package org.ilo.spf.gateway.projection.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.gateway.projection.state.DataVersion;
import org.ilo.spf.gateway.projection.state.PublishedState;
import org.ilo.spf.gateway.projection.state.StateColumns;
import org.ilo.spf.gateway.projection.state.States;
import org.ilo.spf.gateway.projection.state.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;

/** What batches do to the tables, whatever is in them and in which order they come. */
class ProjectionTest {

    /** No broker has it, so that only this test advances its position. */
    private static final TopicPartition OWN = new TopicPartition("results.overlap-groups", 99);

    // Of a gateway that does not run: a projector would read again what other tests have published.
    private final AgroalDataSource database = DirectProjection.empty().database();
    private final Positions positions = new Positions(database);
    private final States states = new States(database);
    private final BatchApplier applier = new BatchApplier(database, states, positions);

    private Tables tables;
    private final UUID id = UUID.fromString("0189b2c4-0000-7000-8000-000000000001");

    @BeforeEach
    void emptyTables() throws Exception {
        tables = new Tables(database);
        tables.truncate();
        place(OWN);
    }

    @Test
    void dependsOnTheSetOfEventsAlone() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var events = Published.histories(random, 4);
        deliver(events, random);
        var rows = tables.rows();
        var version = states.version();

        assertThat(version.states()).isEqualTo(events.size());
        for (int round = 1; round <= 20; round++) {
            tables.truncate();
            deliver(shuffledWithDuplicates(events, random), random);

            assertThat(tables.rows()).as("round %d of seed %d", round, seed).isEqualTo(rows);
            assertThat(states.version()).isEqualTo(version);
        }
    }

    @Test
    void everyComponentOfAStateHasItsColumn() throws Exception {
        deliver(Published.histories(new Random(1), 2), new Random(1));

        for (var kind : RecordType.values()) {
            for (var column : StateColumns.of(kind)) {
                assertThat(tables.strings("select count(*) from %s where \"%s\" is null".formatted(kind.table(), column)))
                        .as("%s.%s", kind.table(), column).containsExactly("0");
            }
        }
    }

    @Test
    void healsAGap() throws Exception {
        var first = overlapGroup(1, "one");
        var third = overlapGroup(3, "three");
        applier.apply(batch(0, first, third));
        assertThat(intervals()).containsExactly("1 00:01 00:03", "3 00:03 infinity");

        applier.apply(batch(2, overlapGroup(2, "two")));

        assertThat(intervals()).containsExactly("1 00:01 00:02", "2 00:02 00:03", "3 00:03 infinity");
    }

    @Test
    void neverKnowsTwoStatesOfARecordAtOnceEvenIfAClockWentBackwards() throws Exception {
        var late = Published.of(Published.group(id, 2, "two"), UUID.randomUUID(), Published.START.plusSeconds(9 * 60));

        applier.apply(batch(0, overlapGroup(1, "one"), late, overlapGroup(3, "three")));

        assertThat(intervals()).containsExactly("1 00:01 00:03", "2 00:09 00:03", "3 00:03 infinity");
    }

    @Test
    void refusesABatchWhosePositionHasBeenAdvanced() throws Exception {
        applier.apply(batch(0, overlapGroup(1, "one")));
        var rows = tables.rows();

        assertThatThrownBy(() -> applier.apply(batch(0, overlapGroup(1, "one"), overlapGroup(2, "two"))))
                .isInstanceOf(Fenced.class);

        assertThat(tables.rows()).isEqualTo(rows);
        assertThat(positions.all().get(OWN).nextOffset()).isEqualTo(1);
    }

    @Test
    void haltsBeforeAStateThatTheDatabaseRefuses() throws Exception {
        var events = new ArrayList<PublishedState>();
        for (int version = 1; version <= 20; version++) {
            events.add(overlapGroup(version, version == 14 ? "no text may hold \u0000" : "fine"));
        }

        var applied = applier.apply(batch(0, events.toArray(PublishedState[]::new)));

        assertThat(applied.reached()).containsEntry(OWN, 13L);
        assertThat(applied.changes()).hasSize(13);
        assertThat(applied.halted().get(OWN)).startsWith("The database refuses it");
        assertThat(states.version().states()).isEqualTo(13);
        assertThat(positions.all().get(OWN).haltReason()).isEqualTo(applied.halted().get(OWN));
    }

    @Test
    void haltsAtASecondEventForAVersionThatIsKnown() throws Exception {
        applier.apply(batch(0, overlapGroup(1, "one"), overlapGroup(2, "two")));
        var rows = tables.rows();

        var applied = applier.apply(batch(2, overlapGroup(2, "another two"), overlapGroup(3, "three")));

        assertThat(applied.halted().get(OWN)).startsWith("Version 2 of " + id + " is known already");
        assertThat(tables.rows()).isEqualTo(rows);
        assertThat(positions.all().get(OWN).nextOffset()).isEqualTo(2);
    }

    @Test
    void haltsOnePartitionOfABatchOnly() throws Exception {
        var other = new TopicPartition("results.overlap-groups", 98);
        place(other);
        var elsewhere = Published.of(Published.group(UUID.randomUUID(), 1, "fine"), UUID.randomUUID(), Published.START);
        var batch = new Batch(List.of(
                Published.at(overlapGroup(1, "\u0000"), OWN, 0),
                Published.at(elsewhere, other, 0),
                Published.at(overlapGroup(2, "fine"), OWN, 1)),
                Map.of(OWN, 0L, other, 0L), Map.of());

        var applied = applier.apply(batch);

        assertThat(applied.reached()).isEqualTo(Map.of(OWN, 0L, other, 1L));
        assertThat(applied.halted()).containsOnlyKeys(OWN);
    }

    @Test
    void namesTheSameSetOfEventsTheSameInAnyOrder() {
        var one = UUID.randomUUID();
        var two = UUID.randomUUID();

        assertThat(DataVersion.NOTHING.plus(one).plus(two)).isEqualTo(DataVersion.NOTHING.plus(two).plus(one));
        assertThat(DataVersion.NOTHING.plus(one)).isNotEqualTo(DataVersion.NOTHING.plus(two));
        assertThat(DataVersion.NOTHING.plus(one).toString()).matches("1-[0-9a-f]{16}");
    }

    private PublishedState overlapGroup(int version, String title) {
        return Published.of(Published.group(id, version, title), UUID.randomUUID(), Published.START.plusSeconds(version * 60L));
    }

    private static Batch batch(long from, PublishedState... events) {
        var placed = new ArrayList<PublishedState>();
        for (var event : events) {
            placed.add(Published.at(event, OWN, from + placed.size()));
        }
        return new Batch(placed, Map.of(OWN, from), Map.of());
    }

    private List<String> intervals() {
        return tables.strings("""
                select concat_ws(' ', version, to_char(known_from at time zone 'UTC', 'HH24:MI'),
                                 coalesce(to_char(nullif(known_until, 'infinity') at time zone 'UTC', 'HH24:MI'), 'infinity'))
                from overlap_groups order by version""");
    }

    private void place(TopicPartition... partitions) throws Exception {
        var ids = new HashMap<String, String>();
        List.of(partitions).forEach(each -> ids.put(each.topic(), "none"));
        positions.startingOffsets(List.of(partitions), ids);
    }

    /** In batches of any size, each event in any partition of its topic. */
    private void deliver(List<PublishedState> events, Random random) throws Exception {
        var next = new HashMap<TopicPartition, Long>();
        for (int from = 0; from < events.size();) {
            var to = Math.min(events.size(), from + 1 + random.nextInt(60));
            var startedFrom = new HashMap<TopicPartition, Long>();
            var placed = new ArrayList<PublishedState>();
            for (var event : events.subList(from, to)) {
                var partition = new TopicPartition(event.kind().topic(), 90 + random.nextInt(3));
                if (!next.containsKey(partition)) {
                    place(partition);
                    next.put(partition, 0L);
                }
                startedFrom.putIfAbsent(partition, next.get(partition));
                placed.add(Published.at(event, partition, next.merge(partition, 1L, Long::sum) - 1));
            }
            assertThat(applier.apply(new Batch(placed, startedFrom, Map.of())).halted()).isEmpty();
            from = to;
        }
    }

    private static List<PublishedState> shuffledWithDuplicates(List<PublishedState> events, Random random) {
        var delivered = new ArrayList<>(events);
        for (int duplicates = 0; duplicates < events.size() / 3; duplicates++) {
            delivered.add(events.get(random.nextInt(events.size())));
        }
        Collections.shuffle(delivered, random);
        return delivered;
    }
}
