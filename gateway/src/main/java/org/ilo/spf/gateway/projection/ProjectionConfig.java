package org.ilo.spf.gateway.projection;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the gateway reads what the services publish. */
@ConfigMapping(prefix = "gateway.projection")
public interface ProjectionConfig {

    /** The consumer group whose members share the partitions. */
    @WithDefault("gateway")
    String group();

    /**
     * Events per transaction at most. Only a replica that is behind gets so many: the more at once, the more states come
     * together with their successors, and need not be dated again later.
     */
    @WithDefault("5000")
    int batch();

    /** How often an unprocessable event is tried again. */
    @WithDefault("PT5S")
    Duration retryAfter();

    /** How often this replica looks at what others have committed. */
    @WithDefault("PT0.1S")
    Duration refreshEvery();

    /** How often the positions are compared with the ends of the topics, which gives the consumer lag. */
    @WithDefault("PT0.25S")
    Duration compareEvery();

    /** How often each source is checked for being stale. */
    @WithDefault("PT0.05S")
    Duration lookEvery();

    /**
     * How old a source's watermark may be before answers call the source stale: within three seconds, of which half a second is
     * for noticing.
     */
    @WithDefault("PT2.5S")
    Duration staleAfter();
}
