/**
 * The focus list of a phase: the countries on which the programme concentrates its in-country support.
 *
 * <p>
 * A country is on the list of a phase once at a time, for days within the phase; delisted, it can be listed again. Phases
 * overlap in nothing, so a country on two lists is there at different times.
 */
package org.ilo.spf.countries.focuslist;
