/**
 * The catalogue: which indicators there are, what each counts, and what it can be filtered and broken down by.
 *
 * <p>
 * What is counted, and why, is in one SQL file per indicator (resources/indicators), which yields one row per record
 * considered. {@link org.ilo.spf.gateway.catalogue.Catalogue} says how those rows become a number, and by which
 * {@link org.ilo.spf.gateway.catalogue.Dimension}s they can be broken down: each dimension is a
 * {@link org.ilo.spf.gateway.catalogue.Facet} of the values on one {@link org.ilo.spf.gateway.catalogue.Axis}, which is a
 * column of the file. A new indicator is an SQL file and an entry in the catalogue.
 */
package org.ilo.spf.gateway.catalogue;
