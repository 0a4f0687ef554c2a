package org.ilo.spf.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the services are, and the timeouts of requests to them. */
@ConfigMapping(prefix = "gateway")
interface GatewayConfig {

    /** Where each service is, by its name, such as {@code results-service}. */
    Map<String, URI> services();

    /** For a connection to a service, including the wait for a free one. */
    @WithDefault("PT1.5S")
    Duration connectTimeout();

    /** For the next bytes of a request or an answer under way. */
    @WithDefault("PT30S")
    Duration answerTimeout();

    /** Connections to one service at most: a slow one keeps only so many requests waiting, and none of another service. */
    @WithDefault("100")
    int connectionsPerService();
}
