package org.ilo.spf.gateway.answer;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.ilo.spf.gateway.catalogue.Reduction;
import org.ilo.spf.gateway.query.Composer;
import org.ilo.spf.gateway.query.Query;
import org.ilo.spf.gateway.query.Snapshot;

/**
 * A number, and what it was computed from.
 *
 * @param considered how many records were considered; in a breakdown, a record is considered in each of its cells
 * @param lower what the value would be if in each overlap group all were the same people; null where there are no groups
 * @param upper what the value would be if all were different people; null where there are no groups
 */
public record Figure(BigDecimal value, long considered, BigDecimal lower, BigDecimal upper) {

    /** The figure over all records that pass a query's filters, whatever the breakdown. */
    public static Figure whole(Query query, Snapshot snapshot) throws SQLException {
        return snapshot.one(Composer.values(query.whole()), row -> read(row, query), none(query));
    }

    static Figure read(ResultSet row, Query query) throws SQLException {
        boolean bounded = bounded(query);
        return new Figure(row.getBigDecimal("value"), row.getLong("considered"),
                bounded ? row.getBigDecimal("lower") : null, bounded ? row.getBigDecimal("upper") : null);
    }

    /** The figure of no records. */
    static Figure none(Query query) {
        BigDecimal bound = bounded(query) ? BigDecimal.ZERO : null;
        return new Figure(BigDecimal.ZERO, 0, bound, bound);
    }

    /** Whether a query's figures have bounds. */
    static boolean bounded(Query query) {
        return query.definition().reduction() == Reduction.OVERLAP;
    }

    /** The figure of two cells which have no record in common. */
    Figure and(Figure other) {
        return new Figure(value.add(other.value), considered + other.considered, lower == null ? null
                : lower.add(other.lower), upper == null ? null : upper.add(other.upper));
    }
}
