package org.ilo.spf.trials.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * One message at a time through the broker and back, as Kafka's own {@code EndToEndLatency} does it.
 *
 * <p>
 * That tool gives percentiles in whole milliseconds, and the 99th is one or two of them: too coarse to divide by.
 */
final class Echo implements AutoCloseable {

    private static final int SIZE = 500;

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String topic = "bench-echo-" + UUID.randomUUID();

    Echo(String brokers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 0,
                "max.block.ms", 10_000), new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", brokers, "fetch.max.wait.ms", 0,
                "enable.auto.commit", false), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        if (consumer.position(partition) != 0) {
            throw new IllegalStateException("A new topic is empty.");
        }
    }

    Latencies latencies(int count) throws Exception {
        var latencies = new Latencies();
        for (int i = 0; i < count; i++) {
            var message = ("%-" + SIZE + "d").formatted(i).getBytes(StandardCharsets.US_ASCII);
            long begin = System.nanoTime();
            producer.send(new ProducerRecord<>(topic, message)).get();
            if (consumer.poll(Duration.ofSeconds(10)).count() != 1) {
                throw new IllegalStateException("One message was sent, and not one came.");
            }
            latencies.add(System.nanoTime() - begin);
        }
        return latencies;
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
