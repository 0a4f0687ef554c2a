package org.ilo.spf.records.list;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.access.Visibility;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Answers list requests: filters, order and keyset pages in one grammar for every kind of record.
 *
 * <p>
 * A page starts behind the last item of the one before, never at an offset, so that page 1,000 costs what page 1 costs and
 * records added meanwhile shift nothing.
 */
@Singleton
public class Pages {

    private final EntityManager entities;

    Pages(EntityManager entities) {
        this.entities = entities;
    }

    /** The page of records a query asks for, of those that are seen. */
    public <S extends State, T extends Aggregate<S>> Page<S> of(Class<T> type, ListQuery query, Visibility visibility) {
        var conditions = new Conditions(type);
        conditions.within(visibility);
        return of(type, query, conditions, Aggregate::state);
    }

    /** The page of entities a query asks for, each as it is shown to clients; everybody sees all of them. */
    public <S, T> Page<S> of(Class<T> type, ListQuery query, Function<T, S> shown) {
        return of(type, query, new Conditions(type), shown);
    }

    private <S, T> Page<S> of(Class<T> type, ListQuery query, Conditions conditions, Function<T, S> shown) {
        filters(query, conditions);
        List<SortKey> order = order(type, query);
        Cursor cursor = query.cursor == null ? null : Cursor.decode(query.cursor, signature(type, order), order.size());
        int filters = conditions.signature();
        // Counting costs far more than a page, so a walk through the pages keeps the total it began with.
        long total = cursor != null && cursor.filters() == filters ? cursor.total() : count(type, conditions);
        if (cursor != null) {
            after(cursor, order, conditions);
        }
        List<Object[]> rows = rows(type, query.limit() + 1, order, conditions);
        boolean more = rows.size() > query.limit();
        List<Object[]> page = more ? rows.subList(0, query.limit()) : rows;
        String next = more
                ? new Cursor(signature(type, order), values(page.get(page.size() - 1)), filters, total).encode()
                : null;
        return new Page<>(page.stream().map(row -> shown.apply(type.cast(row[0]))).toList(), next, total);
    }

    private record SortKey(String attribute, boolean descending, String expression, Class<?> type) {

        static SortKey of(Class<?> aggregate, String attribute, boolean descending) {
            return of(Attribute.of(aggregate, attribute), descending);
        }

        static SortKey of(Attribute attribute, boolean descending) {
            return new SortKey(attribute.name(), descending, attribute.path(), attribute.type());
        }
    }

    private long count(Class<?> type, Conditions conditions) {
        return (Long) bound(entities.createQuery("select count(*) from " + type.getSimpleName() + " e" + conditions.where(),
                Long.class), conditions).getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private <T> List<Object[]> rows(Class<T> type, int limit, List<SortKey> order, Conditions conditions) {
        String select = order.stream().map(SortKey::expression).collect(Collectors.joining(", ", "select e, ", ""));
        String by = order.stream().map(key -> key.expression() + (key.descending() ? " desc" : ""))
                .collect(Collectors.joining(", ", " order by ", ""));
        Query rows = bound(entities.createQuery(select + " from " + type.getSimpleName() + " e" + conditions.where() + by,
                Object[].class), conditions);
        return rows.setMaxResults(limit).getResultList();
    }

    private static Query bound(Query query, Conditions conditions) {
        conditions.parameters().forEach(query::setParameter);
        return query;
    }

    private void filters(ListQuery query, Conditions conditions) {
        for (Field field : query.getClass().getDeclaredFields()) {
            if (!field.isAnnotationPresent(RestQuery.class) && !field.isAnnotationPresent(RestPath.class)) {
                // The framework adds converters of its own.
                continue;
            }
            try {
                field.setAccessible(true);
                Object asked = field.get(query);
                if (asked instanceof Collection<?> values) {
                    conditions.filter(field.getName(), values);
                } else if (asked != null) {
                    conditions.filter(field.getName(), List.of(asked));
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        if (query.q != null && !query.q.isBlank()) {
            conditions.text(query.getClass().getAnnotation(Listed.class).text(), query.q);
        }
    }

    private List<SortKey> order(Class<?> type, ListQuery query) {
        List<String> sortable = List.of(query.getClass().getAnnotation(Listed.class).sort());
        var keys = new ArrayList<SortKey>();
        var faults = new ArrayList<Fault>();
        for (String asked : query.sort == null ? new String[] { sortable.get(0) } : query.sort.split(",", -1)) {
            String attribute = asked.startsWith("-") ? asked.substring(1) : asked;
            if (!sortable.contains(attribute)) {
                faults.add(Fault.ofParameter("sort", "unknown-field", "There is no order by '" + attribute + "'. "
                        + Fault.oneOf(sortable)));
            } else if (keys.stream().anyMatch(key -> key.attribute().equals(attribute))) {
                faults.add(Fault.ofParameter("sort", "repeated", "A field is named once: '" + attribute + "'."));
            } else {
                keys.add(SortKey.of(type, attribute, asked.startsWith("-")));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        keys.add(SortKey.of(Attribute.identityOf(type), false));
        return keys;
    }

    // With the kind of record, as another list may well have the same order.
    private static String signature(Class<?> type, List<SortKey> order) {
        return type.getSimpleName() + ":" + order.stream()
                .map(key -> (key.descending() ? "-" : "") + key.attribute()).collect(Collectors.joining(","));
    }

    private static List<String> values(Object[] row) {
        return Arrays.stream(row).skip(1).map(value -> value instanceof Enum<?> e ? e.name() : String.valueOf(value)).toList();
    }

    // (a, b, id) behind (x, y, z): a > x, or a = x and b > y, or a = x and b = y and id > z. In front of it a >= x, which
    // follows from it: a range of an index, where the alternatives are only a filter that would read all pages before.
    private static void after(Cursor cursor, List<SortKey> order, Conditions conditions) {
        var alternatives = new ArrayList<String>();
        for (int i = 0; i < order.size(); i++) {
            SortKey key = order.get(i);
            String equalBefore = IntStream.range(0, i).mapToObj(j -> order.get(j).expression() + " = :after" + j + " and ")
                    .collect(Collectors.joining());
            alternatives.add("(" + equalBefore + key.expression() + (key.descending() ? " < " : " > ") + ":after" + i + ")");
            conditions.bind("after" + i, Cursor.typed(cursor.values().get(i), key.type()));
        }
        SortKey first = order.get(0);
        conditions.add(first.expression() + (first.descending() ? " <= " : " >= ") + ":after0");
        conditions.add("(" + String.join(" or ", alternatives) + ")");
    }
}
