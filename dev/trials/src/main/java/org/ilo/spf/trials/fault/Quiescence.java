package org.ilo.spf.trials.fault;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.Suite;
import org.ilo.spf.trials.database.Databases;

/** The state in which nothing is under way: all that was written has been published, read, and is answered as fresh. */
final class Quiescence {

    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Suite suite;
    private final Api api;
    private final Databases databases;
    private final Broker broker;

    private record Place(String topicId, long offset) {
    }

    Quiescence(Suite suite, Api api, Databases databases, Broker broker) {
        this.suite = suite;
        this.api = api;
        this.databases = databases;
        this.broker = broker;
    }

    /** Waits for it; answers what is missing in the end, null if nothing is. */
    String await() {
        var deadline = Instant.now().plus(TIMEOUT);
        var missing = missing();
        while (missing != null && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(PAUSE_NANOS);
            missing = missing();
        }
        return missing;
    }

    private String missing() {
        for (var component : suite.config().components()) {
            if (!suite.isReady(component)) {
                return component.title() + " is not ready";
            }
        }
        try {
            for (var owner : Component.owners()) {
                long waiting = databases.number(owner, "select count(*) from outbox");
                if (waiting > 0) {
                    return waiting + " entries wait in the outbox of " + owner.title();
                }
            }
            var unread = unread();
            return unread == null ? stale() : unread;
        } catch (Exception e) {
            return "no answer: " + e;
        }
    }

    private String unread() throws Exception {
        var positions = positions();
        var ids = broker.topicIds();
        for (var end : broker.ends().entrySet()) {
            var place = positions.get(end.getKey());
            if (place == null || !place.topicId().equals(ids.get(end.getKey().topic()))) {
                return end.getKey() + " is not read at all";
            }
            if (place.offset() != end.getValue()) {
                return "%s is read up to %d of %d".formatted(end.getKey(), place.offset(), end.getValue());
            }
        }
        return null;
    }

    private Map<TopicPartition, Place> positions() throws SQLException {
        var positions = new HashMap<TopicPartition, Place>();
        databases.all(Component.GATEWAY, "select topic, partition, topic_id, next_offset from positions", row -> positions
                .put(new TopicPartition(row.getString(1), row.getInt(2)), new Place(row.getString(3), row.getLong(4))));
        return positions;
    }

    private String stale() {
        var answer = api.readJson(suite.url(Component.GATEWAY) + "/api/v1/indicators/thematic-areas");
        return answer.isEmpty() ? "the gateway does not answer"
                : answer.get().get("stale").asBoolean() ? "stale: " + answer.get().get("sources") : null;
    }
}
