package org.ilo.spf.trials.fault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.ilo.spf.launcher.Component;

/** Events that come twice, in another order, or that nobody can read. */
final class DeliveryFaults {

    static final List<InjectedFault> ALL = List.of(
            new InjectedFault("the whole journal sent again", "I2", "no change", DeliveryFaults::relayAgain),
            new InjectedFault("everything on the topics sent again", "I2", "no change", DeliveryFaults::sendAgain),
            new InjectedFault("order shuffled in a window of 100, rebuilt", "I3 I5", "the same", DeliveryFaults::shuffle),
            new InjectedFault("poison on the topics, then mended", "I3 I6 I8", "stale <= 3 s", DeliveryFaults::poison));

    private static final int WINDOW = 100;

    private DeliveryFaults() {
    }

    private static void relayAgain(TestBed bed) throws SQLException {
        for (var owner : Component.owners()) {
            bed.databases.change(owner, "insert into outbox select sequence from journal on conflict do nothing");
        }
        bed.hold(0, 1_000);
    }

    private static void sendAgain(TestBed bed) throws Exception {
        bed.broker.send(bed.broker.everything());
    }

    /** The topics are re-created with everything in another order, and the gateway begins from nothing. */
    private static void shuffle(TestBed bed) throws Exception {
        bed.workload.pause();
        try {
            bed.check();
            together(Component.services(), bed.suite::halt);
            var topics = bed.broker.topicIds().keySet();
            bed.broker.make(topics);
            var events = new ArrayList<ProducerRecord<byte[], byte[]>>();
            for (var owner : Component.owners()) {
                events.addAll(bed.databases.all(owner, "select * from journal order by sequence", DeliveryFaults::event));
            }
            var random = new Random(bed.random.nextLong());
            for (int from = 0; from < events.size(); from += WINDOW) {
                Collections.shuffle(events.subList(from, Math.min(from + WINDOW, events.size())), random);
            }
            bed.broker.send(events);
            Rebuilds.empty(bed);
            bed.suite.resume(Component.GATEWAY);
            bed.awaitReady(Component.GATEWAY);
            bed.compare();
            together(Component.owners(), bed.suite::resume);
        } finally {
            bed.workload.resume();
        }
    }

    private static void together(List<Component> components, java.util.function.Consumer<Component> action) {
        CompletableFuture.allOf(components.stream().map(each -> CompletableFuture.runAsync(() -> action.accept(each)))
                .toArray(CompletableFuture[]::new)).join();
    }

    private static ProducerRecord<byte[], byte[]> event(ResultSet row) throws SQLException {
        var topic = row.getString("topic");
        return Broker.event(topic, row.getString("record_id"), row.getString("state"),
                headers(row.getString("event_id"), topic + "."
                        + row.getString("event_type").toLowerCase(Locale.ROOT).replace('_', '-'),
                        row.getTimestamp("recorded_at").toInstant()));
    }

    private static Map<String, String> headers(String id, String type, Instant time) {
        return new HashMap<>(Map.of("content-type", "application/json", "ce_specversion", "1.0", "ce_id", id, "ce_source",
                "/trial", "ce_type", type, "ce_time", time.toString()));
    }

    /** One kind of it for each topic; mended by deleting the topic, which its owner then fills again from the journal. */
    private static void poison(TestBed bed) throws Exception {
        var poison = List.of(
                bad("countries.advisory-requests.requested", "{\"subject\": "),
                bad("countries.engagements.turned-upside-down", "{}"),
                bad("results.impact-records.drafted", null),
                bad("results.institutional-changes.drafted", "{\"version\": NaN}"),
                bad("funding.projects.prepared", "x".repeat(1_000_000)),
                ofAnotherContract(bad("funding.transactions.recorded", "{}")));
        bed.broker.send(poison);
        long before = bed.states();
        Component.owners().forEach(owner -> bed.awaitStale(owner, "cannot be applied"));
        bed.awaitStatesBeyond(before);
        var metrics = bed.api.read(bed.suite.url(Component.GATEWAY) + "/q/metrics");
        if (metrics.isEmpty() || metrics.get().body().lines()
                .noneMatch(line -> line.startsWith("gateway_projection_stopped") && !line.endsWith(" 0.0"))) {
            bed.findings.violation("I6", "no metric says that partitions have stopped");
        }
        bed.hold(0, 2_000);
        bed.broker.delete(poison.stream().map(ProducerRecord::topic).toList());
        bed.awaitFresh();
    }

    private static ProducerRecord<byte[], byte[]> bad(String type, String value) {
        return Broker.event(type.replaceFirst("\\.[^.]*$", ""), UUID.randomUUID().toString(), value,
                headers(UUID.randomUUID().toString(), type, Instant.now()));
    }

    private static ProducerRecord<byte[], byte[]> ofAnotherContract(ProducerRecord<byte[], byte[]> event) {
        event.headers().remove("ce_specversion").add("ce_specversion", new byte[] { '9' });
        return event;
    }
}
