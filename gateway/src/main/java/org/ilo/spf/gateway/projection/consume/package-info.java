/**
 * How states get here: this replica's share of the topics' partitions is polled, and applied in batches. A batch's states and
 * the positions behind them are one transaction, which is refused when another reader has advanced one of the positions.
 *
 * <p>
 * An unprocessable event halts its partition, visibly, until the event or the gateway is mended. Nothing is skipped, and the
 * other partitions are read on.
 */
package org.ilo.spf.gateway.projection.consume;
