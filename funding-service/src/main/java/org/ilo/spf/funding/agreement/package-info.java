/**
 * Agreements and their transactions: what a development partner gives under one reference, and the money that moves.
 *
 * <p>
 * Money is pledged, committed and received; nothing recorded is ever changed, a reversal takes it back instead, in part or
 * whole. US dollars are fixed at entry, at the rate in force on the value date. A reversal takes the rate of what it reverses
 * and takes back the difference between what the rest was worth before and after, so that at any time the dollars of a
 * transaction net of its reversals are those of its net amount: a full reversal leaves 0.00. A pledge is consumed by the
 * commitments that name it, and by no more than itself: commitments in its currency count at their amount, and beside others at
 * the pledge's own rate. Transactions of one agreement are entered one by one, the agreement locked.
 */
package org.ilo.spf.funding.agreement;
