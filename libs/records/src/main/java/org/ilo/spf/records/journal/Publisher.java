package org.ilo.spf.records.journal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ilo.spf.contracts.Heartbeat;
import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.web.json.Json;

/** The way to the broker: journal entries as CloudEvents in binary mode, one topic per kind of record. */
@Singleton
public class Publisher {

    private static final long PATIENCE_SECONDS = 15;
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final String brokers;
    private final String source;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private KafkaProducer<String, String> producer;
    private Admin admin;

    Publisher(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.brokers = brokers;
        this.source = "/" + service;
    }

    /** Sends the entries in their order and returns when the broker has acknowledged all of them. */
    void publish(List<JournalEntry> entries) throws Exception {
        var acknowledgements = new ArrayList<Future<?>>(entries.size());
        for (JournalEntry entry : entries) {
            acknowledgements.add(producer().send(cloudEvent(entry)));
        }
        // Nothing more comes until these are acknowledged: they need not wait for company.
        producer().flush();
        for (Future<?> acknowledgement : acknowledgements) {
            acknowledgement.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Whether it was looked up, since the last failure, that the topics are there. */
    boolean knows(Set<String> topics) {
        return known.containsAll(topics);
    }

    /** The ids that the broker has given the topics; one that is missing is made. */
    Map<String, String> topicIds(Set<String> topics) throws Exception {
        var ids = new HashMap<String, String>();
        for (var topic : admin().describeTopics(topics).topicNameValues().entrySet()) {
            ids.put(topic.getKey(), id(topic.getKey(), topic.getValue()));
        }
        known.addAll(topics);
        return ids;
    }

    /**
     * Begins anew with the broker after a failure: it may have come back without its topics, and a producer that has lost its
     * place in a topic would not find it again.
     */
    void startOver() {
        known.clear();
        close();
        producer = null;
        admin = null;
    }

    /** Tells that everything committed up to an instant has been sent. */
    void beat(String service, Instant at) throws Exception {
        if (!known.contains(Heartbeat.TOPIC)) {
            create(Heartbeat.TOPIC, 1, Map.of("retention.ms", "3600000"));
            known.add(Heartbeat.TOPIC);
        }
        var sent = producer().send(new ProducerRecord<>(Heartbeat.TOPIC, service, Json.write(new Heartbeat(service, at))));
        producer().flush();
        sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void close() {
        if (producer != null) {
            producer.close(GRACE);
        }
        if (admin != null) {
            admin.close(GRACE);
        }
    }

    private ProducerRecord<String, String> cloudEvent(JournalEntry entry) {
        var event = new ProducerRecord<>(entry.topic(), entry.recordId().toString(), entry.state());
        header(event, "content-type", "application/json");
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", entry.eventId().toString());
        header(event, "ce_source", source);
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
            producer = new KafkaProducer<>(Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                    ProducerConfig.ACKS_CONFIG, "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                    // Shorter than the patience above, so that a failure is known before it is given up waiting for.
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
                    ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                    ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024,
                    ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500), new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    private String id(String topic, KafkaFuture<TopicDescription> description) throws Exception {
        try {
            return description.get().topicId().toString();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
            create(topic, RecordType.PARTITIONS, Map.of("retention.ms", "-1", "cleanup.policy", "delete"));
            return admin().describeTopics(Set.of(topic)).allTopicNames().get().get(topic).topicId().toString();
        }
    }

    private void create(String topic, int count, Map<String, String> settings) throws Exception {
        try {
            admin().createTopics(List.of(new NewTopic(topic, count, (short) -1).configs(settings))).all().get();
        } catch (ExecutionException e) {
            // The gateway does the same, perhaps at this moment.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.of("bootstrap.servers", brokers, "default.api.timeout.ms", 5_000,
                    "request.timeout.ms", 4_000, "reconnect.backoff.max.ms", 500));
        }
        return admin;
    }
}
