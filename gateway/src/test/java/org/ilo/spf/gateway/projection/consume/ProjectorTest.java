package org.ilo.spf.gateway.projection.consume;

import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ilo.spf.contracts.Heartbeat;
import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.gateway.projection.freshness.Source;
import org.ilo.spf.gateway.projection.freshness.Sources;
import org.ilo.spf.gateway.projection.state.DataVersion;
import org.ilo.spf.gateway.projection.state.Projection;
import org.ilo.spf.gateway.projection.state.PublishedState;
import org.ilo.spf.gateway.projection.state.Tables;
import org.ilo.spf.gateway.routing.OwnerStub;
import org.ilo.spf.servers.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What becomes of events that a broker brings, and what the gateway says of it. */
@QuarkusTest
@WithTestResource(TestServers.class)
@WithTestResource(OwnerStub.class)
class ProjectorTest {

    private static final String GROUPS = "results.overlap-groups";

    @Inject
    Projection projection;

    @Inject
    Sources sources;

    @Inject
    Topics topics;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private Tables tables;
    private Producer<byte[], byte[]> producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    @BeforeEach
    void startFromNothing() throws Exception {
        tables = new Tables(database);
        wipeTopics();
        tables.truncate();
        eventually().untilAsserted(() -> assertThat(projection.version()).isEqualTo(DataVersion.NOTHING));
    }

    @AfterEach
    void closeProducer() {
        producer.close(Duration.ZERO);
        producer = null;
    }

    @Test
    void knowsTheSameAfterAnyDeliveryAndEveryRebuild() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var events = Published.histories(random, 4);
        publishInAnyOrder(events, random);
        awaitStates(events);
        var rows = tables.rows();
        var version = projection.version();

        for (int round = 1; round <= 3; round++) {
            if (round > 1) {
                wipeTopics();
                publishInAnyOrder(events, random);
            }
            tables.truncate();

            awaitStates(events);
            assertThat(tables.rows()).as("round %d of seed %d", round, seed).isEqualTo(rows);
            assertThat(projection.version()).isEqualTo(version);
            eventually().untilAsserted(() -> {
                heartbeat(Instant.now());
                assertThat(sources.of("results-service").reason()).isNull();
            });
        }
    }

    @Test
    void losesAndDoublesNothingWhenItsConnectionsAreCut() {
        var events = Published.histories(new Random(3), 20);
        for (var event : events) {
            send(Published.onTheWire(event));
            if (event.state().version() == 1 && event.kind().topic().equals("funding.projects")) {
                flush();
                // The test's own connections are cut too.
                eventually().ignoreExceptions().untilAsserted(() -> tables.execute("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()"""));
            }
        }
        flush();

        awaitStates(events);
    }

    @Test
    void readsOnFromAPositionThatAnotherReaderHasAdvanced() {
        publish(group(0, "one"));
        awaitStates(1);

        tables.execute("update positions set next_offset = 0 where topic = '%s'".formatted(GROUPS));
        publish(group(0, "two"));

        awaitStates(2);
        eventually().untilAsserted(() -> assertThat(position(0)).isEqualTo("2"));
    }

    @Test
    void startsAgainFromTheBeginningWhenThePositionIsBeyondTheEnd() {
        publish(group(0, "one"));
        awaitStates(1);

        tables.execute("update positions set next_offset = 1000000 where topic = '%s'".formatted(GROUPS));
        publish(group(0, "two"));

        awaitStates(2);
        eventually().untilAsserted(() -> assertThat(position(0)).isEqualTo("2"));
    }

    @Test
    void haltsOnePartitionAtAnUnprocessableEventAndSaysSo() {
        publish(group(0, "before"));
        var poison = new ProducerRecord<>(GROUPS, 0, "key".getBytes(UTF_8), "{".getBytes(UTF_8));
        send(poison);
        publish(group(0, "behind"), group(1, "elsewhere"));

        awaitStates(2);
        eventually().untilAsserted(() -> assertThat(sources.of("results-service").reason())
                .startsWith("An event in results.overlap-groups-0 cannot be applied. The header ce_specversion is missing."));
        assertThat(titles()).containsExactly("before", "elsewhere");
        assertThat(sources.of("results-service").stale()).isTrue();
        when().get("/q/health/ready").then().statusCode(200).body(containsString("stopped results.overlap-groups-0"));
        when().get("/q/metrics").then()
                .body(containsString("gateway_projection_stopped_partitions{service=\"results-service\"} 1.0"));

        // Nothing mends such an event: somebody decides that it shall not count.
        tables.execute(
                "update positions set next_offset = next_offset + 1 where topic = '%s' and partition = 0".formatted(GROUPS));

        awaitStates(3);
        eventually().untilAsserted(() -> when().get("/q/metrics").then()
                .body(containsString("gateway_projection_stopped_partitions{service=\"results-service\"} 0.0")));
    }

    @Test
    void readsOnByItselfOnceTheCauseIsMended() {
        tables.execute("alter table overlap_groups add constraint too_strict check (title <> 'refused')");
        publish(group(0, "before"), group(0, "refused"), group(0, "behind"), group(1, "elsewhere"));
        awaitStates(2);
        eventually().untilAsserted(() -> assertThat(sources.of("results-service").reason()).contains("too_strict"));

        tables.execute("alter table overlap_groups drop constraint too_strict");

        awaitStates(4);
        eventually().untilAsserted(() -> assertThat(String.valueOf(sources.of("results-service").reason()))
                .doesNotContain("cannot be applied"));
    }

    @Test
    void haltsAtAnEventAmongManyWhileItReadsThoseBehind() {
        var events = new ArrayList<PublishedState>();
        for (int i = 0; i < 500; i++) {
            events.add(group(i % 2, "title " + i));
        }
        publish(events.toArray(PublishedState[]::new));
        awaitStates(500);

        tables.execute("alter table overlap_groups add constraint too_strict check (title <> 'title 240') not valid");
        tables.truncate();

        // Of partition 0 the 120 before it, of partition 1 all.
        awaitStates(120 + 250);
        eventually().untilAsserted(() -> assertThat(sources.of("results-service").reason()).contains("too_strict"));
        assertThat(position(0)).isEqualTo("120");
        tables.execute("alter table overlap_groups drop constraint too_strict");
        awaitStates(events);
    }

    @Test
    void isStaleUnlessTheServiceWasHeardOfWithinThreeSeconds() {
        var event = group(0, "one");
        publish(event);

        eventually().untilAsserted(() -> {
            heartbeat(Instant.now());
            assertThat(sources.of("results-service"))
                    .extracting(Source::stale, Source::newestEvent).containsExactly(false, event.recordedAt());
        });

        eventually().untilAsserted(() -> assertThat(sources.of("results-service").reason())
                .startsWith("Nothing has been heard of results-service since"));
    }

    @Test
    void createsTheTopicsItReads() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) bootstrapServers))) {
            assertThat(admin.listTopics().names().get()).containsAll(RecordType.topics()).contains(Heartbeat.TOPIC);
        }
    }

    private void send(ProducerRecord<byte[], byte[]> event) {
        sent.add(producer.send(event));
    }

    /** What the broker has not taken cannot be missed in the gateway. */
    private void flush() {
        producer.flush();
        assertThat(sent).allSatisfy(each -> assertThat(each.get().hasOffset()).isTrue());
        sent.clear();
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(30));
    }

    private void heartbeat(Instant at) {
        send(new ProducerRecord<>(Heartbeat.TOPIC,
                Published.json(new Heartbeat("results-service", at)).getBytes(UTF_8)));
    }

    private PublishedState group(int partition, String title) {
        var event = Published.of(Published.group(UUID.randomUUID(), 1, title), UUID.randomUUID(), Published.START);
        return Published.at(event, new TopicPartition(GROUPS, partition), 0);
    }

    private void publish(PublishedState... events) {
        List.of(events).forEach(event -> send(Published.onTheWire(event, event.partition().partition())));
        flush();
    }

    private void publishInAnyOrder(List<PublishedState> events, Random random) {
        var delivered = new ArrayList<>(events);
        delivered.addAll(events.subList(0, events.size() / 2));
        Collections.shuffle(delivered, random);
        delivered.forEach(event -> send(Published.onTheWire(event, random.nextInt(3))));
        flush();
    }

    /** The gateway re-creates them by itself. */
    private void wipeTopics() throws Exception {
        var all = new ArrayList<>(RecordType.topics());
        all.add(Heartbeat.TOPIC);
        var before = topics.ids(all);
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) bootstrapServers))) {
            admin.deleteTopics(all).all().get();
        }
        eventually().ignoreExceptions().untilAsserted(() -> assertThat(topics.ids(all).values())
                .hasSize(all.size()).doesNotContainAnyElementsOf(before.values()));
        if (producer != null) {
            producer.close();
        }
        // An idempotent one would go on counting where the topic of the same name left off, and be refused.
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "enable.idempotence", false,
                "max.in.flight.requests.per.connection", 1), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private void awaitStates(List<PublishedState> events) {
        var version = DataVersion.NOTHING;
        for (var event : events) {
            version = version.plus(event.eventId());
        }
        var expected = version;
        eventually().untilAsserted(() -> assertThat(projection.version()).isEqualTo(expected));
    }

    private void awaitStates(int count) {
        eventually().untilAsserted(() -> assertThat(projection.version().states()).isEqualTo(count));
    }

    private List<String> titles() {
        return tables.strings("select title from overlap_groups order by title");
    }

    private String position(int partition) {
        return tables.strings("select next_offset from positions where topic = '%s' and partition = %d"
                .formatted(GROUPS, partition)).get(0);
    }
}
