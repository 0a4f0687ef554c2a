package org.ilo.spf.kit.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ilo.spf.contracts.Heartbeat;
import org.ilo.spf.kit.json.Json;

/** The way to the broker: journal entries as CloudEvents in binary mode, one topic per kind of record. */
@Singleton
public class Publisher {

    private static final long PATIENCE_SECONDS = 15;

    private final String brokers;
    private final int partitions;
    private final String source;
    private final Set<String> topics = ConcurrentHashMap.newKeySet();
    private KafkaProducer<String, String> producer;

    Publisher(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "kit.topics.partitions") int partitions,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.brokers = brokers;
        this.partitions = partitions;
        this.source = "/" + service;
    }

    /** Sends the entries in their order and returns when the broker has acknowledged all of them. */
    void publish(List<JournalEntry> entries) throws Exception {
        for (String topic : entries.stream().map(JournalEntry::topic).distinct().toList()) {
            create(topic, partitions, Map.of("retention.ms", "-1", "cleanup.policy", "delete"));
        }
        var acknowledgements = new ArrayList<Future<?>>(entries.size());
        for (JournalEntry entry : entries) {
            acknowledgements.add(producer().send(cloudEvent(entry)));
        }
        for (Future<?> acknowledgement : acknowledgements) {
            acknowledgement.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /**
     * Begins anew with the broker after a failure: it may have come back without its topics, and a producer that has lost its
     * place in a topic would not find it again.
     */
    void startOver() {
        topics.clear();
        close();
        producer = null;
    }

    /** Tells that everything committed up to an instant has been sent. */
    void beat(String service, Instant at) throws Exception {
        create(Heartbeat.TOPIC, 1, Map.of("retention.ms", "3600000"));
        producer().send(new ProducerRecord<>(Heartbeat.TOPIC, service, Json.write(new Heartbeat(service, at))))
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void close() {
        if (producer != null) {
            producer.close(java.time.Duration.ofSeconds(2));
        }
    }

    private ProducerRecord<String, String> cloudEvent(JournalEntry entry) {
        var event = new ProducerRecord<>(entry.topic(), entry.recordId().toString(), entry.state());
        header(event, "content-type", "application/json");
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", entry.eventId().toString());
        header(event, "ce_source", source);
        header(event, "ce_type", entry.topic() + "." + entry.eventType().toLowerCase(Locale.ROOT).replace('_', '-'));
        header(event, "ce_subject", entry.recordId().toString());
        header(event, "ce_time", entry.recordedAt().toString());
        // CloudEvents' sequence extension compares as text.
        header(event, "ce_sequence", "%019d".formatted(entry.sequence()));
        return event;
    }

    private static void header(ProducerRecord<String, String> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                    ProducerConfig.ACKS_CONFIG, "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                    // Shorter than the patience above, so that a failure is known before it is given up waiting for.
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
                    ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                    ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500), new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    private void create(String topic, int count, Map<String, String> settings) throws Exception {
        if (topics.contains(topic)) {
            return;
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers, "default.api.timeout.ms", 5_000,
                "request.timeout.ms", 4_000))) {
            admin.createTopics(List.of(new NewTopic(topic, count, (short) -1).configs(settings))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
        topics.add(topic);
    }
}
