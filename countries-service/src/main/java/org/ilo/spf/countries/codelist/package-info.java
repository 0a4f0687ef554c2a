/**
 * Code lists: every code that the services exchange, with its labels in English, French and Spanish.
 *
 * <p>
 * They are the published language itself, read-only and the same in all services; this one serves them.
 */
package org.ilo.spf.countries.codelist;
