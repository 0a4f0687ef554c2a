package org.ilo.spf.gateway.answer;

import java.math.BigDecimal;
import java.util.List;

import org.ilo.spf.gateway.projection.state.DataVersion;
import org.ilo.spf.gateway.query.Query;

/**
 * What an indicator answers to a query.
 *
 * @param query with its instant stated
 * @param whole over all records, whatever the breakdown
 * @param rows the cells of the breakdown; empty without one
 * @param target null without one
 */
public record Answer(Query query, DataVersion version, Figure whole, List<Row> rows, Target target) {

    /** One cell of a breakdown: a code per dimension, and the value. */
    public record Row(List<String> codes, BigDecimal value) {
    }
}
