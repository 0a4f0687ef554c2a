/**
 * Funding requirements: what a phase needs, in US dollars.
 *
 * <p>
 * A requirement is in force from a day until the next one of its phase; it is never changed, a new one is stated instead. It
 * may say how the total splits by pillar, and for countries what the money buys and how many persons it should reach.
 */
package org.ilo.spf.funding.requirement;
