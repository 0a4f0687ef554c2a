package org.ilo.spf.gateway.routing;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the services are, and how long the gateway waits for them. */
@ConfigMapping(prefix = "gateway")
interface GatewayConfig {

    @WithDefault("http://localhost:8081")
    URI countriesService();

    @WithDefault("http://localhost:8082")
    URI resultsService();

    @WithDefault("http://localhost:8083")
    URI fundingService();

    /** For a connection to a service, including the wait for a free one; without one the request is answered with 503. */
    @WithDefault("PT1.5S")
    Duration connectTimeout();

    /** For the next byte of a response to a pending request. */
    @WithDefault("PT30S")
    Duration answerTimeout();

    /** Connections to one service at most: a slow one keeps so many requests waiting, and no other service's. */
    @WithDefault("100")
    int connectionsPerService();
}
