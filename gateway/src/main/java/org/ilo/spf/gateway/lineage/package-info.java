/**
 * Lineage: every record that was considered for a value, how much of it was counted, and if not all, why.
 *
 * <p>
 * The counted amounts add up to the value, since both come from the same statements. What a
 * {@link org.ilo.spf.gateway.lineage.Lineage} shows depends on the audience, the value does not. All pages are about the
 * instant of the first; a {@link org.ilo.spf.gateway.lineage.LineageCursor} leads from one to the next, and is refused for
 * another list.
 */
package org.ilo.spf.gateway.lineage;
