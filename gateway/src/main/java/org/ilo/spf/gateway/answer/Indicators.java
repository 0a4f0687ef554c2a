package org.ilo.spf.gateway.answer;

import org.ilo.spf.gateway.query.Composer;
import org.ilo.spf.gateway.query.DatabaseUnavailable;
import org.ilo.spf.gateway.catalogue.Dimension;
import org.ilo.spf.gateway.lineage.Lineage;
import org.ilo.spf.gateway.lineage.LineageCursor;
import org.ilo.spf.gateway.query.Query;
import org.ilo.spf.gateway.catalogue.Reduction;
import org.ilo.spf.gateway.query.Snapshot;
import org.ilo.spf.gateway.query.NamedSql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

import jakarta.enterprise.context.ApplicationScoped;

import javax.sql.DataSource;

import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;

/** Computes indicators, each answer from one look at the projection. */
@ApplicationScoped
public class Indicators {

    private final DataSource database;

    private record Cell(List<String> codes, Answer.Figure figure, BigDecimal alone) {
    }

    Indicators(DataSource database) {
        this.database = database;
    }

    Answer answer(Query asked) {
        try (Snapshot snapshot = Snapshot.of(database)) {
            Query query = settled(asked, snapshot);
            List<Cell> cells = query.groupBy().isEmpty() ? List.of()
                    : snapshot.all(Composer.values(query), row -> cell(row, query));
            return new Answer(query, snapshot.version(), whole(query, cells, snapshot),
                    cells.stream().map(cell -> new Answer.Row(cell.codes(), cell.figure().value())).toList(),
                    Target.of(query, snapshot));
        } catch (SQLException e) {
            throw DatabaseUnavailable.because(e);
        }
    }

    Lineage lineage(Query asked, LineageCursor after, int limit, Audience reader) {
        try (Snapshot snapshot = Snapshot.of(database)) {
            Query query = settled(after == null ? asked : asked.at(after.asOf()), snapshot);
            Answer.Figure whole = whole(query, snapshot);
            long shown = reader.unverified() || !query.definition().countsWhatIsReviewed() ? whole.considered()
                    : snapshot.one(Composer.shown(query, reader), row -> row.getLong("shown"), 0L);
            long state = LineageCursor.checksum(shown + " " + whole.value());
            if (after != null && after.state() != state) {
                throw new InvalidRequest(Fault.ofParameter("cursor", "outdated",
                        "Records known at " + after.asOf() + " have arrived since. Begin again without a cursor."));
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
                NamedSql unknown = new NamedSql("select asked.code from unnest(:codes) as asked(code) where asked.code <> 'NOT_STATED'"
                        + " and not exists (select from (" + dimension.codes().known() + ") as known(code)"
                        + " where known.code = asked.code)").bind("codes", codes);
                snapshot.all(unknown, row -> row.getString(1)).forEach(code -> faults.add(Fault.ofParameter(dimension.name(),
                        "unknown-code", "'" + code + "' is not known. " + dimension.codes().valid())));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return query.asOf() == null ? query.at(snapshot.newest()) : query;
    }

    private static Answer.Figure whole(Query query, Snapshot snapshot) throws SQLException {
        return snapshot.one(Composer.values(query.whole()), row -> figure(row, query), none(query));
    }

    /** Where each record, or all of its parts, is in one cell, the cells have read every record: once is enough. */
    private static Answer.Figure whole(Query query, List<Cell> cells, Snapshot snapshot) throws SQLException {
        if (query.groupBy().isEmpty() || !query.divides()) {
            return whole(query, snapshot);
        }
        if (query.additive()) {
            return cells.stream().map(Cell::figure).reduce(none(query), Answer.Figure::and);
        }
        if (bounded(query)) {
            // Only in groups do records of different cells have to do with each other.
            BigDecimal alone = cells.stream().map(Cell::alone).reduce(BigDecimal.ZERO, BigDecimal::add);
            return snapshot.one(Composer.valueInGroups(query), row -> figure(row, query), none(query))
                    .and(new Answer.Figure(alone, 0, alone, alone));
        }
        return whole(query, snapshot);
    }

    private static Answer.Figure none(Query query) {
        BigDecimal bound = bounded(query) ? BigDecimal.ZERO : null;
        return new Answer.Figure(BigDecimal.ZERO, 0, bound, bound);
    }

    private static Cell cell(ResultSet row, Query query) throws SQLException {
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= query.groupBy().size(); i++) {
            codes.add(row.getString(i));
        }
        return new Cell(codes, figure(row, query), bounded(query) ? row.getBigDecimal("alone") : null);
    }

    private static Answer.Figure figure(ResultSet row, Query query) throws SQLException {
        boolean bounded = bounded(query);
        return new Answer.Figure(row.getBigDecimal("value"), row.getLong("considered"),
                bounded ? row.getBigDecimal("lower") : null, bounded ? row.getBigDecimal("upper") : null);
    }

    private static boolean bounded(Query query) {
        return query.definition().reduction() == Reduction.OVERLAP;
    }

    private static Lineage.Item item(ResultSet row) throws SQLException {
        return new Lineage.Item(row.getString("service"), row.getString("kind"), row.getString("id"),
                row.getString("reference"),
                row.getString("valid_date"), row.getBigDecimal("part"), row.getBigDecimal("counted"), row.getString("reason"),
                row.getString("dimensions"));
    }
}
