/**
 * Own contributions: the ILO's own money towards a phase's requirement.
 *
 * <p>
 * Every decision is a record of its own that is never changed; it may be tied to a pillar, a country or both.
 */
package org.ilo.spf.funding.contribution;
