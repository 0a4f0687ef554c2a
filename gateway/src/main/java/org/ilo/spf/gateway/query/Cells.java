package org.ilo.spf.gateway.query;

import java.util.List;
import java.util.stream.Collectors;

import org.ilo.spf.gateway.catalogue.Dimension;

/**
 * The cells of a breakdown as SQL. A cell is known by one key per dimension, in the columns {@code key0}, {@code key1} and so
 * on; without dimensions there is one cell, which has no key.
 */
record Cells(List<Dimension> groupBy) {

    boolean has(Dimension dimension) {
        return groupBy.contains(dimension);
    }

    /** The column with the key of a dimension. */
    String key(Dimension dimension) {
        return "key" + groupBy.indexOf(dimension);
    }

    /** The columns that make a cell, each followed by a comma. */
    String keys() {
        return groupBy.stream().map(dimension -> key(dimension) + ", ").collect(Collectors.joining());
    }

    /** The codes of a cell as they are answered, each followed by a comma. */
    String codes() {
        return groupBy.stream().map(dimension -> code(dimension) + ", ").collect(Collectors.joining());
    }

    /** One row for each cell in which something counts, in the order of the codes; nothing without a breakdown. */
    String grouping(String counts) {
        if (groupBy.isEmpty()) {
            return "";
        }
        String columns = groupBy.stream().map(this::key).collect(Collectors.joining(", "));
        String order = groupBy.stream().map(dimension -> code(dimension) + " collate \"C\"").collect(Collectors.joining(", "));
        return "\n group by " + columns + "\nhaving " + counts + "\n order by " + order;
    }

    private String code(Dimension dimension) {
        return dimension.facet().code(key(dimension));
    }
}
