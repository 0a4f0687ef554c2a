package org.ilo.spf.contracts.results;

/**
 * A submission that counted everyone up to the period's end, as it was converted: new persons = stated − before.
 *
 * @param stated persons up to the end of the period
 * @param before persons up to its beginning
 */
public record CumulativeFigure(long stated, long before) {
}
