package org.ilo.spf.gateway.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

import jakarta.enterprise.context.ApplicationScoped;

import javax.sql.DataSource;

/** Computes indicators, each answer from one look at the projection. */
@ApplicationScoped
public class Indicators {

    private final DataSource database;

    Indicators(DataSource database) {
        this.database = database;
    }

    Answer answer(Query asked) {
        try (Snapshot snapshot = Snapshot.of(database)) {
            Query query = settled(asked, snapshot);
            List<Answer.Row> rows = query.groupBy().isEmpty() ? List.of()
                    : snapshot.all(Composer.values(query), row -> row(row, query.groupBy().size()));
            return new Answer(query, snapshot.version(), whole(query, snapshot), rows, Target.of(query, snapshot));
        } catch (SQLException e) {
            throw DatabaseUnavailable.because(e);
        }
    }

    Lineage lineage(Query asked, LineageCursor after, int limit, Reader reader) {
        try (Snapshot snapshot = Snapshot.of(database)) {
            Query query = settled(after == null ? asked : asked.at(after.asOf()), snapshot);
            Answer.Figure whole = whole(query, snapshot);
            long shown = reader.unverified() || !query.definition().countsWhatIsReviewed() ? whole.considered()
                    : snapshot.one(Composer.shown(query, reader), row -> row.getLong("shown"), 0L);
            long state = LineageCursor.checksum(shown + " " + whole.value());
            if (after != null && after.state() != state) {
                throw new InvalidQuery(List.of(new Fault("cursor", "outdated",
                        "Records known at " + after.asOf() + " have arrived since. Begin again without a cursor.")));
            }
            List<Lineage.Item> items = snapshot.all(Composer.records(query, after, limit + 1, reader), Indicators::item);
            LineageCursor next = null;
            if (items.size() > limit) {
                items = items.subList(0, limit);
                next = LineageCursor.after(items.get(limit - 1), query, state);
            }
            return new Lineage(query, snapshot.version(), whole, shown, items, next);
        } catch (SQLException e) {
            throw DatabaseUnavailable.because(e);
        }
    }

    /** The query with its instant, once all its codes are found to be known. */
    private static Query settled(Query query, Snapshot snapshot) throws SQLException {
        List<Fault> faults = new ArrayList<>();
        for (Dimension dimension : query.definition().dimensions()) {
            SortedSet<String> codes = query.codes(dimension);
            if (codes != null && dimension.codes().known() != null) {
                Sql unknown = new Sql("select asked.code from unnest(:codes) as asked(code) where asked.code <> 'NOT_STATED'"
                        + " and not exists (select from (" + dimension.codes().known() + ") as known(code)"
                        + " where known.code = asked.code)").bind("codes", codes);
                snapshot.all(unknown, row -> row.getString(1)).forEach(code -> faults.add(new Fault(dimension.name(),
                        "unknown-code", "'" + code + "' is not known. " + dimension.codes().valid())));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidQuery(faults);
        }
        return query.asOf() == null ? query.at(snapshot.newest()) : query;
    }

    private static Answer.Figure whole(Query query, Snapshot snapshot) throws SQLException {
        boolean bounded = query.definition().reduction() == Reduction.OVERLAP;
        return snapshot.one(Composer.values(query.whole()), row -> new Answer.Figure(row.getBigDecimal("value"),
                row.getLong("considered"), bounded ? row.getBigDecimal("lower") : null,
                bounded ? row.getBigDecimal("upper") : null), new Answer.Figure(BigDecimal.ZERO, 0, null, null));
    }

    private static Answer.Row row(ResultSet row, int dimensions) throws SQLException {
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= dimensions; i++) {
            codes.add(row.getString(i));
        }
        return new Answer.Row(codes, row.getBigDecimal("value"));
    }

    private static Lineage.Item item(ResultSet row) throws SQLException {
        return new Lineage.Item(row.getString("service"), row.getString("kind"), row.getString("id"),
                row.getString("reference"),
                row.getString("valid_date"), row.getBigDecimal("part"), row.getBigDecimal("counted"), row.getString("reason"),
                row.getString("dimensions"));
    }
}
