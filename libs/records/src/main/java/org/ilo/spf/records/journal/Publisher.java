package org.ilo.spf.records.journal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ilo.spf.contracts.Heartbeat;
import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.web.json.Json;

import io.smallrye.common.annotation.Identifier;

/** Sends journal entries to the broker as CloudEvents in binary mode, one topic per record type. */
@Singleton
class Publisher {

    private static final long TIMEOUT_SECONDS = 15;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final Map<String, Object> kafka;
    private final String service;
    private KafkaProducer<String, String> producer;

    Publisher(@Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.kafka = kafka;
        this.service = service;
    }

    /** Sends the entries in their order and returns when the broker has acknowledged all of them. */
    void publish(List<JournalEntry> entries) throws Exception {
        var acknowledgements = new ArrayList<Future<?>>(entries.size());
        for (JournalEntry entry : entries) {
            acknowledgements.add(producer().send(cloudEvent(entry)));
        }
        // Nothing more is sent until these are acknowledged: the producer need not linger.
        producer().flush();
        for (Future<?> acknowledgement : acknowledgements) {
            acknowledgement.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Publishes a heartbeat: everything committed up to this instant has been sent. */
    void heartbeat(Instant at) throws Exception {
        var sent = producer().send(new ProducerRecord<>(Heartbeat.TOPIC, service, Json.write(new Heartbeat(service, at))));
        producer().flush();
        sent.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    /** Replaces the producer after a failure: one that has lost its place in a topic would not find it again. */
    void reset() {
        close();
        producer = null;
    }

    void close() {
        if (producer != null) {
            producer.close(CLOSE_TIMEOUT);
        }
    }

    private ProducerRecord<String, String> cloudEvent(JournalEntry entry) {
        var event = new ProducerRecord<>(entry.topic(), entry.recordId().toString(), entry.state());
        header(event, "content-type", "application/json");
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", entry.eventId().toString());
        header(event, "ce_source", "/" + service);
        header(event, "ce_type", RecordType.eventName(entry.topic(), entry.eventType()));
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
            var settings = new HashMap<>(kafka);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            // Shorter than the timeout above, so that a failure is known before the relay gives up waiting for it.
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
            settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }
}
