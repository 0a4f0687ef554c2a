package org.ilo.spf.gateway.projection.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.OverlapRule;
import org.ilo.spf.contracts.results.ImpactRecordState;
import org.ilo.spf.contracts.results.OverlapGroupState;
import org.ilo.spf.gateway.projection.state.AnyState;
import org.ilo.spf.gateway.projection.state.PublishedState;
import org.ilo.spf.gateway.projection.state.States;
import org.ilo.spf.gateway.projection.state.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;

/** Batches so large that they are copied leave what the same events leave one by one. */
class StateCopyTest {

    private static final int COPIED = 200;

    // Of a gateway that does not run: a projector would read again what other tests have published.
    private final AgroalDataSource database = DirectProjection.empty().database();
    private final Positions positions = new Positions(database);
    private final States states = new States(database);
    private final BatchApplier applier = new BatchApplier(database, states, positions);

    private Tables tables;
    private final Map<TopicPartition, Long> next = new HashMap<>();

    @BeforeEach
    void emptyTables() {
        tables = new Tables(database);
        forget();
    }

    @Test
    void haltsBeforeAStateThatTheDatabaseRefuses() throws Exception {
        var events = groups(1);
        events.set(137, group(UUID.randomUUID(), 1, "no text may hold \u0000"));

        var applied = deliver(events);

        assertThat(applied.halted().values()).singleElement().asString().startsWith("The database refuses it");
        assertThat(applied.reached().values()).containsExactly(137L);
        assertThat(states.version().states()).isEqualTo(137);
    }

    @Test
    void haltsBeforeAValueThatIsTooLongForAnIndex() throws Exception {
        var any = new AnyState(new Random(1));
        var text = new StringBuilder();
        new Random(1).ints(8_000, 33, 126).forEach(text::appendCodePoint);
        var events = new ArrayList<PublishedState>();
        for (int i = 0; i < COPIED; i++) {
            var state = any.of(ImpactRecordState.class, UUID.randomUUID(), 1);
            events.add(published(i == 137 ? referredToAs(text.toString(), state) : state));
        }

        var applied = deliver(events);

        assertThat(applied.reached().values()).containsExactly(137L);
        assertThat(applied.halted()).hasSize(1);
    }

    @Test
    void haltsBeforeASecondEventForAVersionThatIsKnown() throws Exception {
        var known = groups(1);
        deliver(known);
        var events = groups(1);
        events.set(137, group(known.get(0).state().id(), 1, "another"));

        var applied = deliver(events);

        assertThat(applied.halted().values()).singleElement().asString().contains("is known already");
        assertThat(states.version().states()).isEqualTo(COPIED + 137);
    }

    @Test
    void passesOverWhatIsKnown() throws Exception {
        var known = groups(1);
        deliver(known);
        var version = states.version();
        var events = groups(1);
        events.addAll(known.subList(0, 10));
        events.addAll(events.subList(0, 10));

        var applied = deliver(events);

        assertThat(applied.halted()).isEmpty();
        assertThat(applied.changes()).hasSize(COPIED);
        assertThat(states.version().states()).isEqualTo(version.states() + COPIED);
    }

    @Test
    void leavesWhatSmallBatchesLeave() throws Exception {
        var seed = System.nanoTime();
        var events = Published.histories(new Random(seed), 40);
        for (int from = 0; from < events.size(); from += 15) {
            deliver(events.subList(from, Math.min(events.size(), from + 15)));
        }
        var rows = tables.rows();
        var version = states.version();

        forget();
        deliver(events);

        assertThat(tables.rows()).as("seed %d", seed).isEqualTo(rows);
        assertThat(states.version()).isEqualTo(version);
    }

    @Test
    void leavesTheSameInAnyOrderAcrossBatches() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var events = Published.histories(random, 40);
        deliver(events);
        var rows = tables.rows();

        forget();
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        deliver(shuffled.subList(0, shuffled.size() / 2));
        deliver(shuffled.subList(shuffled.size() / 3, shuffled.size()));

        assertThat(tables.rows()).as("seed %d", seed).isEqualTo(rows);
    }

    private static List<PublishedState> groups(int version) {
        var groups = new ArrayList<PublishedState>();
        for (int i = 0; i < COPIED; i++) {
            groups.add(group(UUID.randomUUID(), version, "fine"));
        }
        return groups;
    }

    private static PublishedState group(UUID id, int version, String title) {
        return published(
                new OverlapGroupState(id, version, "OG-1", Country.TGO, title, OverlapRule.HIGHEST, null, "tab\tor\\or\nline"));
    }

    private static PublishedState published(State state) {
        return Published.of(state, UUID.randomUUID(), Published.START);
    }

    private static ImpactRecordState referredToAs(String reference, ImpactRecordState i) {
        return new ImpactRecordState(i.id(), i.version(), reference, i.institutionalChange(), i.country(), i.dimension(),
                i.branch(), i.startsOn(), i.endsOn(), i.persons(), i.cumulative(), i.method(), i.multiplier(), i.formula(),
                i.source(), i.bySex(), i.byPopulationGroup(), i.overlapGroup(), i.evidence(), i.status(), i.supersedes(),
                i.supersededBy(), i.review());
    }

    private void forget() {
        tables.truncate();
        next.clear();
    }

    /** As one batch; each kind has one partition, which no broker has. */
    private BatchResult deliver(List<PublishedState> events) throws Exception {
        var from = new HashMap<TopicPartition, Long>();
        var placed = new ArrayList<PublishedState>();
        for (var event : events) {
            var partition = new TopicPartition(event.kind().topic(), 97);
            if (next.putIfAbsent(partition, 0L) == null) {
                positions.startingOffsets(List.of(partition), Map.of(partition.topic(), "none"));
            }
            from.putIfAbsent(partition, next.get(partition));
            placed.add(Published.at(event, partition, next.merge(partition, 1L, Long::sum) - 1));
        }
        return applier.apply(new Batch(placed, from, Map.of()));
    }
}
