package org.ilo.spf.gateway.projection.freshness;

import java.time.Instant;

/**
 * A service whose events answers are made of, and whether something of it may be missing.
 *
 * @param service the service's name, such as {@code results-service}
 * @param newestEvent when the newest event known here was recorded; null before the first
 * @param stale whether something may be missing
 * @param reason why it is stale, as a sentence; null when it is not
 */
public record Source(String service, Instant newestEvent, boolean stale, String reason) {
}
