package org.ilo.spf.gateway.query;

import org.ilo.spf.gateway.catalogue.Reduction;

/**
 * Puts a query around an indicator's SQL file.
 *
 * <p>
 * {@code considered} is the file. {@code chosen} has what passes the filters, once per cell of the breakdown, with the part of
 * the amount that belongs there. What follows says how much of it counts: for values only in sum, for the lineage record by
 * record, in {@code counted}.
 */
public final class Composer {

    private Composer() {
    }

    /** Yields the value of each cell, in the order of the cells' codes. */
    public static NamedSql values(Query query) {
        return values(query, Counting.values(query.definition().reduction()));
    }

    /** Yields what of the whole is in overlap groups. */
    public static NamedSql valueInGroups(Query query) {
        return values(query.whole(), Counting.VALUES_IN_GROUPS);
    }

    /** Yields what is selected from {@code counted}, which has the records of the whole with what counts of each and why. */
    public static NamedSql records(Query query, String select) {
        Query whole = query.whole();
        return bound(whole, statements(whole, "r.*", Counting.records(query.definition().reduction())) + select);
    }

    private static NamedSql values(Query query, Counting.Values values) {
        Reduction reduction = query.definition().reduction();
        return bound(query, statements(query, Counting.columns(reduction), values.statements()) + "select "
                + query.cells().codes() + values.figures() + "\n  from " + values.from()
                + query.cells().grouping(values.counts()));
    }

    private static String statements(Query query, String columns, String counting) {
        // Counting may look at what is chosen twice, each time at other records.
        return "with considered as (\n" + query.definition().sql() + "\n), chosen as not materialized (\n"
                + new Chosen(query, columns).text() + "), " + counting.formatted(query.cells().keys());
    }

    private static NamedSql bound(Query query, String text) {
        NamedSql sql = new NamedSql(text)
                .bind("asOf", query.asOf())
                .bind("from", query.from())
                .bind("to", query.to())
                .bind("definition", query.variant());
        query.conditions().bind(sql, query.definition().dimensions());
        return sql;
    }
}
