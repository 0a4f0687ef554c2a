package org.ilo.spf.gateway.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.ilo.spf.gateway.catalogue.Axis;
import org.ilo.spf.gateway.catalogue.Dating;
import org.ilo.spf.gateway.catalogue.Definition;
import org.ilo.spf.gateway.catalogue.Dimension;
import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;

/** Reads the parameters of one request into a {@link Query}, and collects everything that is wrong with them. */
public final class QueryReader {

    public static final String GROUP_BY = "groupBy";
    public static final String SUM_ROWS = "sumRows";
    public static final String DEFINITION = "definition";

    private static final int MAX_GROUPINGS = 3;
    private static final LocalDate MIN_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate MAX_DAY = LocalDate.of(2999, 12, 31);

    private final Definition definition;
    private final Map<String, List<String>> parameters;
    private final List<Fault> faults = new ArrayList<>();

    public QueryReader(Definition definition, Map<String, List<String>> parameters) {
        this.definition = definition;
        this.parameters = parameters;
    }

    /** What is wrong with the parameters read so far. */
    public List<Fault> faults() {
        return faults;
    }

    /** Fails if anything is wrong with the parameters read so far. */
    public void refuseFaulty() {
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    /**
     * The query, which is complete only if there are no {@link #faults()}.
     *
     * @param latest the newest instant that can be asked about
     * @param own the parameters that this endpoint has besides
     */
    public Query read(Instant latest, Set<String> own) {
        refuseUnknown(own);
        LocalDate from = single("from", QueryReader::day, "not-a-date", "A date is written like 2021-01-31.");
        LocalDate to = single("to", QueryReader::day, "not-a-date", "A date is written like 2021-01-31.");
        if (from != null && to != null && from.isAfter(to)) {
            fault("from", "reversed-window", "The window ends before it begins: from " + from + " is after to " + to + ".");
        }
        List<Dimension> groupBy = groupings();
        SortedMap<String, SortedSet<String>> filters = filters();
        refuseSeparate(filters, groupBy);
        boolean sumRows = own.contains(SUM_ROWS) && sumRows(groupBy);
        return new Query(definition, filters, from, to, instant(latest), groupBy, variant(), sumRows);
    }

    /** The value of a parameter that may be given once; null without it or if it is faulty. */
    public <T> T single(String name, Function<String, T> reading, String code, String expected) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            fault(name, "repeated", "This parameter can be given once only.");
        }
        if (values.size() != 1) {
            return null;
        }
        try {
            return reading.apply(values.get(0));
        } catch (DateTimeException | IllegalArgumentException e) {
            fault(name, code, "'" + shortened(values.get(0)) + "' cannot be read. " + expected);
            return null;
        }
    }

    /** Notes that something is wrong with a parameter. */
    public void fault(String parameter, String code, String detail) {
        faults.add(Fault.ofParameter(parameter, code, detail));
    }

    private void refuseUnknown(Set<String> own) {
        Set<String> known = new LinkedHashSet<>(definition.dimensionNames());
        known.add("asOf");
        if (definition.dating() != Dating.UNDATED) {
            known.add("to");
        }
        if (definition.dating() == Dating.DAY || definition.dating() == Dating.PERIOD) {
            known.add("from");
        }
        if (!definition.variants().isEmpty()) {
            known.add(DEFINITION);
        }
        known.addAll(own);
        for (String name : parameters.keySet()) {
            if (definition.dating() == Dating.TO_DATE && name.equals("from")) {
                fault(name, "to-date",
                        "This indicator counts everything up to a day, so its window has no beginning; use `to`.");
            } else if (!known.contains(name)) {
                fault(shortened(name), "unknown-parameter", "Valid are: " + String.join(", ", known) + ".");
            }
        }
    }

    private Instant instant(Instant latest) {
        Instant asOf = single("asOf", QueryReader::instantOf, "not-an-instant",
                "An instant is written like 2023-03-24T00:00:00Z.");
        if (asOf != null && asOf.isAfter(latest)) {
            fault("asOf", "in-the-future", "What will be known at " + asOf + " is not known yet.");
            return null;
        }
        return asOf;
    }

    private List<Dimension> groupings() {
        List<String> names = split(parameters.getOrDefault(GROUP_BY, List.of()));
        if (names.size() > MAX_GROUPINGS) {
            fault(GROUP_BY, "too-many-groupings",
                    "A breakdown combines at most three dimensions; these are " + names.size() + ".");
        }
        if (new LinkedHashSet<>(names).size() < names.size()) {
            fault(GROUP_BY, "repeated", "A dimension can be named once only.");
        }
        List<Dimension> groupings = new ArrayList<>();
        for (String name : names) {
            definition.dimension(name).ifPresentOrElse(groupings::add, () -> fault(GROUP_BY, "unknown-dimension", "'"
                    + shortened(name) + "' is no dimension of " + definition.code() + ". Valid are: "
                    + String.join(", ", definition.dimensionNames()) + "."));
        }
        return groupings;
    }

    private SortedMap<String, SortedSet<String>> filters() {
        SortedMap<String, SortedSet<String>> filters = new TreeMap<>();
        for (Dimension dimension : definition.dimensions()) {
            if (parameters.containsKey(dimension.name())) {
                SortedSet<String> codes = new TreeSet<>(split(parameters.get(dimension.name())));
                codes.stream().filter(code -> !dimension.codes().allow(code)).forEach(code -> fault(dimension.name(),
                        "unknown-code", "'" + shortened(code) + "' is not known. " + dimension.codes().valid()));
                if (dimension.axis().form() == Axis.Form.GROUPS && codes.size() > 1) {
                    fault(dimension.name(), "overlapping",
                            "A person may be in several groups, so groups cannot be put together."
                                    + " Ask for one, or break down by " + dimension.name() + ".");
                }
                filters.put(dimension.name(), codes);
            }
        }
        return filters;
    }

    private void refuseSeparate(Map<String, SortedSet<String>> filters, List<Dimension> groupBy) {
        List<Dimension> used = definition.dimensions().stream()
                .filter(dimension -> filters.containsKey(dimension.name()) || groupBy.contains(dimension)).toList();
        for (int i = 0; i < used.size(); i++) {
            for (Dimension other : used.subList(i + 1, used.size())) {
                if (definition.separate(used.get(i), other)) {
                    fault(other.name(), "stated-separately", "Amounts are stated by " + used.get(i).name() + " and by "
                            + other.name() + ", but not by both at once.");
                }
            }
        }
    }

    private boolean sumRows(List<Dimension> groupBy) {
        Boolean asked = single(SUM_ROWS, QueryReader::truth, "unknown-code", "Valid are: true, false.");
        if (!Boolean.TRUE.equals(asked)) {
            return false;
        }
        if (groupBy.isEmpty()) {
            fault(SUM_ROWS, "no-rows", "There are rows to add up only with groupBy.");
        }
        List<String> overlapping = groupBy.stream().filter(dimension -> !definition.additiveBy(dimension)).map(Dimension::name)
                .toList();
        if (!overlapping.isEmpty()) {
            fault(SUM_ROWS, "not-additive", "By " + String.join(" and ", overlapping)
                    + " the same record, country or person can count in several rows, so their sum means nothing."
                    + " `total` beside the rows is computed from the records and counts each once.");
        }
        return true;
    }

    private String variant() {
        if (definition.variants().isEmpty()) {
            return null;
        }
        String chosen = single(DEFINITION, value -> value, "unknown-code", "");
        if (chosen != null && !definition.variants().contains(chosen)) {
            fault(DEFINITION, "unknown-code", "'" + shortened(chosen) + "' is not known. Valid are: "
                    + String.join(", ", definition.variants()) + ".");
        }
        return chosen == null ? definition.variants().get(0) : chosen;
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(MIN_DAY) || day.isAfter(MAX_DAY)) {
            throw new IllegalArgumentException(text);
        }
        return day;
    }

    /** An instant of knowledge as it is written in requests. */
    public static Instant instantOf(String text) {
        // The database has microseconds.
        Instant instant = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
        if (instant.isBefore(MIN_DAY.atStartOfDay(ZoneOffset.UTC).toInstant())) {
            throw new IllegalArgumentException(text);
        }
        return instant;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static List<String> split(List<String> values) {
        return values.stream().flatMap(value -> Arrays.stream(value.split(",", -1))).map(String::strip).toList();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
