package org.ilo.spf.countries.thematicarea;

import java.util.Collection;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.countries.ThematicAreaState;
import org.ilo.spf.kit.Records;
import org.ilo.spf.kit.Sql;
import org.ilo.spf.kit.problem.RuleViolated;
import org.ilo.spf.kit.write.Caller;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All thematic areas. */
@Singleton
public class ThematicAreas extends Records<ThematicArea, ThematicAreaState>
        implements PanacheRepositoryBase<ThematicArea, UUID> {

    // Asked by every advisory request; as plain SQL, because preparing a query of entities takes longer than answering this.
    private static final String RETIRED = """
            select string_agg(code, ', ' order by code) from thematic_areas where status = 'RETIRED' and code = any (?)""";

    private final Sql sql;
    private final Caller caller;

    ThematicAreas(Plumbing plumbing, Sql sql, Caller caller) {
        super(plumbing, ThematicArea.class, ThematicAreaState.class);
        this.sql = sql;
        this.caller = caller;
    }

    /** Refuses to take up anything new in a retired area. */
    public void requireNoneRetired(Collection<org.ilo.spf.contracts.code.ThematicArea> codes) {
        // What an older system recorded was taken up when the area may still have been active.
        if (codes.isEmpty() || caller.isBackdated()) {
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
