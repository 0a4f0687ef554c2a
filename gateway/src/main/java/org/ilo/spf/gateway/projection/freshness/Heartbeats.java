package org.ilo.spf.gateway.projection.freshness;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.contracts.Heartbeat;
import org.ilo.spf.gateway.projection.BackgroundLoop;
import org.ilo.spf.gateway.projection.consume.Consumers;
import org.ilo.spf.gateway.projection.consume.EventReader;
import org.ilo.spf.gateway.projection.consume.Topics;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** The services' heartbeats: every replica receives all of them, and keeps the last of each service. */
@ApplicationScoped
class Heartbeats {

    private static final Logger LOG = Logger.getLogger(Heartbeats.class);
    /**
     * Each service sends one a second: a consumer that receives none from any of them for so long may never receive one again.
     */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final EventReader reader;
    private final Topics topics;
    private final Map<String, Instant> last = new ConcurrentHashMap<>();
    private final BackgroundLoop loop = new BackgroundLoop("heartbeats", Duration.ZERO, this::poll);

    private Consumer<byte[], byte[]> consumer;
    private Instant lastReceivedAt;

    Heartbeats(EventReader reader, Topics topics) {
        this.reader = reader;
        this.topics = topics;
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
        closeConsumer();
    }

    /** When a service last said that all its events are with the broker; null when it has not since the gateway started. */
    Instant last(String service) {
        return last.get(service);
    }

    private void poll() {
        try {
            if (consumer == null) {
                consumer = Consumers.alone(topics.kafka());
                consumer.assign(List.of(new TopicPartition(Heartbeat.TOPIC, 0)));
                lastReceivedAt = Instant.now();
            }
            var events = consumer.poll(Duration.ofMillis(200));
            events.forEach(event -> receive(event.value()));
            if (!events.isEmpty()) {
                lastReceivedAt = Instant.now();
            } else if (lastReceivedAt.plus(SILENCE).isBefore(Instant.now())) {
                // After its broker came back with another topic of the same name, a consumer can wait for ever.
                closeConsumer();
            }
        } catch (RuntimeException e) {
            closeConsumer();
            throw e;
        }
    }

    /** One that cannot be read counts as none: the source becomes stale. */
    private void receive(byte[] value) {
        try {
            var heartbeat = reader.heartbeat(value);
            last.merge(heartbeat.service(), heartbeat.at(), (known, received) -> received.isAfter(known) ? received : known);
        } catch (IOException | RuntimeException e) {
            LOG.warnf("A heartbeat cannot be read: %s", e.getMessage());
        }
    }

    private void closeConsumer() {
        if (consumer != null) {
            Consumers.close(consumer);
            consumer = null;
        }
    }
}
