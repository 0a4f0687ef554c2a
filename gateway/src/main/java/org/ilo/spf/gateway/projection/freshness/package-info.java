/**
 * What may be missing: the consumer lag, the services' heartbeats, and from both a watermark for each service, the instant up
 * to which everything it has committed has been read. A {@link org.ilo.spf.gateway.projection.freshness.Source} whose watermark
 * is old is stale, which every answer says, with the reason.
 */
package org.ilo.spf.gateway.projection.freshness;
