package org.ilo.spf.records.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.ilo.spf.contracts.access.Visibility;
import org.ilo.spf.web.http.DateBound;
import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;

/** The conditions of one list query, with their parameters. */
final class Conditions {

    private final Class<?> type;
    private final List<String> terms = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Conditions(Class<?> type) {
        this.type = type;
    }

    void add(String term) {
        terms.add(term);
    }

    void bind(String parameter, Object value) {
        parameters.put(parameter, value);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    String where() {
        return terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
    }

    /** Tells one list from another, so that the total of one is not taken for the other's. */
    int signature() {
        return (where() + parameters).hashCode();
    }

    void within(Visibility visibility) {
        if (visibility.ofAll()) {
            return;
        }
        terms.add("(%s = :published%s)".formatted(Attribute.of(type, "status").path(), visibility.countries().isEmpty() ? ""
                : " or " + Attribute.of(type, "country").path() + " in (:ownCountries)"));
        parameters.put("published", Visibility.EVERYBODYS);
        if (!visibility.countries().isEmpty()) {
            parameters.put("ownCountries", new TreeSet<>(visibility.countries()));
        }
    }

    void filter(String attribute, Collection<?> values) {
        if (values.isEmpty()) {
            return;
        }
        Attribute found = Attribute.of(type, attribute);
        if (values.iterator().next() instanceof DateBound) {
            values.forEach(bound -> date(found.path(), attribute, (DateBound) bound));
        } else if (Collection.class.isAssignableFrom(found.type())) {
            several(found.path(), attribute, values);
        } else {
            terms.add(found.path() + " in (:" + attribute + ")");
            parameters.put(attribute, values);
        }
    }

    private void date(String path, String attribute, DateBound bound) {
        String parameter = attribute + parameters.size();
        terms.add(path + " " + bound.comparison().operator() + " :" + parameter);
        parameters.put(parameter, bound.date());
    }

    // Several-valued attributes are JSON arrays of strings.
    private void several(String path, String attribute, Collection<?> values) {
        var any = new ArrayList<String>();
        for (Object value : values) {
            String parameter = attribute + parameters.size();
            any.add("function('jsonb_exists', " + path + ", :" + parameter + ") = true");
            parameters.put(parameter, value instanceof Enum<?> code ? code.name() : value.toString());
        }
        terms.add("(" + String.join(" or ", any) + ")");
    }

    void text(String[] attributes, String text) {
        if (attributes.length == 0) {
            throw new InvalidRequest(Fault.ofParameter("q", "not-searchable", "This list has no text to look into."));
        }
        terms.add(Arrays.stream(attributes)
                .map(attribute -> "lower(" + Attribute.of(type, attribute).path() + ") like :q escape '!'")
                .collect(Collectors.joining(" or ", "(", ")")));
        String literal = text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        parameters.put("q", "%" + literal + "%");
    }
}
