package org.ilo.spf.gateway.projection.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.gateway.routing.OwnerStub;
import org.ilo.spf.servers.TestServers;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;

@QuarkusTest
@WithTestResource(TestServers.class)
@WithTestResource(OwnerStub.class)
class ConsumersTest {

    private final String group = "consumers-test-" + UUID.randomUUID();
    private final TopicPartition early = new TopicPartition(group + "-early", 0);
    private final TopicPartition late = new TopicPartition(group + "-late", 0);

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    /**
     * As when a broker comes back without its data: topics are created one after the other, and readers join again meanwhile.
     */
    @Test
    void aMemberThatComesBackAlsoReadsTopicsThatWereCreatedMeanwhile() throws Exception {
        create(early);
        try (var before = reader()) {
            awaitAssigned(before, early);
            assertThat(before.assignment()).doesNotContain(late);
            Consumers.close(before);
        }
        create(late);
        try (var after = reader()) {
            awaitAssigned(after, early);
            awaitAssigned(after, late);
        }
    }

    private Consumer<byte[], byte[]> reader() {
        var reader = Consumers.ofGroup(kafka, group, 10);
        reader.subscribe(List.of(early.topic(), late.topic()));
        return reader;
    }

    private void create(TopicPartition partition) throws Exception {
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(partition.topic(), 1, (short) 1))).all().get();
        }
    }

    private static void awaitAssigned(Consumer<byte[], byte[]> reader, TopicPartition partition) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            reader.poll(Duration.ofMillis(100));
            return reader.assignment().contains(partition);
        });
    }
}
