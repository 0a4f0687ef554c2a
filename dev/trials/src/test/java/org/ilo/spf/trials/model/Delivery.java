package org.ilo.spf.trials.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.gateway.projection.consume.Death;
import org.ilo.spf.gateway.projection.consume.DirectProjection;
import org.ilo.spf.gateway.projection.consume.DirectProjection.Told;
import org.ilo.spf.gateway.projection.consume.FakeLog;
import org.ilo.spf.gateway.projection.consume.LogReader;
import org.ilo.spf.gateway.projection.consume.LogReader.Outcome;

/**
 * Brings a journal to the projection as badly as it may be: entries sent twice and out of order, batches of any size,
 * re-created topics, and two readers that die and overtake each other.
 */
final class Delivery {

    private static final int EVERY_PARTITION = -1;
    private static final int MAX_BATCH = 500;
    private static final int WINDOW = 7;

    /**
     * One thing that happens on the way.
     *
     * @param reader which of the two it happens to
     * @param most entries a batch has from each partition
     */
    record Step(int what, int reader, int most, int partitions, int disorder) {

        /** Some of the partitions, however many there are. */
        int mask() {
            return partitions * 0x9e37_79b1 | 1 << what;
        }

        boolean startsReader() {
            return what % 8 == 0;
        }

        boolean losesTopics() {
            return what % 16 == 7;
        }

        Death death() {
            return switch (what % 8) {
                case 3 -> new Death(Death.Kind.AT_STATEMENT, 1 + disorder % 6);
                case 4 -> new Death(Death.Kind.STATEMENT_FAILS, 1 + disorder % 6);
                case 5 -> new Death(Death.Kind.BEFORE_COMMIT, 0);
                case 6 -> new Death(Death.Kind.AFTER_COMMIT, 0);
                default -> Death.NEVER;
            };
        }
    }

    private final FakeLog log = new FakeLog();
    private final DirectProjection projection;
    private final List<LogReader> readers;
    private final Map<TopicPartition, Long> reached = new HashMap<>();

    Delivery(DirectProjection projection) {
        this.projection = projection;
        this.readers = List.of(new LogReader(log, projection), new LogReader(log, projection));
    }

    void deliver(List<Told> entries, List<Step> steps) {
        disordered(entries, steps).forEach(log::append);
        log.ends().keySet().forEach(partition -> reached.put(partition, 0L));
        readers.forEach(LogReader::start);
        steps.forEach(this::take);
        readers.get(0).start();
        while (readers.get(0).poll(MAX_BATCH, EVERY_PARTITION, Death.NEVER) != Outcome.NOTHING_TO_READ) {
            // There is more.
        }
        assertThat(projection.positions()).as("positions").isEqualTo(log.ends());
    }

    private void take(Step step) {
        var reader = readers.get(step.reader() % readers.size());
        if (step.losesTopics()) {
            log.recreateTopics();
            reached.replaceAll((partition, offset) -> 0L);
            reader.start();
        } else if (step.startsReader()) {
            reader.start();
        } else {
            var outcome = poll(reader, step);
            if (outcome == Outcome.DIED || outcome == Outcome.FENCED) {
                reader.start();
            }
        }
    }

    /**
     * A batch is refused when another reader was there before, and else moves the positions, whether its reader knows or not.
     */
    private Outcome poll(LogReader reader, Step step) {
        var from = reader.next();
        boolean overtaken = !reached.equals(from);
        var outcome = reader.poll(1 + step.most() % 5, step.mask(), step.death());
        if (outcome == Outcome.FENCED) {
            assertThat(overtaken).as("fenced though nobody overtook it").isTrue();
        }
        if (outcome == Outcome.APPLIED) {
            reader.next().forEach((partition, offset) -> {
                if (!offset.equals(from.get(partition))) {
                    assertThat(from.get(partition)).as("a batch from before another reader's")
                            .isEqualTo(reached.get(partition));
                    reached.put(partition, offset);
                }
            });
        }
        if (outcome == Outcome.DIED && step.death().kind() == Death.Kind.AFTER_COMMIT) {
            reached.putAll(projection.positions());
        }
        return outcome;
    }

    /** Each entry is sent up to a window later than its turn, and some are sent once more. */
    private static List<Told> disordered(List<Told> entries, List<Step> steps) {
        var sent = new ArrayList<Told>();
        for (int i = 0; i < entries.size(); i++) {
            int disorder = steps.isEmpty() ? 0 : steps.get(i % steps.size()).disorder();
            sent.add(Math.max(0, sent.size() - disorder % WINDOW), entries.get(i));
            if (disorder % 4 == 3) {
                sent.add(sent.get(disorder * 31 % sent.size()));
            }
        }
        return sent;
    }
}
