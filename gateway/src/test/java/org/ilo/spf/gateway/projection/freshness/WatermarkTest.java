package org.ilo.spf.gateway.projection.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.gateway.projection.consume.Positions.Position;
import org.ilo.spf.gateway.projection.consume.Topics.End;
import org.junit.jupiter.api.Test;

class WatermarkTest {

    private static final TopicPartition ONE = new TopicPartition("results.targets", 0);
    private static final TopicPartition OTHER = new TopicPartition("results.targets", 1);
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Watermark watermark = new Watermark();

    @Test
    void thereIsNoneBeforeAHeartbeatIsHeard() {
        watermark.expect(null, Map.of(ONE, new End("a", 0)));
        watermark.advance(Map.of());

        assertThat(watermark.instant()).isNull();
    }

    @Test
    void aHeartbeatCountsOnceEverythingThatWasThereWhenItWasHeardHasBeenRead() {
        watermark.expect(NOON, Map.of(ONE, new End("a", 5), OTHER, new End("a", 3)));

        watermark.advance(Map.of(ONE, read("a", 5), OTHER, read("a", 2)));
        assertThat(watermark.instant()).isNull();

        watermark.advance(Map.of(ONE, read("a", 9), OTHER, read("a", 3)));
        assertThat(watermark.instant()).isEqualTo(NOON);
    }

    /** A consumer lag of zero before the service sent what had waited in its outbox says nothing of the time after. */
    @Test
    void aLaterHeartbeatDoesNotMakeAnEarlierComparisonCountForMore() {
        watermark.expect(NOON, Map.of(ONE, new End("a", 5)));
        watermark.advance(Map.of(ONE, read("a", 5)));
        watermark.expect(NOON.plusSeconds(30), Map.of(ONE, new End("a", 200)));
        watermark.advance(Map.of(ONE, read("a", 6)));

        assertThat(watermark.instant()).isEqualTo(NOON);
    }

    @Test
    void aReaderThatFollowsASteadyStreamAtADistanceIsAsFarAsTheLastEndReached() {
        for (int second = 0; second < 10; second++) {
            watermark.expect(NOON.plusSeconds(second), Map.of(ONE, new End("a", 100 * (second + 1))));
        }

        watermark.advance(Map.of(ONE, read("a", 350)));
        assertThat(watermark.instant()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void aRecreatedTopicIsCompleteOnlyFromALaterHeartbeatOn() {
        watermark.expect(NOON, Map.of(ONE, new End("a", 5)));
        watermark.reset(NOON.plusSeconds(10));
        watermark.expect(NOON.plusSeconds(9), Map.of(ONE, new End("b", 0)));
        watermark.advance(Map.of(ONE, read("b", 0)));
        assertThat(watermark.instant()).isNull();

        watermark.expect(NOON.plusSeconds(11), Map.of(ONE, new End("b", 7)));
        watermark.advance(Map.of(ONE, read("b", 7)));
        assertThat(watermark.instant()).isEqualTo(NOON.plusSeconds(11));
    }

    @Test
    void aPositionOnAnotherTopicOfTheSameNameReachesNothing() {
        watermark.expect(NOON, Map.of(ONE, new End("b", 5)));
        watermark.advance(Map.of(ONE, read("a", 900)));

        assertThat(watermark.instant()).isNull();
    }

    @Test
    void thereIsNoneOnceTheTablesWereEmptied() {
        watermark.expect(NOON, Map.of(ONE, new End("a", 5)));
        watermark.advance(Map.of(ONE, read("a", 5)));
        watermark.clear();

        assertThat(watermark.instant()).isNull();
    }

    private static Position read(String topicId, long next) {
        return new Position(topicId, next, null, null);
    }
}
