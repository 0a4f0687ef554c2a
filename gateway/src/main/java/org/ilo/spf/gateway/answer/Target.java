package org.ilo.spf.gateway.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

import org.ilo.spf.gateway.query.NamedSql;
import org.ilo.spf.gateway.query.Query;
import org.ilo.spf.gateway.query.Snapshot;

/** What an indicator should reach by a day, for exactly the filters of a query. */
record Target(long value, LocalDate due) {

    private static final Map<String, String> INDICATORS = Map.of("people-reached", "PEOPLE_REACHED", "institutional-changes",
            "INSTITUTIONAL_CHANGES");
    private static final Set<String> SCOPE = Set.of("phase", "country", "dimension", "step");

    private static final String SET = """
            select t.value, t.due
              from targets t
             where t.known_from <= :asOf and t.known_until > :asOf
               and t.indicator = :indicator
               and t.phase = :phase
               and t.country is not distinct from :country
               and coalesce(t.dimensions, '{}') @> :dimension and coalesce(t.dimensions, '{}') <@ :dimension
               and coalesce(t.steps, '{}') @> :step and coalesce(t.steps, '{}') <@ :step
             order by t.reference collate "C", t.id
             limit 1
            """;

    /** The target of a query; null without one. */
    static Target of(Query query, Snapshot snapshot) throws SQLException {
        Map<String, SortedSet<String>> filters = query.filters();
        String indicator = INDICATORS.get(query.definition().code());
        boolean inScope = SCOPE.containsAll(filters.keySet()) && filters.containsKey("phase")
                && filters.get("phase").size() == 1
                && (!filters.containsKey("country") || filters.get("country").size() == 1);
        if (indicator == null || !inScope) {
            return null;
        }
        NamedSql sql = new NamedSql(SET)
                .bind("asOf", query.asOf())
                .bind("indicator", indicator)
                .bind("phase", filters.get("phase").first())
                .bind("country", filters.containsKey("country") ? filters.get("country").first() : null)
                .bind("dimension", filters.containsKey("dimension") ? filters.get("dimension") : Set.<String> of())
                .bind("step", filters.containsKey("step") ? filters.get("step") : Set.<String> of());
        return snapshot.one(sql, row -> new Target(row.getLong("value"), row.getObject("due", LocalDate.class)), null);
    }

    /** Which share of the target a value reaches; 1 is all of it. */
    BigDecimal progress(BigDecimal reached) {
        return reached.divide(BigDecimal.valueOf(value), 4, RoundingMode.HALF_UP);
    }
}
