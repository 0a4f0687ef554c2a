package org.ilo.spf.gateway.projection.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.ilo.spf.servers.KafkaBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gateway's clients of Kafka keep to what the configuration says of encryption and credentials. */
class SecuredBrokerTest {

    private static final String TOPIC = "countries.engagements";

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
    void withCredentialsTopicsAreMadeAndRead() throws Exception {
        var topics = new Topics(broker.securedClient());
        // A broker that has just started may take longer than the gateway waits for it once.
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> topics.ids(List.of(TOPIC)).containsKey(TOPIC));
        topics.close();
        try (var producer = new KafkaProducer<>(broker.securedClient(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", "Kept secret")).get();
        }
        var read = new ArrayList<String>();

        try (var consumer = Consumers.ofGroup(broker.securedClient(), "secured", 10)) {
            consumer.subscribe(List.of(TOPIC));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(event -> read.add(new String(event.value(), StandardCharsets.UTF_8)));
                return !read.isEmpty();
            });
            Consumers.close(consumer);
        }
        assertThat(read).containsExactly("Kept secret");
    }

    @Test
    void withWrongCredentialsNothingIsRead() {
        var settings = new HashMap<>(broker.securedClient());
        settings.computeIfPresent("sasl.jaas.config", (key, login) -> login.toString().replaceFirst("password=\".*\"",
                "password=\"guessed\""));
        var topics = new Topics(settings);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThatThrownBy(() -> topics.ids(List.of(TOPIC)))
                .hasCauseInstanceOf(SaslAuthenticationException.class));
        topics.close();
        try (var consumer = Consumers.ofGroup(settings, "guessing", 10)) {
            consumer.subscribe(List.of(TOPIC));
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(10))).isInstanceOf(SaslAuthenticationException.class);
            Consumers.close(consumer);
        }
    }

    @Test
    void withoutCredentialsNothingIsRead() {
        var topics = new Topics(Map.of("bootstrap.servers", broker.securedClient().get("bootstrap.servers")));

        assertThatThrownBy(() -> topics.ids(List.of(TOPIC))).isInstanceOf(Exception.class);
        topics.close();
    }
}
