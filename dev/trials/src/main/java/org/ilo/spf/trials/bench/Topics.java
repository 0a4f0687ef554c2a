package org.ilo.spf.trials.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.ilo.spf.contracts.register.RecordType;

/** The topics of the services, filled with a {@link Population} instead of by them. */
public record Topics(String brokers) {

    private static final long SEED = 2016;

    void fill(int events) throws Exception {
        var known = new ArrayList<String>();
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 5, "batch.size",
                131_072, "enable.idempotence", true);
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers));
                var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var event : (Iterable<PublishedEvent>) Population.states(SEED, events)::iterator) {
                if (!known.contains(event.topic())) {
                    create(admin, event.topic());
                    known.add(event.topic());
                }
                producer.send(event.onTheWire());
            }
            producer.flush();
        }
    }

    /** Events a second when they are read from the beginning and nothing is done with them. */
    double rawPoll(int events) {
        try (var consumer = new KafkaConsumer<>(Map.<String, Object> of("bootstrap.servers", brokers, "max.poll.records", 2000,
                "enable.auto.commit", false, "auto.offset.reset", "earliest"), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream().flatMap(List::stream)
                    .filter(each -> RecordType.ofTopic(each.topic()).isPresent())
                    .map(each -> new TopicPartition(each.topic(), each.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            consumer.poll(Duration.ZERO);
            consumer.seekToBeginning(partitions);
            long begin = System.nanoTime();
            int read = 0;
            while (read < events) {
                read += consumer.poll(Duration.ofSeconds(1)).count();
            }
            return read / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private static void create(Admin admin, String topic) throws Exception {
        try {
            admin.createTopics(List.of(new NewTopic(topic, RecordType.PARTITIONS, (short) 1)
                    .configs(Map.of("retention.ms", "-1", "cleanup.policy", "delete")))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
