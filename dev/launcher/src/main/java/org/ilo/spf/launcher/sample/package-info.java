/**
 * The sample data: records of the programme's first years that reproduce its published figures.
 *
 * <p>
 * Figures, countries and thematic areas were published; what fills them in is invented, and {@code metadata.json} beside the
 * files says which is which. The records are entered through the public API like anybody's: by an author, a submitter and a
 * verifier, each at the instant at which the record would have become known.
 */
package org.ilo.spf.launcher.sample;
