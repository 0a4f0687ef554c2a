package org.ilo.spf.gateway.projection.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.gateway.projection.consume.PartitionState.Reading;
import org.ilo.spf.gateway.projection.consume.PartitionState.Unpositioned;
import org.junit.jupiter.api.Test;

/** What a member of the group does with its partitions, on a consumer that has no broker. */
class GroupMemberTest {

    private static final TopicPartition ONE = new TopicPartition("results.targets", 0);
    private static final TopicPartition OTHER = new TopicPartition("results.targets", 1);
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final GroupMember member = GroupMember.join(consumer, List.of(ONE.topic()));

    @Test
    void assignedPartitionsArePausedUntilTheirPositionIsKnown() {
        consumer.rebalance(List.of(ONE, OTHER));

        assertThat(consumer.paused()).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(member.due(NOON)).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(member.reading()).isEmpty();
    }

    @Test
    void aPositionedPartitionIsReadFromThere() {
        consumer.rebalance(List.of(ONE, OTHER));
        member.readFrom(ONE, 3);

        assertThat(consumer.paused()).containsExactly(OTHER);
        assertThat(member.reading()).isEqualTo(Map.of(ONE, new Reading(3, null)));
        assertThat(member.due(NOON)).containsExactly(OTHER);
        assertThat(consumer.position(ONE)).isEqualTo(3);
    }

    @Test
    void nothingIsPolledOfAPartitionThatIsPausedAgain() {
        consumer.rebalance(List.of(ONE));
        member.readFrom(ONE, 0);
        consumer.addRecord(new ConsumerRecord<>(ONE.topic(), 0, 0, new byte[0], new byte[0]));

        member.pause(ONE, member.reading().get(ONE).halted("no JSON", NOON));

        assertThat(member.poll(Duration.ZERO).isEmpty()).isTrue();
        assertThat(member.due(NOON.minusMillis(1))).isEmpty();
        assertThat(member.due(NOON)).containsExactly(ONE);
    }

    @Test
    void aRevokedPartitionIsForgottenEvenIfItComesBack() {
        consumer.rebalance(List.of(ONE));
        member.readFrom(ONE, 0);
        member.pause(ONE, member.reading().get(ONE).halted("no JSON", NOON));

        consumer.rebalance(List.of());
        assertThat(member.due(NOON)).isEmpty();

        consumer.rebalance(List.of(ONE));
        assertThat(member.state(ONE)).isEqualTo(Unpositioned.ASSIGNED);
    }

    @Test
    void leavesTheGroup() {
        member.close();

        assertThat(consumer.closed()).isTrue();
    }
}
