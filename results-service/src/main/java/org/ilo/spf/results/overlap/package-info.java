/**
 * Overlap groups: the impact records in one country that are about the same people, and the rule that counts them once.
 *
 * <p>
 * {@code DISJOINT} sums, {@code HIGHEST} takes the largest, {@code STATED_UNION} takes a stated n with max ≤ n ≤ sum of the
 * verified members. That is checked when n is stated, against the members verified by then. A member verified later may push n
 * out of those bounds; its verification is not refused, for it is a fact of its own. Until n is stated again, indicators count
 * the bound nearest to it.
 */
package org.ilo.spf.results.overlap;
