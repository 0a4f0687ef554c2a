package org.ilo.spf.gateway.projection.consume;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.gateway.projection.state.PublishedState;
import org.ilo.spf.gateway.projection.state.States;

/**
 * Reads a {@link FakeLog} into a projection as the gateway does, batch by batch, and can die at any point of it.
 *
 * <p>
 * It remembers in memory where to read on. That is lost when it dies and wrong when another reader overtakes it.
 */
public final class LogReader {

    /** What became of a batch. */
    public enum Outcome {
        NOTHING_TO_READ,
        APPLIED,
        FENCED,
        DIED
    }

    private final FakeLog log;
    private final DirectProjection projection;
    private final MortalDatabase database;
    private final BatchApplier applier;
    private Map<TopicPartition, Long> next = Map.of();

    /** A reader that has yet to {@link #start}. */
    public LogReader(FakeLog log, DirectProjection projection) {
        this.log = log;
        this.projection = projection;
        this.database = new MortalDatabase(projection.pool());
        this.applier = new BatchApplier(database.mortal(), new States(database.mortal()), new Positions(database.mortal()));
    }

    /** Begins, or begins again, where the projection says. */
    public void start() {
        try {
            next = new HashMap<>(new Positions(projection.pool()).startingOffsets(log.ends().keySet(), log.topicIds()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it would read on. */
    public Map<TopicPartition, Long> next() {
        return Map.copyOf(next);
    }

    /**
     * Applies one batch.
     *
     * @param most entries from each partition
     * @param partitions which to read from: the n-th when the n-th bit is set
     */
    public Outcome poll(int most, int partitions, Death death) {
        var batch = batch(most, partitions);
        if (batch.states().isEmpty()) {
            return Outcome.NOTHING_TO_READ;
        }
        try {
            database.dieAt(death);
            var applied = applier.apply(batch);
            if (!applied.halted().isEmpty()) {
                throw new AssertionError("Nothing here should halt a partition: " + applied.halted());
            }
            next.putAll(applied.reached());
            return Outcome.APPLIED;
        } catch (Fenced e) {
            return Outcome.FENCED;
        } catch (SQLException e) {
            if (database.isAlive()) {
                throw new IllegalStateException(e);
            }
            return Outcome.DIED;
        }
    }

    private Batch batch(int most, int partitions) {
        List<PublishedState> states = new ArrayList<>();
        Map<TopicPartition, Long> from = new HashMap<>();
        int place = 0;
        var sorted = new TreeMap<String, TopicPartition>();
        next.keySet().forEach(partition -> sorted.put(partition.toString(), partition));
        for (TopicPartition partition : sorted.values()) {
            if ((partitions >> place++ % Integer.SIZE & 1) == 1) {
                var read = log.read(partition, next.get(partition), most);
                if (!read.isEmpty()) {
                    states.addAll(read);
                    from.put(partition, next.get(partition));
                }
            }
        }
        return new Batch(states, from, Map.of());
    }
}
