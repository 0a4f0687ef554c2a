/**
 * Trials: faults, hostile input, planted defects and a benchmark, against the packaged processes on real servers.
 *
 * <p>
 * {@link org.ilo.spf.trials.Trials} is the command and knows every trial; no trial knows it.
 */
package org.ilo.spf.trials;
