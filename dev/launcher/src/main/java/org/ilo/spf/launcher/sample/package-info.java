/**
 * The sample data: records of the programme's first years that reproduce its published figures.
 *
 * <p>
 * Figures, countries and thematic areas were published; the records behind them are invented, and {@code metadata.json} says
 * which is which. An author, a submitter and a verifier enter the records through the public API, each recorded at the instant
 * at which it would have become known.
 */
package org.ilo.spf.launcher.sample;
