/**
 * The projection: every state of every record that the services have published, each with the interval in which it was the
 * current knowledge.
 *
 * <p>
 * States are only ever added, in batches; a batch's states and the read positions behind them are one transaction, which is
 * refused when a position is not where the batch began. What the tables hold therefore depends on the set of events alone: not
 * on their order, not on how often they came, not on which replica read them, nor on restarts in between. {@link
 * org.ilo.spf.gateway.projection.DataVersion} names that set.
 *
 * <p>
 * An event that is not what the contract says stops its partition, visibly, until the event or the gateway is mended; nothing
 * is skipped, and nothing else stops. {@link org.ilo.spf.gateway.projection.Sources} says what may be missing.
 *
 * <p>
 * A rebuild is: truncate every table but Flyway's history, and restart. Nothing else remembers anything: positions are in the
 * tables, none are committed to the broker, and reference data are written at every start. While a rebuild runs, a restarted
 * gateway is not ready.
 */
package org.ilo.spf.gateway.projection;
