package org.ilo.spf.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.ilo.spf.web.json.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service has published about a record, read off the broker. */
public final class PublishedEvents {

    private PublishedEvents() {
    }

    /**
     * One event as it arrived.
     *
     * @param type the CloudEvents type, such as {@code countries.engagements.activated}
     * @param headers all headers
     * @param state the record's state
     */
    public record Published(String type, Map<String, String> headers, JsonNode state) {
    }

    /** A record's events in the order they were published, as soon as there are at least so many. */
    public static List<Published> of(String topic, UUID record, int atLeast) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100)).ignoreExceptions()
                .until(() -> read(topic, record), events -> events.size() >= atLeast);
    }

    /** The same for an id as it stands in JSON. */
    public static List<Published> of(String topic, String record, int atLeast) {
        return of(topic, UUID.fromString(record), atLeast);
    }

    private static List<Published> read(String topic, UUID record) {
        String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", brokers), new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var events = new ArrayList<Published>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    if (event.key().equals(record.toString())) {
                        events.add(published(event));
                    }
                });
            }
            return events;
        }
    }

    private static Published published(ConsumerRecord<String, String> event) {
        var headers = new java.util.TreeMap<String, String>();
        event.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Published(headers.get("ce_type"), headers, Json.tree(event.value()));
    }
}
