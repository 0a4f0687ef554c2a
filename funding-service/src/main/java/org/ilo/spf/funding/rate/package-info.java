/**
 * Exchange rates: what a US dollar costs in a currency, from a day on.
 *
 * <p>
 * A rate is in force until the next one of its currency begins. It is never changed: whoever valued something by it has kept
 * it.
 */
package org.ilo.spf.funding.rate;
