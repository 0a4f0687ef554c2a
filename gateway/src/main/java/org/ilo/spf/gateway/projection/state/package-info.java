/**
 * What is known: the tables of states, and {@link org.ilo.spf.gateway.projection.state.DataVersion}, which names the set of
 * states in them.
 *
 * <p>
 * States are only ever added. What the tables hold therefore depends on the set of events alone: not on their order, not on how
 * often they came, not on which replica read them, nor on restarts in between. Two different events for one version of a record
 * are a conflict, and the second is refused.
 */
package org.ilo.spf.gateway.projection.state;
