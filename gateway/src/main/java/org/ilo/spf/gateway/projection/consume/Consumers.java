package org.ilo.spf.gateway.projection.consume;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How the gateway connects to the broker to read: with the {@code kafka.*} settings of its configuration, and its own on top.
 */
public final class Consumers {

    private Consumers() {
    }

    /**
     * A member of the group that shares the partitions. It is no static member: one that comes back is given the partitions it
     * had, and none of topics that were created meanwhile, by this broker or by one without its data.
     */
    static Consumer<byte[], byte[]> ofGroup(Map<String, Object> kafka, String group, int batch) {
        var settings = settings(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "gateway-projector");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        // A batch then comes from few partitions, and holds more of each record's states.
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 * 1024 * 1024);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 * 1024 * 1024);
        // The broker's data were wiped: from the beginning, since what is known already is recognised.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        // The shortest that brokers allow by default: for so long nobody reads a dead replica's partitions.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1500);
        return consumer(settings);
    }

    /** A consumer outside of any group, which starts at the end. */
    public static Consumer<byte[], byte[]> alone(Map<String, Object> kafka) {
        var settings = settings(kafka);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "gateway-heartbeats");
        // Quarkus names a group after the application.
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        return consumer(settings);
    }

    /** Within a second even if the broker does not answer any more. */
    public static void close(Consumer<byte[], byte[]> consumer) {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }

    private static Map<String, Object> settings(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // A topic that is created late, re-created or given more partitions is noticed in seconds, not in five minutes.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 3000);
        // A broker that comes back is found again within a second.
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000);
        return settings;
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
