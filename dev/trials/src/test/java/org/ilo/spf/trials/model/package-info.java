/**
 * The model test: random commands on the services' real aggregates, their events delivered to the gateway's real projection
 * with duplicates, out of order and with readers that die, and every indicator compared with a fold over the records in plain
 * Java.
 *
 * <p>
 * A history is a list of {@link org.ilo.spf.trials.model.Command}s, numbers that mean something whatever they are, so that any
 * part of a failing history is a history too. What a command should be refused for is stated a second time beside it.
 */
package org.ilo.spf.trials.model;
