package org.ilo.spf.gateway.projection.freshness;

import org.ilo.spf.contracts.register.Service;
import org.ilo.spf.gateway.projection.ProjectionConfig;
import org.ilo.spf.gateway.projection.BackgroundLoop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.gateway.projection.freshness.ConsumerLag.Certainty;
import org.ilo.spf.gateway.projection.freshness.ConsumerLag.View;
import org.ilo.spf.gateway.projection.freshness.ConsumerLag.Waiting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** The services whose events answers are made of, and how well each is known. */
@ApplicationScoped
public class Sources {

    private static final List<String> SERVICES = Service.titles();

    private final ConsumerLag backlog;
    private final Heartbeats heartbeats;
    private final ProjectionConfig config;
    private final BackgroundLoop looking;
    private volatile List<Source> known;

    public Sources(ConsumerLag backlog, Heartbeats heartbeats, ProjectionConfig config) {
        this.backlog = backlog;
        this.heartbeats = heartbeats;
        this.config = config;
        this.known = seen();
        this.looking = new BackgroundLoop("sources", config.lookEvery(), this::look);
    }

    public void start(@Observes StartupEvent event) {
        looking.start();
    }

    public void stop(@Observes ShutdownEvent event) {
        looking.close();
    }

    /** One for each service, always in the same order; the same list as long as nothing has changed. */
    public List<Source> all() {
        return known;
    }

    /** What is known of one service, such as {@code results-service}. */
    public Source of(String service) {
        return known.get(SERVICES.indexOf(service));
    }

    /** A source becomes stale by time alone: looked at again and again, so that no request has to. */
    private void look() {
        var now = seen();
        if (!now.equals(known)) {
            known = now;
        }
    }

    private List<Source> seen() {
        return SERVICES.stream().map(this::seen).toList();
    }

    private Source seen(String service) {
        var view = backlog.view();
        var partitions = view.partitions().entrySet().stream()
                .filter(each -> Service.named(service).publishesOn(each.getKey().topic()))
                .toList();
        var newestEvent = partitions.stream()
                .map(each -> each.getValue().newestAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
        var reason = reason(service, view, partitions);
        return new Source(service, newestEvent, reason != null, reason);
    }

    /** Why something of it may be missing, the worst first; null when all is known that counts as recent. */
    private String reason(String service, View view, List<Map.Entry<TopicPartition, Waiting>> partitions) {
        for (var each : partitions) {
            if (each.getValue().stoppedBecause() != null) {
                return "An event in %s cannot be applied. %s.".formatted(each.getKey(), each.getValue().stoppedBecause());
            }
        }
        if (view.at() == null) {
            return "What has been read was not yet compared with the broker.";
        }
        if (!backlog.caughtUp()) {
            return "Not all that was published before the gateway started has been read.";
        }
        var certainty = view.of(service);
        return isRecent(certainty.completeUntil()) ? null : reason(service, view.at(), certainty, partitions);
    }

    private String reason(String service, Instant comparedAt, Certainty certainty,
            List<Map.Entry<TopicPartition, Waiting>> partitions) {
        if (!isRecent(comparedAt)) {
            return "The broker or the gateway's database has not answered since %s.".formatted(comparedAt);
        }
        var heartbeat = heartbeats.last(service);
        if (heartbeat == null) {
            return "Nothing has been heard of %s since the gateway started.".formatted(service);
        }
        if (certainty.anewAt() != null && !heartbeat.isAfter(certainty.anewAt())) {
            return "A topic of %s was made anew, and may not hold all that the old one held.".formatted(service);
        }
        if (!isRecent(heartbeat)) {
            return "Nothing has been heard of %s since %s.".formatted(service, heartbeat);
        }
        var unread = partitions.stream().mapToLong(each -> each.getValue().events()).sum();
        return "Not all of %s is certain to be known since %s; %d events have yet to be read.".formatted(service,
                certainty.completeUntil() == null ? "the gateway started" : certainty.completeUntil(), unread);
    }

    private boolean isRecent(Instant instant) {
        return instant != null && !instant.plus(config.staleAfter()).isBefore(Instant.now());
    }
}
