package org.ilo.spf.records.journal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.ilo.spf.contracts.Heartbeat;
import org.ilo.spf.contracts.register.RecordType;

import io.smallrye.common.annotation.Identifier;

/** The topics as the broker has them: looks up their ids, and creates those that are missing. */
@Singleton
class BrokerTopics {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final Map<String, Object> kafka;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private Admin admin;

    BrokerTopics(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Whether all of these topics were found, or created, since the last failure. */
    boolean areKnown(Set<String> topics) {
        return known.containsAll(topics);
    }

    /** The ids that the broker has given the topics; a topic that is missing is created. */
    Map<String, String> ids(Set<String> topics) throws Exception {
        var ids = new HashMap<String, String>();
        for (var topic : admin().describeTopics(topics).topicNameValues().entrySet()) {
            ids.put(topic.getKey(), id(topic.getKey(), topic.getValue()));
        }
        known.addAll(topics);
        return ids;
    }

    /** Creates the topic of the heartbeats, unless it is there. */
    void createHeartbeats() throws Exception {
        if (!known.contains(Heartbeat.TOPIC)) {
            create(Heartbeat.TOPIC, 1, Map.of("retention.ms", "3600000"));
            known.add(Heartbeat.TOPIC);
        }
    }

    /** Forgets everything about the broker after a failure: it may have come back without its topics. */
    void reset() {
        known.clear();
        close();
        admin = null;
    }

    void close() {
        if (admin != null) {
            admin.close(CLOSE_TIMEOUT);
        }
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
            var settings = new HashMap<>(kafka);
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
            settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
            admin = Admin.create(settings);
        }
        return admin;
    }
}
