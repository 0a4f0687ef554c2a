package org.ilo.spf.gateway.answer;

import org.ilo.spf.gateway.query.Query;

import java.math.BigDecimal;
import java.util.List;

import org.ilo.spf.gateway.projection.state.DataVersion;

/**
 * What an indicator says to a query.
 *
 * @param query with the instant it was answered for
 * @param whole over all records, whatever the breakdown
 * @param rows the cells of the breakdown; empty without one
 * @param target null without one
 */
public record Answer(Query query, DataVersion version, Figure whole, List<Row> rows, Target target) {

    /**
     * A number, and what it was made of.
     *
     * @param considered how many records were looked at; of a breakdown, how often one was in a cell
     * @param lower what it would be if in each overlap group all were the same people; null where there are no groups
     * @param upper what it would be if all were different people; null where there are no groups
     */
    public record Figure(BigDecimal value, long considered, BigDecimal lower, BigDecimal upper) {

        /** That of two cells which have no record in common. */
        Figure and(Figure other) {
            return new Figure(value.add(other.value), considered + other.considered, lower == null ? null
                    : lower.add(other.lower), upper == null ? null : upper.add(other.upper));
        }
    }

    /** One cell of a breakdown: a code per dimension, and the value. */
    public record Row(List<String> codes, BigDecimal value) {
    }
}
