package org.ilo.spf.gateway.projection.freshness;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.ilo.spf.gateway.projection.consume.Projector;
import org.ilo.spf.gateway.projection.state.Projection;

/**
 * Whether the projection is far enough for answers to be given.
 *
 * <p>
 * A halted partition is reported here, but does not take the gateway out of service: answers go on, marked as stale.
 */
@Readiness
@ApplicationScoped
class ProjectionHealth implements HealthCheck {

    private final ConsumerLag lag;
    private final Projector projector;
    private final Projection projection;
    private final Sources sources;

    ProjectionHealth(ConsumerLag lag, Projector projector, Projection projection, Sources sources) {
        this.lag = lag;
        this.projector = projector;
        this.projection = projection;
        this.sources = sources;
    }

    @Override
    public HealthCheckResponse call() {
        var health = HealthCheckResponse.named("projection")
                .status(lag.ready())
                .withData("dataVersion", projection.version().toString())
                .withData("caughtUp", lag.caughtUp());
        lag.last().partitions().forEach((partition, itsLag) -> {
            if (itsLag.haltReason() != null) {
                health.withData("stopped " + partition, itsLag.haltReason());
            }
        });
        sources.all().stream().filter(Source::stale).forEach(each -> health.withData("stale " + each.service(), each.reason()));
        if (projector.trouble() != null) {
            health.withData("trouble", projector.trouble());
        }
        return health.build();
    }
}
