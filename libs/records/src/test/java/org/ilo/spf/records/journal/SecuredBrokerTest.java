package org.ilo.spf.records.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ilo.spf.servers.KafkaBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A service's clients of Kafka keep to what the configuration says of encryption and credentials. */
class SecuredBrokerTest {

    private static final String TOPIC = "countries.advisory-requests";

    private static KafkaBroker broker;

    @BeforeAll
    static void start() {
        broker = KafkaBroker.temporarySecured();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void withCredentialsEntriesArePublished() throws Exception {
        var topics = new BrokerTopics(broker.securedClient());
        var publisher = new Publisher(broker.securedClient(), "sample-service");

        // A broker that has just started may take longer than the relay waits for it once.
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> topics.ids(Set.of(TOPIC)).containsKey(TOPIC));
        publisher.publish(List.of(entry("Kept secret")));

        assertThat(read()).containsExactly("Kept secret");
        publisher.close();
        topics.close();
    }

    @Test
    void withWrongCredentialsNothingIsPublished() {
        var settings = new HashMap<>(broker.securedClient());
        settings.computeIfPresent("sasl.jaas.config",
                (key, login) -> login.toString().replaceFirst("password=\".*\"", "password=\"guessed\""));
        var topics = new BrokerTopics(settings);
        var publisher = new Publisher(settings, "sample-service");

        assertThatThrownBy(() -> topics.ids(Set.of(TOPIC))).hasCauseInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> publisher.publish(List.of(entry("Forged"))))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
        publisher.close();
        topics.close();
    }

    @Test
    void withoutCredentialsNothingIsPublished() {
        var topics = new BrokerTopics(Map.of("bootstrap.servers", broker.securedClient().get("bootstrap.servers")));

        assertThatThrownBy(() -> topics.ids(Set.of(TOPIC))).hasCauseInstanceOf(TimeoutException.class);
        topics.close();
    }

    private static JournalEntry entry(String state) {
        var now = Instant.now();
        return new JournalEntry(1, UUID.randomUUID(), TOPIC, UUID.randomUUID(), 1, "REQUESTED", "ann", now, now, state);
    }

    private static List<String> read() {
        try (var consumer = new KafkaConsumer<>(broker.securedClient(), new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(each -> new TopicPartition(TOPIC, each.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var states = new ArrayList<String>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> states.add(event.value()));
            }
            return states;
        }
    }
}
