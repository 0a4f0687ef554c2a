/**
 * Countries: reference data, read-only over the API.
 *
 * <p>
 * All countries and territories of ISO 3166-1, as the published language lists them. Each start of the service brings the table
 * up to date, so that lists can be filtered and ordered where the data are. No events are published about them, because every
 * service has the same list.
 */
package org.ilo.spf.countries.country;
