/**
 * Impact records: persons who gained, in one dimension, from one institutional change, in one period.
 *
 * <p>
 * Persons are new persons in the period. A running total is converted on entry, and both of its figures are kept. A breakdown
 * by sex sums to the persons exactly; population groups may overlap, and none exceeds them. A record is drafted and submitted
 * as soon as its change exists, and verified once that change, or what it was corrected to, is verified. It keeps counting when
 * the change is corrected later.
 *
 * <p>
 * Changes are locked before impact records, and a record before its correction.
 */
package org.ilo.spf.results.impact;
