/**
 * Thematic areas: the fields of social protection in which the programme gives advice, each opened once.
 *
 * <p>
 * {@code ACTIVE ⇄ RETIRED}. Nothing new is taken up in a retired area, while what was taken up before goes on; what an older
 * system recorded is let in, because the area may have been active then.
 */
package org.ilo.spf.countries.thematicarea;
