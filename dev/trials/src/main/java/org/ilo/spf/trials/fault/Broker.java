package org.ilo.spf.trials.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.launcher.Suite;

/** The broker as somebody sees it who may read, write and delete everything on it. */
final class Broker implements AutoCloseable {

    /** Kept, because the settings of a logger that nobody holds are forgotten. */
    private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

    private final String servers;
    private final Admin admin;

    Broker(Suite suite) {
        CLIENTS.setLevel(Level.SEVERE);
        this.servers = suite.bootstrapServers();
        this.admin = Admin.create(Map.of("bootstrap.servers", servers, "default.api.timeout.ms", 10_000,
                "request.timeout.ms", 5_000, "reconnect.backoff.max.ms", 500));
    }

    /** The topics of the services, by their ids. */
    Map<String, String> topicIds() throws Exception {
        var names = admin.listTopics().names().get().stream().filter(name -> RecordType.ofTopic(name).isPresent()).toList();
        return admin.describeTopics(names).allTopicNames().get().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().topicId().toString()));
    }

    /** Where the partitions of the services' topics end. */
    Map<TopicPartition, Long> ends() throws Exception {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        admin.describeTopics(topicIds().keySet()).allTopicNames().get().values().forEach(topic -> topic.partitions()
                .forEach(each -> asked.put(new TopicPartition(topic.name(), each.partition()), OffsetSpec.latest())));
        var ends = new HashMap<TopicPartition, Long>();
        admin.listOffsets(asked).all().get().forEach((partition, found) -> ends.put(partition, found.offset()));
        return ends;
    }

    void delete(Collection<String> topics) throws Exception {
        admin.deleteTopics(topics).all().get();
    }

    /** Re-creates topics, as the services would. */
    void make(Collection<String> topics) throws Exception {
        delete(topics);
        while (!Collections.disjoint(admin.listTopics().names().get(), topics)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        admin.createTopics(topics.stream().map(topic -> new NewTopic(topic, RecordType.PARTITIONS, (short) 1)
                .configs(Map.of("retention.ms", "-1", "cleanup.policy", "delete"))).toList()).all().get();
    }

    /** Everything that is on the topics now, as it would be sent again. */
    List<ProducerRecord<byte[], byte[]>> everything() throws Exception {
        var ends = ends();
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", servers), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> records
                        .add(new ProducerRecord<>(event.topic(), null, event.key(), event.value(), event.headers())));
            }
        }
        return records;
    }

    void send(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        var settings = Map.<String, Object> of("bootstrap.servers", servers, "max.request.size", 4 << 20);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            for (var each : sent) {
                each.get();
            }
        }
    }

    /** An event with the headers that the contract asks for. */
    static ProducerRecord<byte[], byte[]> event(String topic, String key, String value, Map<String, String> headers) {
        var event = new ProducerRecord<>(topic, bytes(key), bytes(value));
        headers.forEach((name, text) -> event.headers().add(name, bytes(text)));
        return event;
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
