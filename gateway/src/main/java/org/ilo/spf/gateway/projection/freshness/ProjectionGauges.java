package org.ilo.spf.gateway.projection.freshness;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.ilo.spf.contracts.register.Service;
import org.ilo.spf.gateway.projection.freshness.ConsumerLag.PartitionLag;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/** The numbers an operator watches: the age of each source, and the consumer lag. */
@ApplicationScoped
class ProjectionGauges {

    private final ConsumerLag lag;
    private final Sources sources;
    private final Heartbeats heartbeats;

    ProjectionGauges(ConsumerLag lag, Sources sources, Heartbeats heartbeats) {
        this.lag = lag;
        this.sources = sources;
        this.heartbeats = heartbeats;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        for (var source : sources.all()) {
            var service = source.service();
            Gauge.builder("gateway.source.event.age", () -> age(sources.of(service).newestEvent()))
                    .description("Since the newest event known was recorded").baseUnit("seconds")
                    .tag("service", service).register(registry);
            Gauge.builder("gateway.source.heartbeat.age", () -> age(heartbeats.last(service)))
                    .description("Since the service last said that all its events are with the broker").baseUnit("seconds")
                    .tag("service", service).register(registry);
            Gauge.builder("gateway.source.stale", () -> sources.of(service).stale() ? 1 : 0)
                    .description("1 while something of the service may be missing")
                    .tag("service", service).register(registry);
            Gauge.builder("gateway.projection.lag", () -> partitions(service).mapToLong(PartitionLag::events).sum())
                    .description("Events on the broker that have yet to be read").baseUnit("events")
                    .tag("service", service).register(registry);
            Gauge.builder("gateway.projection.stopped", () -> partitions(service).filter(isHalted()).count())
                    .description("Partitions that hold an event which cannot be applied").baseUnit("partitions")
                    .tag("service", service).register(registry);
        }
    }

    private Stream<PartitionLag> partitions(String service) {
        return lag.last().partitions().entrySet().stream()
                .filter(each -> Service.named(service).publishesOn(each.getKey().topic()))
                .map(Map.Entry::getValue);
    }

    private static Predicate<PartitionLag> isHalted() {
        return partition -> partition.haltReason() != null;
    }

    private static double age(Instant instant) {
        return instant == null ? Double.NaN : Duration.between(instant, Instant.now()).toMillis() / 1000.0;
    }
}
