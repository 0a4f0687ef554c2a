package org.ilo.spf.gateway.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

import org.ilo.spf.gateway.catalogue.Dimension;
import org.ilo.spf.web.problem.Fault;

/** The codes of a query that are well formed but are in no record. */
final class UnknownCodes {

    private UnknownCodes() {
    }

    static List<Fault> in(Query query, Snapshot snapshot) throws SQLException {
        List<Fault> faults = new ArrayList<>();
        for (Dimension dimension : query.definition().dimensions()) {
            SortedSet<String> codes = query.codes(dimension);
            if (codes != null && dimension.codes().existing() != null) {
                snapshot.all(unknown(codes, dimension.codes().existing()), row -> row.getString(1))
                        .forEach(code -> faults.add(Fault.ofParameter(dimension.name(), "unknown-code",
                                "'" + code + "' is not known. " + dimension.codes().valid())));
            }
        }
        return faults;
    }

    private static NamedSql unknown(SortedSet<String> codes, String existing) {
        return new NamedSql("select asked.code from unnest(:codes) as asked(code) where asked.code <> 'NOT_STATED'"
                + " and not exists (select from (" + existing + ") as existing(code)"
                + " where existing.code = asked.code)").bind("codes", codes);
    }
}
