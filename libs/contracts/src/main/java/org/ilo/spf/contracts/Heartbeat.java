package org.ilo.spf.contracts;

import java.time.Instant;

/**
 * A service's heartbeat: at {@code at} every event it had committed was with the broker.
 *
 * @param service the service's name, such as {@code countries-service}
 * @param at when its outbox was last seen empty
 */
public record Heartbeat(String service, Instant at) {

    public static final String TOPIC = "heartbeats";
}
