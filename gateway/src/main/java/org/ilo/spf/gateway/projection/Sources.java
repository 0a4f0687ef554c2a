package org.ilo.spf.gateway.projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.gateway.projection.Backlog.Waiting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** The services whose events answers are made of, and how well each is known. */
@ApplicationScoped
public class Sources {

    private static final List<String> SERVICES = Kind.ALL.stream().map(Kind::service).distinct().toList();

    private final Backlog backlog;
    private final Heartbeats heartbeats;
    private final ProjectionConfig config;
    private final Rounds looking;
    private volatile List<Source> known;

    Sources(Backlog backlog, Heartbeats heartbeats, ProjectionConfig config) {
        this.backlog = backlog;
        this.heartbeats = heartbeats;
        this.config = config;
        this.known = seen();
        this.looking = new Rounds("sources", config.lookEvery(), this::look);
    }

    void start(@Observes StartupEvent event) {
        looking.start();
    }

    void stop(@Observes ShutdownEvent event) {
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
                .filter(each -> isOf(service, each.getKey().topic()))
                .toList();
        var newestEvent = partitions.stream()
                .map(each -> each.getValue().newestAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
        var reason = reason(service, view.at(), partitions, heartbeats.last(service));
        return new Source(service, newestEvent, reason != null, reason);
    }

    /** The worst first: what is missing for certain, then what may be. */
    private String reason(String service, Instant comparedAt, List<Map.Entry<TopicPartition, Waiting>> partitions,
            Instant heartbeat) {
        for (var each : partitions) {
            if (each.getValue().stoppedBecause() != null) {
                return "An event in %s cannot be applied. %s.".formatted(each.getKey(), each.getValue().stoppedBecause());
            }
        }
        if (comparedAt == null) {
            return "What has been read was not yet compared with the broker.";
        }
        if (isLongAgo(comparedAt)) {
            return "The broker or the gateway's database has not answered since %s.".formatted(comparedAt);
        }
        if (!backlog.caughtUp()) {
            return "Not all that was published before the gateway started has been read.";
        }
        for (var each : partitions) {
            if (each.getValue().since() != null && isLongAgo(each.getValue().since())) {
                return "%d events in %s have yet to be read, since %s."
                        .formatted(each.getValue().events(), each.getKey(), each.getValue().since());
            }
        }
        if (heartbeat == null) {
            return "Nothing has been heard of %s since the gateway started.".formatted(service);
        }
        for (var each : partitions) {
            // What was lost with the old topic is sent again before the next sign of life.
            if (each.getValue().anewAt() != null && heartbeat.isBefore(each.getValue().anewAt())) {
                return "The topic of %s was made anew, and may not hold all that the old one held.".formatted(each.getKey());
            }
        }
        return isLongAgo(heartbeat) ? "Nothing has been heard of %s since %s.".formatted(service, heartbeat) : null;
    }

    /** A position may be left of a topic that is read no longer. */
    private static boolean isOf(String service, String topic) {
        var kind = Kind.ofTopic(topic);
        return kind != null && kind.service().equals(service);
    }

    private boolean isLongAgo(Instant instant) {
        return instant.plus(config.staleAfter()).isBefore(Instant.now());
    }
}
