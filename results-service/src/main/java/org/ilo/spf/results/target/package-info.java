/**
 * Targets: what an indicator should reach by the end of a phase, for the whole programme or one country.
 *
 * <p>
 * A target of people reached may be about some impact dimensions, one of institutional changes about some steps. There is one
 * target for each indicator, phase, country and choice of those. It rises from a baseline over milestones to its value.
 */
package org.ilo.spf.results.target;
