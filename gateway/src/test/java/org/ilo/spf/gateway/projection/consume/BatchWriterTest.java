package org.ilo.spf.gateway.projection.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.gateway.projection.state.PublishedState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchWriterTest {

    private static final TopicPartition PARTITION = new TopicPartition("results.overlap-groups", 0);
    private static final BatchResult RESULT = new BatchResult(Map.of(PARTITION, 1L), Map.of(), null, List.of());

    private final CountDownLatch committed = new CountDownLatch(1);
    private BatchWriter writer = new BatchWriter(batch -> RESULT);

    @AfterEach
    void close() {
        committed.countDown();
        writer.close();
    }

    @Test
    void aSmallBatchIsDoneWhenItHasBeenStarted() throws Exception {
        writer.start(batchOf(1));

        assertThat(writer.isDone()).isTrue();
        assertThat(writer.partitions()).containsExactly(PARTITION);
        assertThat(writer.finish()).isEqualTo(RESULT);
        assertThat(writer.isWriting()).isFalse();
    }

    @Test
    void aLargeBatchIsWrittenInTheBackground() throws Exception {
        writer = new BatchWriter(this::commitWhenTold);

        writer.start(batchOf(100));

        assertThat(writer.isWriting()).isTrue();
        assertThat(writer.isDone()).isFalse();
        committed.countDown();
        assertThat(writer.finish()).isEqualTo(RESULT);
        assertThat(writer.isWriting()).isFalse();
    }

    @Test
    void anAbandonedBatchIsNoLongerWaitedFor() {
        writer = new BatchWriter(this::commitWhenTold);
        writer.start(batchOf(100));

        writer.abandon();

        assertThat(writer.isWriting()).isFalse();
        assertThat(writer.isDone()).isFalse();
    }

    @Test
    void aFailureIsThatOfTheWriteAndLeavesNothingToFinish() {
        writer = new BatchWriter(batch -> {
            throw new SQLException("down");
        });
        writer.start(batchOf(1));

        assertThatThrownBy(writer::finish).isInstanceOf(SQLException.class).hasMessage("down");
        assertThat(writer.isWriting()).isFalse();
    }

    private BatchResult commitWhenTold(Batch batch) {
        try {
            committed.await();
            return RESULT;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Batch batchOf(int states) {
        PublishedState state = Published.of(Published.group(UUID.randomUUID(), 1, "title"), UUID.randomUUID(), Published.START);
        return new Batch(Collections.nCopies(states, state), Map.of(PARTITION, 0L), Map.of());
    }
}
