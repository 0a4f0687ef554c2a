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

    private final Watermark completeness = new Watermark();

    @Test
    void nothingIsCertainBeforeAHeartbeatIsHeard() {
        completeness.expect(null, Map.of(ONE, new End("a", 0)));
        completeness.reached(Map.of());

        assertThat(completeness.until()).isNull();
    }

    @Test
    void aHeartbeatCountsOnceEverythingThatWasThereWhenItWasHeardHasBeenRead() {
        completeness.expect(NOON, Map.of(ONE, new End("a", 5), OTHER, new End("a", 3)));

        completeness.reached(Map.of(ONE, read("a", 5), OTHER, read("a", 2)));
        assertThat(completeness.until()).isNull();

        completeness.reached(Map.of(ONE, read("a", 9), OTHER, read("a", 3)));
        assertThat(completeness.until()).isEqualTo(NOON);
    }

    /** A backlog found empty before the service sent what had waited in its outbox says nothing of the time after. */
    @Test
    void aLaterHeartbeatDoesNotMakeAnEarlierComparisonCountForMore() {
        completeness.expect(NOON, Map.of(ONE, new End("a", 5)));
        completeness.reached(Map.of(ONE, read("a", 5)));
        completeness.expect(NOON.plusSeconds(30), Map.of(ONE, new End("a", 200)));
        completeness.reached(Map.of(ONE, read("a", 6)));

        assertThat(completeness.until()).isEqualTo(NOON);
    }

    @Test
    void whoFollowsASteadyStreamAtADistanceIsAsFarAsTheLastEndReached() {
        for (int second = 0; second < 10; second++) {
            completeness.expect(NOON.plusSeconds(second), Map.of(ONE, new End("a", 100 * (second + 1))));
        }

        completeness.reached(Map.of(ONE, read("a", 350)));
        assertThat(completeness.until()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void aTopicMadeAnewIsCompleteOnlyFromALaterHeartbeatOn() {
        completeness.expect(NOON, Map.of(ONE, new End("a", 5)));
        completeness.beginAnew(NOON.plusSeconds(10));
        completeness.expect(NOON.plusSeconds(9), Map.of(ONE, new End("b", 0)));
        completeness.reached(Map.of(ONE, read("b", 0)));
        assertThat(completeness.until()).isNull();

        completeness.expect(NOON.plusSeconds(11), Map.of(ONE, new End("b", 7)));
        completeness.reached(Map.of(ONE, read("b", 7)));
        assertThat(completeness.until()).isEqualTo(NOON.plusSeconds(11));
    }

    @Test
    void aPositionOnAnotherTopicOfTheSameNameReachesNothing() {
        completeness.expect(NOON, Map.of(ONE, new End("b", 5)));
        completeness.reached(Map.of(ONE, read("a", 900)));

        assertThat(completeness.until()).isNull();
    }

    @Test
    void nothingIsCertainOnceWhatWasReadIsGone() {
        completeness.expect(NOON, Map.of(ONE, new End("a", 5)));
        completeness.reached(Map.of(ONE, read("a", 5)));
        completeness.forget();

        assertThat(completeness.until()).isNull();
    }

    private static Position read(String topicId, long next) {
        return new Position(topicId, next, null, null);
    }
}
