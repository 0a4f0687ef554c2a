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
     * Events per transaction at most. Only who is behind gets so many: the more at once, the more states come together with
     * their successors, and need not be dated again later.
     */
    @WithDefault("5000")
    int batch();

    /** How often an event that cannot be applied is tried again. */
    @WithDefault("PT5S")
    Duration retryAfter();

    /** How often this replica looks what others have committed. */
    @WithDefault("PT0.1S")
    Duration refreshEvery();

    /** How often the positions are compared with what the broker holds. */
    @WithDefault("PT0.25S")
    Duration compareEvery();

    /** How often what is known of the services is looked at anew. */
    @WithDefault("PT0.05S")
    Duration lookEvery();

    /**
     * How old that may be of which all is certain to be known, before answers say so: within three seconds, of which half a
     * one is for noticing.
     */
    @WithDefault("PT2.5S")
    Duration staleAfter();
}
