package org.ilo.spf.gateway.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.ilo.spf.gateway.answer.Figure;
import org.ilo.spf.gateway.cache.Audience;
import org.ilo.spf.gateway.query.DatabaseUnavailable;
import org.ilo.spf.gateway.query.Query;
import org.ilo.spf.gateway.query.Snapshot;
import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;

import javax.sql.DataSource;

/** Reads the records behind values, each page from one snapshot of the projection. */
@ApplicationScoped
public class Lineages {

    private final DataSource database;

    public Lineages(DataSource database) {
        this.database = database;
    }

    /** The page after a cursor, or the first if that is null. */
    public Lineage page(Query asked, LineageCursor after, int limit, Audience audience) {
        try (Snapshot snapshot = Snapshot.of(database)) {
            Query query = (after == null ? asked : asked.at(after.asOf())).stated(snapshot);
            LineageSql sql = new LineageSql(query, audience);
            Figure whole = Figure.whole(query, snapshot);
            long shown = sql.showsAll() ? whole.considered()
                    : snapshot.one(sql.shown(), row -> row.getLong("shown"), 0L);
            long state = LineageCursor.checksum(shown + " " + whole.value());
            if (after != null && after.state() != state) {
                throw new InvalidRequest(Fault.ofParameter("cursor", "outdated",
                        "Records known at " + after.asOf() + " have arrived since. Begin again without a cursor."));
            }
            List<Lineage.Item> items = snapshot.all(sql.page(after, limit + 1), Lineages::item);
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

    private static Lineage.Item item(ResultSet row) throws SQLException {
        return new Lineage.Item(row.getString("service"), row.getString("kind"), row.getString("id"),
                row.getString("reference"), row.getString("valid_date"), row.getBigDecimal("part"),
                row.getBigDecimal("counted"), row.getString("reason"), row.getString("dimensions"));
    }
}
