/**
 * Exchange rates: what a US dollar costs in a currency, from a day on.
 *
 * <p>
 * A rate is in force until the next one of its currency begins. It is never changed, and every value that was converted by it
 * keeps it.
 */
package org.ilo.spf.funding.rate;
