package org.ilo.spf.countries.thematicarea;

import java.util.Collection;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.countries.ThematicAreaState;
import org.ilo.spf.records.Records;
import org.ilo.spf.records.database.PlainSql;
import org.ilo.spf.records.write.RecordingTime;
import org.ilo.spf.web.problem.RuleViolated;

/** All thematic areas. */
@Singleton
public class ThematicAreas extends Records<ThematicArea, ThematicAreaState> {

    // Asked by every advisory request; as plain SQL, because preparing a query of entities takes longer than answering this.
    private static final String RETIRED = """
            select string_agg(code, ', ' order by code) from thematic_areas where status = 'RETIRED' and code = any (?)""";

    private final PlainSql sql;
    private final RecordingTime time;

    ThematicAreas(Plumbing plumbing, PlainSql sql, RecordingTime time) {
        super(plumbing, ThematicArea.class, ThematicAreaState.class);
        this.sql = sql;
        this.time = time;
    }

    /** Refuses to take up anything new in a retired area. */
    public void requireNoneRetired(Collection<org.ilo.spf.contracts.code.ThematicArea> codes) {
        // What an older system recorded was taken up when the area may still have been active.
        if (codes.isEmpty() || time.isBackdated()) {
            return;
        }
        String[] asked = codes.stream().map(Enum::name).toArray(String[]::new);
        String retired = sql.one(RETIRED, row -> row.getString(1), (Object) asked);
        if (retired != null) {
            throw new RuleViolated("thematic-area-is-retired",
                    "Nothing new is taken up in %s: retired.".formatted(retired));
        }
    }
}
