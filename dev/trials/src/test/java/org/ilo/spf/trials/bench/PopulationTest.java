package org.ilo.spf.trials.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.UUID;

import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.contracts.results.ImpactRecordState;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final int SIZE = 20_000;

    @Test
    void theSameSeedTellsTheSame() {
        assertThat(Population.states(7, SIZE).map(PublishedEvent::onTheWire).map(PopulationTest::text))
                .isEqualTo(Population.states(7, SIZE).map(PublishedEvent::onTheWire).map(PopulationTest::text).toList());
        assertThat(Population.states(7, 10).toList()).isNotEqualTo(Population.states(8, 10).toList());
    }

    @Test
    void thereAreRecordsOfEveryKind() {
        assertThat(Population.states(7, SIZE).collect(groupingBy(PublishedEvent::topic, counting())))
                .hasSize(RecordType.values().length);
    }

    @Test
    void everyRecordsVersionsComeInOrderAndOnlyOnce() {
        var versions = new HashMap<UUID, Integer>();
        var events = new HashSet<UUID>();
        var before = new Instant[] { Instant.MIN };
        Population.states(7, SIZE).forEach(event -> {
            assertThat(event.state().version()).isEqualTo(versions.merge(event.state().id(), 1, Integer::sum));
            assertThat(events.add(event.eventId())).isTrue();
            assertThat(event.at()).isAfterOrEqualTo(before[0]);
            before[0] = event.at();
        });
    }

    @Test
    void recordsGoThroughTheReview() {
        var events = Population.states(7, SIZE).filter(event -> event.state() instanceof ImpactRecordState)
                .collect(groupingBy(PublishedEvent::event, counting()));
        assertThat(events).containsOnlyKeys(ImpactRecordState.Event.values());
    }

    @Test
    void anEventLooksAsServicesSendIt() {
        var published = Population.states(7, SIZE).filter(each -> each.state() instanceof ImpactRecordState).findFirst()
                .orElseThrow();
        var event = published.onTheWire();
        assertThat(event.topic()).isEqualTo("results.impact-records");
        assertThat(new String(event.headers().lastHeader("ce_type").value(), UTF_8))
                .isEqualTo("results.impact-records.drafted");
        assertThat(new String(event.headers().lastHeader("ce_source").value(), UTF_8)).isEqualTo("/results-service");
        assertThat(new String(event.value(), UTF_8)).contains("\"supersedes\":null", "\"endsOn\":\"20");
    }

    private static String text(org.apache.kafka.clients.producer.ProducerRecord<byte[], byte[]> event) {
        return new String(event.key(), UTF_8) + new String(event.value(), UTF_8) + event.headers();
    }
}
