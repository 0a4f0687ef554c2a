package org.ilo.spf.gateway.query;

import org.ilo.spf.gateway.catalogue.Axis;
import org.ilo.spf.gateway.catalogue.Dating;
import org.ilo.spf.gateway.catalogue.Definition;
import org.ilo.spf.gateway.catalogue.Dimension;
import org.ilo.spf.gateway.catalogue.Facet;
import org.ilo.spf.gateway.lineage.LineageCursor;
import org.ilo.spf.gateway.answer.Audience;

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
import java.util.stream.IntStream;

import org.ilo.spf.contracts.code.Country;

/**
 * Puts a query around an indicator's SQL file.
 *
 * <p>
 * {@code considered} is the file. {@code chosen} has what passes the filters, once per cell of the breakdown, with the part
 * of the amount that belongs there. {@code counted} says how much of it counts, and if that is not all, why.
 */
public final class Composer {

    private final Query query;
    private final Definition definition;
    private final List<Dimension> groupBy;
    private final String columns;

    private final StringBuilder joins = new StringBuilder();
    private final List<String> conditions = new ArrayList<>();
    private final Map<Integer, String> keys = new TreeMap<>();
    private String part = "r.amount";

    /** Which columns of a record are carried along is a question of time: each is computed, and sorted with its record. */
    private Composer(Query query, String columns) {
        this.query = query;
        this.columns = columns;
        this.definition = query.definition();
        this.groupBy = query.groupBy();
    }

    /** Yields the value of each cell, in the order of the cells' keys. */
    public static NamedSql values(Query query) {
        return switch (query.definition().reduction()) {
            case SUM ->
                values(query, Counting.SUM, Counting.SUM_FIGURES, "counted", "count(*) filter (where exclusion is null) > 0");
            case DISTINCT -> values(query, Counting.SUBJECTS, Counting.DISTINCT_FIGURES, "subjects",
                    "count(*) filter (where exclusion is null) > 0");
            case OVERLAP -> values(query, Counting.UNITED, Counting.UNITED_FIGURES, "united", "bool_or(counts)");
        };
    }

    /** Yields what of the whole is in overlap groups. */
    public static NamedSql valueInGroups(Query query) {
        return values(query.whole(), Counting.UNITED_IN_GROUPS, Counting.UNITED_FIGURES, "united", null);
    }

    private static NamedSql values(Query query, String rules, String figures, String counted, String any) {
        Composer composer = new Composer(query, Counting.columns(query.definition().reduction()));
        String keys = composer.keyList();
        return composer.bound(composer.from(rules) + "select " + composer.codes() + figures + "\n  from " + counted
                + (keys.isEmpty() ? ""
                        : "\n group by " + trimmed(keys) + "\nhaving " + any + "\n order by " + composer.sorted()));
    }

    /** Yields the records considered, by reference, after the one given. */
    public static NamedSql records(Query query, LineageCursor after, int limit, Audience reader) {
        Composer composer = new Composer(query.whole(), "r.*");
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
    public static NamedSql shown(Query query, Audience reader) {
        Composer composer = new Composer(query.whole(), "r.*");
        return composer.bound(composer.counted() + "select count(*) as shown\n  from counted\n where true"
                + composer.shownTo(reader)).bind("ownCountries", codes(reader));
    }

    // What counts is everybody's. What does not, or no longer, is for those who work with it.
    private String shownTo(Audience reader) {
        return reader.unverified() || !definition.countsWhatIsReviewed() ? "\n"
                : "\n   and (exclusion is null or exclusion not in ('NOT_VERIFIED', 'WITHDRAWN', 'SUPERSEDED')"
                        + " or country = any (:ownCountries))\n";
    }

    private static SortedSet<String> codes(Audience reader) {
        return reader.countries().stream().map(Country::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private NamedSql bound(String text) {
        NamedSql sql = new NamedSql(text)
                .bind("asOf", query.asOf())
                .bind("from", query.from())
                .bind("to", query.to())
                .bind("definition", query.variant());
        for (Dimension dimension : definition.dimensions()) {
            sql.bind(dimension.name(), query.codes(dimension));
            if (query.filtersBy(dimension) && dimension.facet().ofPlace()) {
                sql.bind(dimension.places(), dimension.facet().placesWith(query.codes(dimension)));
            }
        }
        return sql.bind(Facet.EVERYWHERE, Facet.places(place -> true));
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
                expanded(axis, dimensions, used.keySet());
            }
        });
        String keyColumns = keys.entrySet().stream().map(key -> key.getValue() + " as key" + key.getKey() + ", ")
                .collect(Collectors.joining());
        return "select " + columns + ", " + keyColumns + part + " as part\n  from considered r\n" + joins
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
            condition(dimension, dimension.facet().of(axis.quoted(), place)).ifPresent(conditions::add);
            key(dimension, dimension.facet().key(axis.quoted(), place));
        }
    }

    /** A column with many values per record: taken apart, filtered, and put together again per cell of the breakdown. */
    private void expanded(Axis axis, List<Dimension> dimensions, Set<Axis> used) {
        List<Dimension> grouped = dimensions.stream().filter(groupBy::contains).toList();
        List<String> inner = inner(axis, dimensions);
        if (grouped.isEmpty() && !axis.amounts()) {
            conditions.add("exists (select from " + values(axis, dimensions) + where(inner) + ")");
            return;
        }
        String alias = "by_" + axis.column();
        boolean apart = grouped.isEmpty() ? asksForOne(dimensions) : mayStayApart(axis, grouped, used);
        StringBuilder own = new StringBuilder();
        for (Dimension dimension : grouped) {
            String name = "key" + groupBy.indexOf(dimension);
            own.append(keyOfValue(axis, dimensions, dimension.facet(), apart)).append(" as ").append(name).append(", ");
            key(dimension, alias + '.' + name);
        }
        boolean places = apart && grouped.stream().anyMatch(dimension -> dimension.facet().ofPlace());
        joins.append(" cross join lateral (select ").append(own).append(part(axis.amounts(), apart)).append(" from ")
                .append(values(axis, dimensions)).append(places ? " left join countries place on place.code = v.code" : "")
                .append(where(inner)).append(apart ? "" : together(grouped.size())).append(") ").append(alias).append('\n');
        if (axis.amounts()) {
            part = alias + ".part";
        }
    }

    /**
     * Whether the values of one record in one cell need not be put together first: what follows does so, or there is but one.
     * Amounts that are divided further must be, since otherwise other cents would be rounded.
     */
    private boolean mayStayApart(Axis axis, List<Dimension> grouped, Set<Axis> used) {
        boolean oneInACell = grouped.stream().anyMatch(dimension -> dimension.facet() == Facet.CODE);
        return oneInACell || switch (definition.reduction()) {
            case SUM -> axis.amounts() && used.stream().filter(Axis::amounts).count() == 1;
            case DISTINCT -> true;
            case OVERLAP -> false;
        };
    }

    /** Whether at most one value of a record passes. */
    private boolean asksForOne(List<Dimension> dimensions) {
        return dimensions.stream().anyMatch(dimension -> dimension.facet() == Facet.CODE && query.codes(dimension).size() == 1);
    }

    private List<String> inner(Axis axis, List<Dimension> dimensions) {
        List<String> inner = new ArrayList<>();
        if (axis.kind() == Axis.Kind.PARTS || axis.kind() == Axis.Kind.GROUPS) {
            inner.add("v.part is not null");
        }
        dimensions.stream().filter(query::filtersBy)
                .map(dimension -> dimension.facet().ofPlace()
                        ? Facet.inPlace("v.code", dimension.places(), query.codes(dimension))
                        : dimension.facet().of("v.code", null) + " = any (:" + dimension.name() + ")")
                .forEach(inner::add);
        return inner;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static String together(int keys) {
        return keys == 0 ? " having count(*) > 0"
                : IntStream.rangeClosed(1, keys).mapToObj(String::valueOf).collect(Collectors.joining(", ", " group by ", ""));
    }

    private static String part(boolean amounts, boolean apart) {
        return apart ? amounts ? "v.part" : "1 as n" : amounts ? "sum(v.part) as part" : "count(*) as n";
    }

    private String values(Axis axis, List<Dimension> dimensions) {
        String column = axis.quoted();
        return switch (axis.kind()) {
            case PARTS -> Breakdowns.parts(column, dimensions.get(0).codes().listed(), code -> query.admits(dimensions, code));
            case GROUPS ->
                Breakdowns.groups(column, dimensions.get(0).codes().listed(), code -> query.admits(dimensions, code));
            case SHARES -> Breakdowns.shares("r." + axis.column() + "_shares", part, definition.unit().decimals());
            case SEVERAL -> "unnest(coalesce(nullif(" + column + ", '{}'), array[null::text])) as v(code)";
            case PERIOD -> "stretches(" + column + ", coalesce(:to, cast(:asOf at time zone 'UTC' as date)), "
                    + Dimension.months(dimensions) + ") as v(code)";
            case SINGLE, DAY -> throw new IllegalArgumentException(axis + " has one value.");
        };
    }

    /** Stretches of time come as their first days. */
    private static String keyOfValue(Axis axis, List<Dimension> dimensions, Facet facet, boolean apart) {
        return axis.kind() == Axis.Kind.PERIOD && facet.months() == Dimension.months(dimensions) ? "v.code"
                : apart ? facet.key("v.code", "place") : facet.keyAlone("v.code");
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

    /** What stands for each in an answer. */
    private String codes() {
        return groupBy.stream().map(dimension -> code(dimension) + ", ").collect(Collectors.joining());
    }

    private String sorted() {
        return groupBy.stream().map(dimension -> code(dimension) + " collate \"C\"").collect(Collectors.joining(", "));
    }

    private String code(Dimension dimension) {
        return dimension.facet().code("key" + groupBy.indexOf(dimension));
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
