package org.ilo.spf.gateway.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.ilo.spf.gateway.catalogue.Axis;
import org.ilo.spf.gateway.catalogue.Dimension;
import org.ilo.spf.gateway.catalogue.Facet;

/**
 * An axis with several values per record: they are taken apart, filtered, and put together again per cell of the breakdown.
 *
 * @param decimals how many an amount is rounded to when it is divided
 * @param apart whether the values of one record in one cell need not be put together here
 */
record SeveralValues(Axis axis, List<Dimension> dimensions, Filters filters, Cells cells, int decimals, boolean apart) {

    AxisSql of(String amount) {
        String from = " from " + values(amount);
        if (!axis.amounts() && grouped().isEmpty()) {
            return new AxisSql("", List.of("exists (select" + from + where() + ")"), Map.of(), amount);
        }
        String alias = "by_" + axis.column();
        Map<Dimension, String> keys = new LinkedHashMap<>();
        grouped().forEach(dimension -> keys.put(dimension, alias + '.' + cells.key(dimension)));
        String lateral = " cross join lateral (select " + keyColumns() + part() + from + placeJoin() + where() + together()
                + ") " + alias + '\n';
        return new AxisSql(lateral, List.of(), keys, axis.amounts() ? alias + ".part" : amount);
    }

    private List<Dimension> grouped() {
        return dimensions.stream().filter(cells::has).toList();
    }

    /** The values of one record, as {@code v(code)} or {@code v(code, part)}. */
    private String values(String amount) {
        String column = axis.quoted();
        return switch (axis.form()) {
            case PARTS -> Breakdowns.parts(column, listed(), code -> filters.admit(dimensions, code));
            case GROUPS -> Breakdowns.groups(column, listed(), code -> filters.admit(dimensions, code));
            case SHARES -> Breakdowns.shares("r." + axis.column() + "_shares", amount, decimals);
            case SEVERAL -> "unnest(coalesce(nullif(" + column + ", '{}'), array[null::text])) as v(code)";
            case PERIOD -> "stretches(" + column + ", coalesce(:to, cast(:asOf at time zone 'UTC' as date)), "
                    + Dimension.months(dimensions) + ") as v(code)";
            case SINGLE, DAY -> throw new IllegalArgumentException(axis + " has one value.");
        };
    }

    private List<String> listed() {
        return dimensions.get(0).codes().listed();
    }

    private String keyColumns() {
        return grouped().stream().map(dimension -> key(dimension.facet()) + " as " + cells.key(dimension) + ", ")
                .collect(Collectors.joining());
    }

    /** The values of a period are the first days of its months, quarters or years: one of them may be the key already. */
    private String key(Facet facet) {
        return axis.form() == Axis.Form.PERIOD && facet.months() == Dimension.months(dimensions) ? "v.code"
                : apart ? facet.key("v.code", "place") : facet.keyAlone("v.code");
    }

    private String part() {
        if (axis.amounts()) {
            return apart ? "v.part" : "sum(v.part) as part";
        }
        return apart ? "1 as n" : "count(*) as n";
    }

    private String placeJoin() {
        return apart && grouped().stream().anyMatch(dimension -> dimension.facet().ofPlace())
                ? " left join countries place on place.code = v.code"
                : "";
    }

    private String where() {
        List<String> conditions = new ArrayList<>();
        if (axis.form() == Axis.Form.PARTS || axis.form() == Axis.Form.GROUPS) {
            conditions.add("v.part is not null");
        }
        conditions.addAll(filters.onValue("v.code", dimensions));
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private String together() {
        int keys = grouped().size();
        return apart ? ""
                : keys == 0 ? " having count(*) > 0"
                        : IntStream.rangeClosed(1, keys).mapToObj(String::valueOf)
                                .collect(Collectors.joining(", ", " group by ", ""));
    }
}
