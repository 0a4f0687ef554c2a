package org.ilo.spf.gateway.answer;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.ilo.spf.gateway.query.Composer;
import org.ilo.spf.gateway.query.DatabaseUnavailable;
import org.ilo.spf.gateway.query.Query;
import org.ilo.spf.gateway.query.Snapshot;

import javax.sql.DataSource;

/** Computes the values of indicators, each answer from one snapshot of the projection. */
@ApplicationScoped
class Indicators {

    private final DataSource database;

    /** One row of the database; {@code alone} is what records in no overlap group add to the value, null without groups. */
    private record Cell(List<String> codes, Figure figure, BigDecimal alone) {
    }

    Indicators(DataSource database) {
        this.database = database;
    }

    Answer answer(Query asked) {
        try (Snapshot snapshot = Snapshot.of(database)) {
            Query query = asked.stated(snapshot);
            List<Cell> cells = query.groupBy().isEmpty() ? List.of()
                    : snapshot.all(Composer.values(query), row -> cell(row, query));
            return new Answer(query, snapshot.version(), whole(query, cells, snapshot),
                    cells.stream().map(cell -> new Answer.Row(cell.codes(), cell.figure().value())).toList(),
                    Target.of(query, snapshot));
        } catch (SQLException e) {
            throw DatabaseUnavailable.because(e);
        }
    }

    /** Where each record, or each of its parts, is in one cell, the cells have read every record: once is enough. */
    private static Figure whole(Query query, List<Cell> cells, Snapshot snapshot) throws SQLException {
        if (query.groupBy().isEmpty() || !query.divides()) {
            return Figure.whole(query, snapshot);
        }
        if (query.additive()) {
            return cells.stream().map(Cell::figure).reduce(Figure.none(query), Figure::and);
        }
        if (Figure.bounded(query)) {
            // Only in groups do records of different cells have to do with each other.
            BigDecimal alone = cells.stream().map(Cell::alone).reduce(BigDecimal.ZERO, BigDecimal::add);
            return snapshot.one(Composer.valueInGroups(query), row -> Figure.read(row, query), Figure.none(query))
                    .and(new Figure(alone, 0, alone, alone));
        }
        return Figure.whole(query, snapshot);
    }

    private static Cell cell(ResultSet row, Query query) throws SQLException {
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= query.groupBy().size(); i++) {
            codes.add(row.getString(i));
        }
        return new Cell(codes, Figure.read(row, query), Figure.bounded(query) ? row.getBigDecimal("alone") : null);
    }
}
