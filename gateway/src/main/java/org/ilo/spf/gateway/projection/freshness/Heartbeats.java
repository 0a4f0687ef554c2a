package org.ilo.spf.gateway.projection.freshness;

import org.ilo.spf.gateway.projection.consume.Consumers;
import org.ilo.spf.gateway.projection.consume.EventReader;
import org.ilo.spf.gateway.projection.BackgroundLoop;
import org.ilo.spf.gateway.projection.consume.Topics;

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
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** The services' signs of life; every replica hears all of them and keeps only the last. */
@ApplicationScoped
class Heartbeats {

    private static final Logger LOG = Logger.getLogger(Heartbeats.class);
    /** Three services speak once a second: a consumer that hears none of them so long may be deaf. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final EventReader reader;
    private final Topics topics;
    private final Map<String, Instant> last = new ConcurrentHashMap<>();
    private final BackgroundLoop listening = new BackgroundLoop("heartbeats", Duration.ZERO, this::round);

    private Consumer<byte[], byte[]> consumer;
    private Instant listensSince;

    Heartbeats(EventReader reader, Topics topics) {
        this.reader = reader;
        this.topics = topics;
    }

    void start(@Observes StartupEvent event) {
        listening.start();
    }

    void stop(@Observes ShutdownEvent event) {
        listening.close();
        closeConsumer();
    }

    /** When a service last said that all its events are with the broker; null when it has not since the gateway started. */
    Instant last(String service) {
        return last.get(service);
    }

    private void round() {
        try {
            if (consumer == null) {
                consumer = Consumers.alone(topics.kafka());
                consumer.assign(List.of(new TopicPartition(Heartbeat.TOPIC, 0)));
                listensSince = Instant.now();
            }
            var events = consumer.poll(Duration.ofMillis(200));
            events.forEach(event -> hear(event.value()));
            if (!events.isEmpty()) {
                listensSince = Instant.now();
            } else if (listensSince.plus(SILENCE).isBefore(Instant.now())) {
                // After its broker came back with another topic of the same name, a consumer can wait for ever.
                closeConsumer();
            }
        } catch (RuntimeException e) {
            closeConsumer();
            throw e;
        }
    }

    /** An unreadable one is as good as none: the service becomes stale. */
    private void hear(byte[] value) {
        try {
            var heartbeat = reader.heartbeat(value);
            last.merge(heartbeat.service(), heartbeat.at(), (known, heard) -> heard.isAfter(known) ? heard : known);
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
