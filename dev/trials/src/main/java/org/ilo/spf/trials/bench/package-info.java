/**
 * The benchmark: P1 to P8 as ratios of interleaved runs, because only what ran beside it says what a noisy machine could do.
 *
 * <p>
 * Each {@code Measurement} fills some rows of {@code docs/benchmark.md}; {@code Interleaving} alternates anchor and subject.
 */
package org.ilo.spf.trials.bench;
