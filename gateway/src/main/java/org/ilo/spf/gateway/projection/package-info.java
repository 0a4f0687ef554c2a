/**
 * The projection: every state of every record that the services have published, each with the interval in which it was the
 * current knowledge.
 *
 * <p>
 * This package holds the configuration and the background loop that the parts run in. The parts are {@code state} (what is
 * known), {@code consume} (how it gets here) and {@code freshness} (what may be missing); each uses only those before it.
 *
 * <p>
 * A rebuild is: truncate every table but Flyway's history, and restart. Nothing else is remembered: positions are in the
 * tables, none are committed to the broker, and reference data are written at every start. While a rebuild runs, a restarted
 * gateway is not ready.
 */
package org.ilo.spf.gateway.projection;
