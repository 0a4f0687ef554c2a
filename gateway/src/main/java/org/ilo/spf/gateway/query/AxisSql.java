package org.ilo.spf.gateway.query;

import java.util.List;
import java.util.Map;

import org.ilo.spf.gateway.catalogue.Dimension;

/**
 * What a query says about one axis, as parts of the statement that chooses the records.
 *
 * @param join what is joined to the records {@code r}; empty if nothing is
 * @param conditions that a record has to fulfil
 * @param keys where the keys of the cells are found, for the dimensions of the breakdown
 * @param amount which part of a record's amount belongs in a cell
 */
record AxisSql(String join, List<String> conditions, Map<Dimension, String> keys, String amount) {
}
