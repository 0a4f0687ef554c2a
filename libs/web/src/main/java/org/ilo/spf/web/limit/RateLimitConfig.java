package org.ilo.spf.web.limit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is answered to whom; generous, as it is to keep one caller from taking all, and nobody from working. */
@ConfigMapping(prefix = "edge.limits")
interface RateLimitConfig {

    @WithDefault("true")
    boolean enabled();

    /** For whoever comes without a token, by address. */
    Address address();

    /** For whoever a valid token speaks of, wherever the requests come from. */
    Subject subject();

    /** For tokens that do not hold, by address: each costs a verification, and may be a guess. */
    BadTokens badTokens();

    /** For what a gateway forwards without a token, all together: the gateway has counted its callers itself. */
    Gateway gateway();

    /** Addresses or networks of gateways, such as {@code 10.1.0.0/16}. No header makes a caller one. */
    Optional<List<String>> gateways();

    /** How many callers are counted at a time; beyond that, who calls least is forgotten first. */
    @WithDefault("20000")
    int callers();

    /** So many requests may come at once, and as many again in each window. */
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

    interface BadTokens extends Quota {

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
