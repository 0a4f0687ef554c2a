package org.ilo.spf.gateway.answer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.ilo.spf.contracts.State;
import org.ilo.spf.gateway.cache.Audience;
import org.ilo.spf.gateway.catalogue.Catalogue;
import org.ilo.spf.gateway.lineage.Lineage;
import org.ilo.spf.gateway.lineage.LineageCursor;
import org.ilo.spf.gateway.lineage.Lineages;
import org.ilo.spf.gateway.projection.consume.DirectProjection;
import org.ilo.spf.gateway.projection.consume.DirectProjection.Told;
import org.ilo.spf.gateway.projection.state.DataVersion;
import org.ilo.spf.gateway.query.Parameters;
import org.ilo.spf.gateway.query.Query;
import org.ilo.spf.gateway.query.QueryReader;

import javax.sql.DataSource;

/** A programme that publishes its records one after the other, and can be asked for its indicators. */
public final class Programme {

    /** Sees every record. */
    private static final Audience ALL = new Audience(true, true, Set.of());

    /**
     * An answer in plain values.
     *
     * @param rows the values of the cells that are not nothing, by their codes
     * @param lineage the sum of what the records' lineage counts
     * @param considered the references of all records in the lineage, in order
     */
    public record Reply(BigDecimal value, Map<String, BigDecimal> rows, BigDecimal lineage, List<String> considered) {
    }

    /** When the first record became known; each next one a second later. */
    public static final Instant BEGINNING = Instant.parse("2023-01-01T00:00:00Z");

    private final DirectProjection projection = DirectProjection.empty();
    private final Indicators indicators = new Indicators(projection.database());
    private final Lineages lineages = new Lineages(projection.database());
    private Instant clock = BEGINNING;

    /** Publishes a state, and says when it became known. */
    public Instant tell(State state, Enum<?> type) {
        clock = clock.plusSeconds(1);
        projection.deliver(List.of(Told.of(state, type, clock)));
        return clock;
    }

    /** What is told next becomes known a second later. */
    public void itIs(String instant) {
        clock = Instant.parse(instant);
    }

    public void deliver(List<Told> told) {
        projection.deliver(told);
    }

    /** Where its events go. */
    public DirectProjection projection() {
        return projection;
    }

    public DataSource database() {
        return projection.database();
    }

    /** Which states it has told. */
    public DataVersion version() {
        return projection.version();
    }

    public Answer ask(String code, String query) {
        return indicators.answer(query(code, query, true));
    }

    /** An answer broken down by one dimension, and its lineage. */
    public Reply reply(String code, String query, String dimension) {
        Answer answer = ask(code, query + (query.isEmpty() ? "" : "&") + "groupBy=" + dimension);
        Map<String, BigDecimal> rows = new TreeMap<>();
        answer.rows().stream().filter(row -> row.value().signum() != 0)
                .forEach(row -> rows.put(String.join(" ", row.codes()), row.value().stripTrailingZeros()));
        List<Lineage.Item> records = lineage(code, query, 500);
        return new Reply(answer.whole().value().stripTrailingZeros(), rows, sum(records).stripTrailingZeros(),
                records.stream().map(Lineage.Item::reference).toList());
    }

    /** The value over all records, as it stands in an answer. */
    public String value(String code, String query) {
        Answer answer = ask(code, query);
        return answer.query().definition().unit().json(answer.whole().value()).asText();
    }

    /** The rows of a breakdown: codes joined by a blank, and values. */
    public Map<String, String> rows(String code, String query) {
        Answer answer = ask(code, query);
        Map<String, String> rows = new LinkedHashMap<>();
        answer.rows().forEach(row -> rows.put(String.join(" ", row.codes()),
                answer.query().definition().unit().json(row.value()).asText()));
        return rows;
    }

    /** All records considered, read page by page. */
    public List<Lineage.Item> lineage(String code, String query, int limit) {
        return lineage(code, query, limit, ALL);
    }

    /** Those of them that an audience sees. */
    public List<Lineage.Item> lineage(String code, String query, int limit, Audience audience) {
        List<Lineage.Item> items = new ArrayList<>();
        LineageCursor next = null;
        do {
            Lineage page = page(code, query, next, limit, audience);
            items.addAll(page.items());
            next = page.next() == null ? null : LineageCursor.read(page.next().text());
        } while (next != null);
        return items;
    }

    public Lineage page(String code, String query, LineageCursor after, int limit) {
        return page(code, query, after, limit, ALL);
    }

    public Lineage page(String code, String query, LineageCursor after, int limit, Audience audience) {
        return lineages.page(query(code, query, false), after, limit, audience);
    }

    /** What is counted of each record, with the reason when that is not all. */
    public Map<String, String> counted(String code, String query) {
        Map<String, String> counted = new LinkedHashMap<>();
        lineage(code, query, 500).forEach(item -> counted.put(item.reference(),
                item.counted().toBigInteger() + (item.reason() == null ? "" : " " + item.reason())));
        return counted;
    }

    public static BigDecimal sum(List<Lineage.Item> items) {
        return items.stream().map(Lineage.Item::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static Query query(String code, String text, boolean grouped) {
        QueryReader reader = new QueryReader(Catalogue.get(code), Parameters.of(text));
        Query query = reader.read(Instant.now(),
                grouped ? Set.of(QueryReader.GROUP_BY, QueryReader.SUM_ROWS) : Set.of("limit", "cursor"));
        reader.refuseFaulty();
        return query;
    }
}
