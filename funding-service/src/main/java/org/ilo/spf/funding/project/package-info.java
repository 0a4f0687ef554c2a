/**
 * Projects: development cooperation under a code of the form location/year/number/partner, such as {@code GLO/22/31/IRL}.
 *
 * <p>
 * {@code PIPELINE → IMPLEMENTATION → CLOSED}, {@code PIPELINE → CANCELLED}. Start and end are planned until they have happened;
 * from then on they are facts.
 */
package org.ilo.spf.funding.project;
