package org.ilo.spf.gateway.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.ilo.spf.contracts.code.Country;

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
        String figures = switch (query.definition().reduction()) {
            case SUM -> Counting.SUM_FIGURES;
            case DISTINCT -> Counting.DISTINCT_FIGURES;
            case OVERLAP -> Counting.OVERLAP_FIGURES;
        };
        boolean distinct = query.definition().reduction() == Reduction.DISTINCT;
        return composer.bound((distinct ? composer.from(Counting.SUBJECTS) : composer.counted())
                + "select " + keys + figures + "\n  from " + (distinct ? "subjects" : "counted")
                + (keys.isEmpty() ? ""
                        : "\n group by " + trimmed(keys)
                                + "\nhaving count(*) filter (where exclusion is null) > 0\n order by " + composer.sorted()));
    }

    /** Yields the records considered, by reference, after the one given. */
    static Sql records(Query query, LineageCursor after, int limit, Reader reader) {
        Composer composer = new Composer(query.whole());
        String day = query.definition().dating() == Dating.PERIOD
                ? "lower(valid_during)::text || '/' || coalesce((upper(valid_during) - 1)::text, '..')"
                : "valid_on::text";
        return composer.bound(composer.counted() + "select service, kind, id, reference, part, counted, reason, " + day
                + " as valid_date, " + composer.dimensions() + " as dimensions\n  from counted\n"
                + " where (cast(:afterReference as text) is null"
                + " or (coalesce(reference, '') collate \"C\", id::text) > (:afterReference, :afterId))"
                + composer.shownTo(reader)
                + " order by coalesce(reference, '') collate \"C\", id::text\n limit :limit")
                .bind("afterReference", after == null ? null : after.reference())
                .bind("afterId", after == null ? null : after.id())
                .bind("limit", limit)
                .bind("ownCountries", codes(reader));
    }

    /** Yields how many of the records considered the reader is shown. */
    static Sql shown(Query query, Reader reader) {
        Composer composer = new Composer(query.whole());
        return composer.bound(composer.counted() + "select count(*) as shown\n  from counted\n where true"
                + composer.shownTo(reader)).bind("ownCountries", codes(reader));
    }

    // What counts is everybody's. What does not, or no longer, is for those who work with it.
    private String shownTo(Reader reader) {
        return reader.unverified() || !definition.countsWhatIsReviewed() ? "\n"
                : "\n   and (exclusion is null or exclusion not in ('NOT_VERIFIED', 'WITHDRAWN', 'SUPERSEDED')"
                        + " or country = any (:ownCountries))\n";
    }

    private static SortedSet<String> codes(Reader reader) {
        return reader.countries().stream().map(Country::name).collect(Collectors.toCollection(TreeSet::new));
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
        return from(switch (definition.reduction()) {
            case SUM -> Counting.SUM;
            case DISTINCT -> Counting.DISTINCT;
            case OVERLAP -> Counting.OVERLAP;
        });
    }

    private String from(String rules) {
        String chosen = chosen();
        // Counting may look at it twice, each time at other records.
        return "with considered as (\n" + definition.sql() + "\n), chosen as not materialized (\n" + chosen + "), "
                + rules.formatted(keyList());
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
                expanded(axis, dimensions, !groupBy.isEmpty() && mayStayApart(axis, dimensions, used.keySet()));
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

    /**
     * Whether the values of one record in one cell need not be put together first: what follows does so, or there is but one.
     * Amounts that are divided further must be, since otherwise other cents would be rounded.
     */
    private boolean mayStayApart(Axis axis, List<Dimension> dimensions, Set<Axis> used) {
        return switch (definition.reduction()) {
            case SUM -> axis.amounts() ? used.stream().filter(Axis::amounts).count() == 1
                    : axis.kind() == Axis.Kind.SEVERAL && dimensions.stream()
                            .anyMatch(dimension -> dimension.facet() == Facet.CODE && groupBy.contains(dimension));
            case DISTINCT -> true;
            case OVERLAP -> false;
        };
    }

    /** A column with many values per record: taken apart, filtered, and put together again per cell of the breakdown. */
    private void expanded(Axis axis, List<Dimension> dimensions, boolean apart) {
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
        boolean amounts = axis.amounts();
        String grouping = own.isEmpty() ? " having count(*) > 0"
                : apart ? ""
                        : " group by " + own.stream().map(column -> String.valueOf(own.indexOf(column) + 1))
                                .collect(Collectors.joining(", "));
        boolean places = dimensions.stream().anyMatch(dimension -> dimension.facet().ofPlace());
        joins.append(" cross join lateral (select ")
                .append(own.stream().map(column -> column + ", ").collect(Collectors.joining()))
                .append(part(amounts, apart && !own.isEmpty())).append(" from ").append(values(axis, dimensions))
                .append(places ? " left join countries place on place.code = v.code" : "")
                .append(inner.isEmpty() ? "" : " where " + String.join(" and ", inner))
                .append(grouping).append(") ").append(alias).append('\n');
        if (amounts) {
            part = alias + ".part";
        }
    }

    private static String part(boolean amounts, boolean apart) {
        return apart ? amounts ? "v.part" : "1 as n" : amounts ? "sum(v.part) as part" : "count(*) as n";
    }

    private String values(Axis axis, List<Dimension> dimensions) {
        String column = axis.quoted();
        return switch (axis.kind()) {
            case PARTS -> "(select key, value::numeric from jsonb_each_text(" + column + ") union all "
                    + "select '" + Facet.NOT_STATED + "', r.whole - coalesce(stated.together, 0) from "
                    + "(select sum(value::numeric) as together from jsonb_each_text(" + column + ")) stated "
                    + "where stated.together is distinct from r.whole or stated.together is null) as v(code, part)";
            case SHARES -> "(select share.code, " + stretch("upto") + " - " + stretch("above") + " as part from unnest(r."
                    + axis.column() + "_shares) as share) as v";
            case GROUPS ->
                "(select key, value::numeric from jsonb_each_text(" + column + ") union all select null, r.amount where "
                        + "coalesce(" + column + ", '{}') = '{}') as v(code, part)";
            case SEVERAL -> "unnest(coalesce(nullif(" + column + ", '{}'), array[null::text])) as v(code)";
            case PERIOD -> "stretches(" + column + ", coalesce(:to, cast(:asOf at time zone 'UTC' as date)), "
                    + months(dimensions) + ") as v(code)";
            case SINGLE, DAY -> throw new IllegalArgumentException(axis + " has one value.");
        };
    }

    /** The longest stretch of time that still tells all the cells apart. */
    private static int months(List<Dimension> dimensions) {
        List<Facet> facets = dimensions.stream().map(Dimension::facet).toList();
        return facets.contains(Facet.MONTH) ? 1 : facets.contains(Facet.QUARTER) ? 3 : 12;
    }

    private String stretch(String end) {
        return "coalesce(round(" + part + " * share." + end + " / nullif(r.whole, 0), " + definition.unit().decimals()
                + "), 0)";
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
