package org.ilo.spf.gateway.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.ilo.spf.gateway.catalogue.Definition;
import org.ilo.spf.gateway.catalogue.Dimension;
import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A question to an indicator, checked and in one form, however it was written.
 *
 * @param filters codes by dimension; a record passes with any of them
 * @param from the first day of the window; null without one
 * @param to the last day of the window; null without one
 * @param asOf the instant of knowledge; null for the newest
 * @param variant which of the indicator's definitions; null where it has one only
 * @param sumRows whether the rows are to be added up
 */
public record Query(
        Definition definition,
        SortedMap<String, SortedSet<String>> filters,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        List<Dimension> groupBy,
        String variant,
        boolean sumRows) {

    /** Whether the rows of the breakdown add up to the total. */
    public boolean additive() {
        return groupBy.stream().allMatch(definition::additiveBy);
    }

    /**
     * Whether each record, or each of its parts, is in one cell of the breakdown. Not where parts are filtered and divided
     * again: they were rounded to cents before.
     */
    public boolean divides() {
        Predicate<Dimension> amounts = dimension -> dimension.axis().amounts();
        List<Dimension> filtered = definition.dimensions().stream().filter(this::filtersBy).toList();
        long divided = Stream.concat(filtered.stream(), groupBy.stream()).filter(amounts).map(Dimension::axis).distinct()
                .count();
        return groupBy.stream().allMatch(dimension -> dimension.axis().divides())
                && (divided <= 1 || filtered.stream().noneMatch(amounts));
    }

    /** The codes of the filter by a dimension; null without one. */
    public SortedSet<String> codes(Dimension dimension) {
        return filters.get(dimension.name());
    }

    public boolean filtersBy(Dimension dimension) {
        return filters.containsKey(dimension.name());
    }

    Filters conditions() {
        return new Filters(filters);
    }

    Cells cells() {
        return new Cells(groupBy);
    }

    /** The same question with its instant filled in, once all its codes are found to exist. */
    public Query stated(Snapshot snapshot) throws SQLException {
        List<Fault> faults = UnknownCodes.in(this, snapshot);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return asOf == null ? at(snapshot.newest()) : this;
    }

    /** The same question about the knowledge of another instant. */
    public Query at(Instant instant) {
        return new Query(definition, filters, from, to, instant, groupBy, variant, sumRows);
    }

    /** The same question without a breakdown. */
    public Query whole() {
        return new Query(definition, filters, from, to, asOf, List.of(), variant, false);
    }

    /** The question as a query string, the same for the same question. */
    public String text() {
        StringJoiner text = new StringJoiner("&");
        filters.forEach((dimension, codes) -> text.add(dimension + "=" + encoded(String.join(",", codes))));
        Optional.ofNullable(from).ifPresent(day -> text.add("from=" + day));
        Optional.ofNullable(to).ifPresent(day -> text.add("to=" + day));
        Optional.ofNullable(variant).ifPresent(chosen -> text.add("definition=" + chosen));
        if (!groupBy.isEmpty()) {
            text.add("groupBy=" + String.join(",", groupNames()));
        }
        if (sumRows) {
            text.add("sumRows=true");
        }
        Optional.ofNullable(asOf).ifPresent(instant -> text.add("asOf=" + instant));
        return text.toString();
    }

    public List<String> groupNames() {
        return groupBy.stream().map(Dimension::name).toList();
    }

    /** The question as it is answered, but for the instant. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        filters.forEach((dimension, codes) -> codes.forEach(json.withArray("/" + dimension)::add));
        Optional.ofNullable(from).ifPresent(day -> json.put("from", day.toString()));
        Optional.ofNullable(to).ifPresent(day -> json.put("to", day.toString()));
        Optional.ofNullable(variant).ifPresent(chosen -> json.put("definition", chosen));
        groupNames().forEach(name -> json.withArray("/groupBy").add(name));
        return json;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
