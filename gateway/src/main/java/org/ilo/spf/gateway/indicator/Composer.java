package org.ilo.spf.gateway.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts a query around an indicator's SQL file.
 *
 * <p>
 * {@code considered} is the file. {@code chosen} has what passes the filters, once per cell of the breakdown, with the part
 * of the amount that belongs there. {@code counted} says how much of it counts, and if that is not all, why.
 */
final class Composer {

    private final Query query;
    private final Definition definition;
    private final List<Dimension> groupBy;

    private final StringBuilder joins = new StringBuilder();
    private final List<String> conditions = new ArrayList<>();
    private final Map<Integer, String> keys = new TreeMap<>();
    private String part = "r.amount";

    private Composer(Query query) {
        this.query = query;
        this.definition = query.definition();
        this.groupBy = query.groupBy();
    }

    /** Yields the value of each cell, in the order of the cells' keys. */
    static Sql values(Query query) {
        Composer composer = new Composer(query);
        String keys = composer.keyList();
        String bounds = query.definition().reduction() == Reduction.OVERLAP
                ? ", coalesce(sum(part) filter (where exclusion is null and nth = 1), 0) as lower"
                        + ", coalesce(sum(part) filter (where exclusion is null), 0) as upper"
                : "";
        return composer
                .bound(composer.counted() + "select " + keys + "coalesce(sum(counted), 0) as value, count(*) as considered"
                        + bounds + "\n  from counted" + (keys.isEmpty() ? ""
                                : "\n group by " + trimmed(keys)
                                        + "\nhaving count(*) filter (where exclusion is null) > 0\n order by "
                                        + composer.sorted()));
    }

    /** Yields the records considered, by reference, after the one given. */
    static Sql records(Query query, LineageCursor after, int limit) {
        Composer composer = new Composer(query.whole());
        String day = query.definition().dating() == Dating.PERIOD
                ? "lower(valid_during)::text || '/' || coalesce((upper(valid_during) - 1)::text, '..')"
                : "valid_on::text";
        return composer.bound(composer.counted() + "select service, kind, id, reference, part, counted, reason, " + day
                + " as valid_date, " + composer.dimensions() + " as dimensions\n  from counted\n"
                + " where cast(:afterReference as text) is null"
                + " or (coalesce(reference, '') collate \"C\", id::text) > (:afterReference, :afterId)\n"
                + " order by coalesce(reference, '') collate \"C\", id::text\n limit :limit")
                .bind("afterReference", after == null ? null : after.reference())
                .bind("afterId", after == null ? null : after.id())
                .bind("limit", limit);
    }

    private Sql bound(String text) {
        Sql sql = new Sql(text)
                .bind("asOf", query.asOf())
                .bind("from", query.from())
                .bind("to", query.to())
                .bind("definition", query.variant());
        definition.dimensions().forEach(dimension -> sql.bind(dimension.name(), query.codes(dimension)));
        return sql;
    }

    private String counted() {
        String chosen = chosen();
        String cell = keyList();
        return "with considered as (\n" + definition.sql() + "\n), chosen as (\n" + chosen + "), "
                + switch (definition.reduction()) {
                    case SUM -> Counting.SUM;
                    case DISTINCT -> Counting.DISTINCT.formatted(cell);
                    case OVERLAP -> Counting.OVERLAP.formatted(cell);
                };
    }

    private String chosen() {
        Map<Axis, List<Dimension>> used = new LinkedHashMap<>();
        for (Dimension dimension : definition.dimensions()) {
            if (query.filtersBy(dimension) || groupBy.contains(dimension)) {
                used.computeIfAbsent(dimension.axis(), axis -> new ArrayList<>()).add(dimension);
            }
        }
        used.forEach((axis, dimensions) -> {
            if (axis.scalar()) {
                scalar(axis, dimensions);
            } else {
                expanded(axis, dimensions);
            }
        });
        String keyColumns = keys.entrySet().stream().map(key -> key.getValue() + " as key" + key.getKey() + ", ")
                .collect(Collectors.joining());
        return "select r.*, " + keyColumns + part + " as part\n  from considered r\n" + joins
                + (conditions.isEmpty() ? "" : " where " + String.join("\n   and ", conditions) + "\n");
    }

    /** A column with one value per record: looked at where it stands. */
    private void scalar(Axis axis, List<Dimension> dimensions) {
        String place = "place_of_" + axis.column();
        if (dimensions.stream().anyMatch(dimension -> dimension.facet().ofPlace())) {
            joins.append("  left join countries ").append(place).append(" on ").append(place).append(".code = ")
                    .append(axis.quoted()).append('\n');
        }
        for (Dimension dimension : dimensions) {
            String expression = dimension.facet().of(axis.quoted(), place);
            condition(dimension, expression).ifPresent(conditions::add);
            key(dimension, expression);
        }
    }

    /** A column with many values per record: taken apart, filtered, and put together again per cell of the breakdown. */
    private void expanded(Axis axis, List<Dimension> dimensions) {
        String alias = "by_" + axis.column();
        List<String> inner = new ArrayList<>();
        List<String> own = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            String expression = dimension.facet().of("v.code", "place");
            condition(dimension, expression).ifPresent(inner::add);
            if (groupBy.contains(dimension)) {
                String name = "key" + groupBy.indexOf(dimension);
                own.add(expression + " as " + name);
                key(dimension, alias + '.' + name);
            }
        }
        String grouping = own.isEmpty() ? " having count(*) > 0"
                : " group by " + own.stream().map(column -> String.valueOf(own.indexOf(column) + 1))
                        .collect(Collectors.joining(", "));
        boolean amounts = axis.kind() == Axis.Kind.PARTS || axis.kind() == Axis.Kind.GROUPS;
        boolean places = dimensions.stream().anyMatch(dimension -> dimension.facet().ofPlace());
        joins.append(" cross join lateral (select ")
                .append(own.stream().map(column -> column + ", ").collect(Collectors.joining()))
                .append(amounts ? "sum(v.part) as part" : "count(*) as n").append(" from ").append(values(axis))
                .append(places ? " left join countries place on place.code = v.code" : "")
                .append(inner.isEmpty() ? "" : " where " + String.join(" and ", inner))
                .append(grouping).append(") ").append(alias).append('\n');
        if (amounts) {
            part = alias + ".part";
        }
    }

    private String values(Axis axis) {
        String column = axis.quoted();
        return switch (axis.kind()) {
            case PARTS ->
                "parts(" + part + ", r.whole, " + column + ", " + definition.unit().decimals() + ") as v(code, part)";
            case GROUPS ->
                "(select key, value::numeric from jsonb_each_text(" + column + ") union all select null, r.amount where "
                        + "coalesce(" + column + ", '{}') = '{}') as v(code, part)";
            case SEVERAL -> "unnest(coalesce(nullif(" + column + ", '{}'), array[null::text])) as v(code)";
            case PERIOD -> "months(" + column + ", coalesce(:to, cast(:asOf at time zone 'UTC' as date))) as v(code)";
            case SINGLE, DAY -> throw new IllegalArgumentException(axis + " has one value.");
        };
    }

    private Optional<String> condition(Dimension dimension, String expression) {
        return query.filtersBy(dimension) ? Optional.of(expression + " = any (:" + dimension.name() + ")") : Optional.empty();
    }

    private void key(Dimension dimension, String expression) {
        if (groupBy.contains(dimension)) {
            keys.put(groupBy.indexOf(dimension), expression);
        }
    }

    /** The columns that make a cell, each followed by a comma. */
    private String keyList() {
        return keyNames().stream().map(name -> name + ", ").collect(Collectors.joining());
    }

    private String sorted() {
        return keyNames().stream().map(name -> name + " collate \"C\"").collect(Collectors.joining(", "));
    }

    private List<String> keyNames() {
        return groupBy.stream().map(dimension -> "key" + groupBy.indexOf(dimension)).toList();
    }

    private static String trimmed(String list) {
        return list.substring(0, list.length() - 2);
    }

    /** What each record says on every matter, under the dimension's name. */
    private String dimensions() {
        return definition.dimensions().stream()
                .filter(dimension -> dimension.facet() == Facet.CODE)
                .map(dimension -> "'" + dimension.name() + "', \"" + dimension.axis().column() + '"')
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }
}
