package org.ilo.spf.gateway.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.ilo.spf.gateway.catalogue.Axis;
import org.ilo.spf.gateway.catalogue.Dimension;
import org.ilo.spf.gateway.catalogue.Facet;
import org.ilo.spf.gateway.catalogue.Reduction;

/**
 * The statement {@code chosen}: what of the records considered passes the filters, once per cell of the breakdown, with the
 * part of the amount that belongs there.
 *
 * @param columns which columns of a record are kept; each costs time, as it is computed, and sorted with its record
 */
record Chosen(Query query, String columns) {

    String text() {
        Cells cells = query.cells();
        StringBuilder joins = new StringBuilder();
        List<String> conditions = new ArrayList<>();
        Map<Dimension, String> keys = new HashMap<>();
        String amount = "r.amount";
        for (Map.Entry<Axis, List<Dimension>> use : axes().entrySet()) {
            AxisSql sql = sql(use.getKey(), use.getValue(), amount);
            joins.append(sql.join());
            conditions.addAll(sql.conditions());
            keys.putAll(sql.keys());
            amount = sql.amount();
        }
        String keyColumns = query.groupBy().stream()
                .map(dimension -> keys.get(dimension) + " as " + cells.key(dimension) + ", ")
                .collect(Collectors.joining());
        return "select " + columns + ", " + keyColumns + amount + " as part\n  from considered r\n" + joins
                + (conditions.isEmpty() ? "" : " where " + String.join("\n   and ", conditions) + "\n");
    }

    /** The axes that the query is about, each with the dimensions it is filtered or broken down by. */
    private Map<Axis, List<Dimension>> axes() {
        Map<Axis, List<Dimension>> axes = new LinkedHashMap<>();
        query.definition().dimensions().stream()
                .filter(dimension -> query.filtersBy(dimension) || query.groupBy().contains(dimension))
                .forEach(dimension -> axes.computeIfAbsent(dimension.axis(), axis -> new ArrayList<>()).add(dimension));
        return axes;
    }

    private AxisSql sql(Axis axis, List<Dimension> dimensions, String amount) {
        return axis.scalar() ? new SingleValue(axis, dimensions, query.conditions(), query.cells()).of(amount)
                : new SeveralValues(axis, dimensions, query.conditions(), query.cells(),
                        query.definition().unit().decimals(), mayStayApart(axis, dimensions)).of(amount);
    }

    /**
     * Whether the values of one record in one cell need not be put together first: there is but one, or the reduction does so.
     * Amounts that are divided further must be, since otherwise other cents would be rounded.
     */
    private boolean mayStayApart(Axis axis, List<Dimension> dimensions) {
        List<Dimension> grouped = dimensions.stream().filter(query.groupBy()::contains).toList();
        if (grouped.isEmpty()) {
            return query.conditions().admitOne(dimensions);
        }
        Reduction reduction = query.definition().reduction();
        return grouped.stream().anyMatch(dimension -> dimension.facet() == Facet.CODE) || reduction == Reduction.DISTINCT
                || reduction == Reduction.SUM && axis.amounts() && axes().keySet().stream().filter(Axis::amounts).count() == 1;
    }
}
