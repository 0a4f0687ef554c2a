package org.ilo.spf.web.limit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests each caller may make: enough for any work, too few to take all capacity from the others. */
@ConfigMapping(prefix = "web.rate-limits")
interface RateLimitConfig {

    @WithDefault("true")
    boolean enabled();

    /** For requests without a token, by client address. */
    Address address();

    /** For requests with a valid token, by its subject. */
    Subject subject();

    /** For requests with an invalid token, by client address: each costs a verification, and may be a guess. */
    FailedAuthentications failedAuthentications();

    /** For all requests without a token that a gateway forwards: the gateway has limited its callers itself. */
    Gateway gateway();

    /** Addresses or networks of gateways, such as {@code 10.1.0.0/16}. A header makes no caller one. */
    Optional<List<String>> gateways();

    /** How many callers are counted at a time; beyond that the least frequent is dropped first. */
    @WithDefault("20000")
    int callers();

    /** This many requests may come at once, and as many again in each window. */
    interface Quota {

        long quota();

        Duration window();
    }

    interface Address extends Quota {

        @Override
        @WithDefault("1000")
        long quota();

        @Override
        @WithDefault("10s")
        Duration window();
    }

    interface Subject extends Quota {

        @Override
        @WithDefault("3000")
        long quota();

        @Override
        @WithDefault("10s")
        Duration window();
    }

    interface FailedAuthentications extends Quota {

        @Override
        @WithDefault("60")
        long quota();

        @Override
        @WithDefault("60s")
        Duration window();
    }

    interface Gateway extends Quota {

        @Override
        @WithDefault("20000")
        long quota();

        @Override
        @WithDefault("10s")
        Duration window();
    }
}
