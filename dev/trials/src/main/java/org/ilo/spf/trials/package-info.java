/** Trials: faults, hostile input, planted defects and a benchmark, against the packaged processes on real servers. */
package org.ilo.spf.trials;
