/**
 * Engagements: the programme's work in one country in one phase.
 *
 * <p>
 * {@code PLANNED → ACTIVE → COMPLETED}, {@code ACTIVE ⇄ SUSPENDED}, {@code PLANNED → CANCELLED}. A country has one open
 * engagement in a phase. The days on which work went on are kept as active periods; indicators count those. What is planned may
 * lie in the future, what has happened may not.
 */
package org.ilo.spf.countries.engagement;
