package org.ilo.spf.gateway.projection.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.ilo.spf.contracts.Heartbeat;
import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.gateway.projection.consume.Positions.Position;
import org.jboss.logging.Logger;

import io.smallrye.common.annotation.Identifier;

/** The topics that the services publish on, as the broker has them. */
@ApplicationScoped
public class Topics {

    /**
     * The end of a partition.
     *
     * @param topicId tells a topic from one of the same name that it was re-created for
     */
    public record End(String topicId, long offset) {

        public boolean isOfAnotherTopicThan(Position position) {
            return position != null && !position.topicId().equals(topicId);
        }

        public boolean isOfAnotherTopicThan(End before) {
            return before != null && !before.topicId().equals(topicId);
        }

        /** Whether everything before it has been read. */
        public boolean isReached(Position position) {
            return eventsAfter(position) == 0;
        }

        /** How many events lie between a position and this end; the position is null before the first event. */
        public long eventsAfter(Position position) {
            var next = position == null || isOfAnotherTopicThan(position) ? 0 : position.nextOffset();
            return Math.max(0, offset - next);
        }
    }

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final int TIMEOUT_MILLIS = 2000;

    private final Map<String, Object> kafka;
    private Admin admin;

    Topics(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }

    /** What the configuration says of the broker: where it is, and how clients authenticate and encrypt. */
    public Map<String, Object> kafka() {
        return kafka;
    }

    /** Where each partition ends; topics that do not exist yet are created. */
    public Map<TopicPartition, End> ends() throws ExecutionException, TimeoutException, InterruptedException {
        var names = new ArrayList<>(RecordType.topics());
        // Described only so that it is created: nobody catches up with heartbeats.
        names.add(Heartbeat.TOPIC);
        var descriptions = describe(names);
        descriptions.remove(Heartbeat.TOPIC);
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        descriptions.values().forEach(topic -> topic.partitions()
                .forEach(each -> asked.put(new TopicPartition(topic.name(), each.partition()), OffsetSpec.latest())));
        var offsets = await(admin().listOffsets(asked).all());
        var ends = new HashMap<TopicPartition, End>();
        offsets.forEach((partition, found) -> ends.put(partition,
                new End(descriptions.get(partition.topic()).topicId().toString(), found.offset())));
        return ends;
    }

    /** The broker's ids of topics. */
    Map<String, String> ids(Collection<String> topics) throws ExecutionException, TimeoutException, InterruptedException {
        var ids = new HashMap<String, String>();
        describe(topics).forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
        return ids;
    }

    private Map<String, TopicDescription> describe(Collection<String> topics)
            throws ExecutionException, TimeoutException, InterruptedException {
        var descriptions = new HashMap<String, TopicDescription>();
        var missing = new ArrayList<String>();
        for (var topic : admin().describeTopics(topics).topicNameValues().entrySet()) {
            try {
                descriptions.put(topic.getKey(), await(topic.getValue()));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                missing.add(topic.getKey());
            }
        }
        if (!missing.isEmpty()) {
            create(missing);
            descriptions.putAll(await(admin().describeTopics(missing).allTopicNames()));
        }
        return descriptions;
    }

    /** The owners do the same, perhaps at this moment. */
    private void create(List<String> missing) throws ExecutionException, TimeoutException, InterruptedException {
        LOG.infof("Creating the topics %s", missing);
        for (var topic : admin().createTopics(missing.stream().map(Topics::wanted).toList()).values().entrySet()) {
            try {
                await(topic.getValue());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /** With as many replicas as the broker gives by default. */
    private static NewTopic wanted(String name) {
        if (name.equals(Heartbeat.TOPIC)) {
            // One hour: a heartbeat is of no use afterwards.
            return new NewTopic(name, Optional.of(1), Optional.empty()).configs(Map.of("retention.ms", "3600000"));
        }
        // Everything for ever: a rebuild reads from the first event.
        return new NewTopic(name, Optional.of(RecordType.PARTITIONS), Optional.empty())
                .configs(Map.of("retention.ms", "-1", "cleanup.policy", "delete"));
    }

    private static <T> T await(KafkaFuture<T> answer) throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized Admin admin() {
        if (admin == null) {
            var settings = new HashMap<>(kafka);
            settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "gateway-topics");
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS / 2);
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
            admin = Admin.create(settings);
        }
        return admin;
    }
}
