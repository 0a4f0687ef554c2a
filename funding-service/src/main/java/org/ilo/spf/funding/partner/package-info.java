/**
 * Development partners: who gives money to the programme.
 *
 * <p>
 * A partner is cited by its short code, which never changes; a government is the government of a country. The ids in the IATI
 * registry and in the lists of the DAC are kept for the programme's activity file, as each registry writes them.
 */
package org.ilo.spf.funding.partner;
