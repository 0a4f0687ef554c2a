package org.ilo.spf.gateway.projection.freshness;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.contracts.register.Service;
import org.ilo.spf.gateway.projection.BackgroundLoop;
import org.ilo.spf.gateway.projection.ProjectionConfig;
import org.ilo.spf.gateway.projection.freshness.ConsumerLag.Comparison;
import org.ilo.spf.gateway.projection.freshness.ConsumerLag.PartitionLag;
import org.ilo.spf.gateway.projection.freshness.ConsumerLag.ServiceLag;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** The services whose events answers are made of, and whether each is stale. */
@ApplicationScoped
public class Sources {

    private static final List<String> SERVICES = Service.titles();

    private final ConsumerLag lag;
    private final Heartbeats heartbeats;
    private final ProjectionConfig config;
    private final BackgroundLoop loop;
    private volatile List<Source> all;

    Sources(ConsumerLag lag, Heartbeats heartbeats, ProjectionConfig config) {
        this.lag = lag;
        this.heartbeats = heartbeats;
        this.config = config;
        this.all = current();
        this.loop = new BackgroundLoop("sources", config.lookEvery(), this::refresh);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    /** One for each service, always in the same order; the same list as long as nothing has changed. */
    public List<Source> all() {
        return all;
    }

    /** The source of one service, such as {@code results-service}. */
    public Source of(String service) {
        return all.get(SERVICES.indexOf(service));
    }

    /** A source becomes stale as time passes: checked in the background, so that no request has to. */
    private void refresh() {
        var current = current();
        if (!current.equals(all)) {
            all = current;
        }
    }

    private List<Source> current() {
        return SERVICES.stream().map(this::current).toList();
    }

    private Source current(String service) {
        var comparison = lag.last();
        var partitions = comparison.partitions().entrySet().stream()
                .filter(each -> Service.named(service).publishesOn(each.getKey().topic()))
                .toList();
        var newestEvent = partitions.stream()
                .map(each -> each.getValue().newestAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
        var reason = reason(service, comparison, partitions);
        return new Source(service, newestEvent, reason != null, reason);
    }

    /** Why a source is stale, the worst reason first; null when its watermark is recent. */
    private String reason(String service, Comparison comparison, List<Map.Entry<TopicPartition, PartitionLag>> partitions) {
        for (var each : partitions) {
            if (each.getValue().haltReason() != null) {
                return "An event in %s cannot be applied. %s.".formatted(each.getKey(), each.getValue().haltReason());
            }
        }
        if (comparison.at() == null) {
            return "What has been read was not yet compared with the broker.";
        }
        if (!lag.caughtUp()) {
            return "Not all that was published before the gateway started has been read.";
        }
        var its = comparison.of(service);
        return isRecent(its.watermark()) ? null : reason(service, comparison.at(), its, partitions);
    }

    private String reason(String service, Instant comparedAt, ServiceLag its,
            List<Map.Entry<TopicPartition, PartitionLag>> partitions) {
        if (!isRecent(comparedAt)) {
            return "The broker or the gateway's database has not answered since %s.".formatted(comparedAt);
        }
        var heartbeat = heartbeats.last(service);
        if (heartbeat == null) {
            return "Nothing has been heard of %s since the gateway started.".formatted(service);
        }
        if (its.recreatedAt() != null && !heartbeat.isAfter(its.recreatedAt())) {
            return "A topic of %s was made anew, and may not hold all that the old one held.".formatted(service);
        }
        if (!isRecent(heartbeat)) {
            return "Nothing has been heard of %s since %s.".formatted(service, heartbeat);
        }
        var unread = partitions.stream().mapToLong(each -> each.getValue().events()).sum();
        return "Not all of %s is certain to be known since %s; %d events have yet to be read.".formatted(service,
                its.watermark() == null ? "the gateway started" : its.watermark(), unread);
    }

    private boolean isRecent(Instant instant) {
        return instant != null && !instant.plus(config.staleAfter()).isBefore(Instant.now());
    }
}
