/**
 * One question to an indicator: read from a request, checked against the catalogue, and turned into SQL.
 *
 * <p>
 * {@link org.ilo.spf.gateway.query.QueryReader} reads a {@link org.ilo.spf.gateway.query.Query} and collects everything that is
 * wrong with it; the same question is the same query, however it was written. {@link org.ilo.spf.gateway.query.Composer} puts
 * filters and breakdown around the indicator's SQL file, for its values as for the records behind them: both come from the same
 * statements, so they cannot disagree. Values of a request are only ever bound, never part of the text. A
 * {@link org.ilo.spf.gateway.query.Snapshot} is what one answer is read from.
 */
package org.ilo.spf.gateway.query;
