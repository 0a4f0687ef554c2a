/**
 * Indicators: numbers computed from the records of all services as they were known at one instant.
 *
 * <p>
 * What is counted, and why, stands in one SQL file per indicator (resources/indicators), which yields one row per record
 * considered. {@link org.ilo.spf.gateway.indicator.Catalogue} says how those rows become a number and by what they can be
 * broken
 * down; {@link org.ilo.spf.gateway.indicator.Composer} puts filters and groupings around the file. The value and its lineage
 * come from the same statement, so they cannot disagree.
 */
package org.ilo.spf.gateway.answer;
