package org.ilo.spf.countries.thematicarea;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.code.ThematicAreaStatus;
import org.ilo.spf.contracts.countries.ThematicAreaState;
import org.ilo.spf.kit.Records;
import org.ilo.spf.kit.problem.RuleViolated;
import org.ilo.spf.kit.write.Caller;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All thematic areas. */
@Singleton
public class ThematicAreas extends Records<ThematicArea, ThematicAreaState>
        implements PanacheRepositoryBase<ThematicArea, UUID> {

    private final Caller caller;

    ThematicAreas(Plumbing plumbing, Caller caller) {
        super(plumbing, ThematicArea.class, ThematicAreaState.class);
        this.caller = caller;
    }

    /** Refuses to take up anything new in a retired area. */
    public void requireNoneRetired(Collection<org.ilo.spf.contracts.code.ThematicArea> codes) {
        // What an older system recorded was taken up when the area may still have been active.
        if (codes.isEmpty() || caller.isBackdated()) {
            return;
        }
        List<ThematicArea> retired = list("code in ?1 and status = ?2 order by code", codes, ThematicAreaStatus.RETIRED);
        if (!retired.isEmpty()) {
            throw new RuleViolated("thematic-area-is-retired", "Nothing new is taken up in %s: retired.".formatted(
                    retired.stream().map(area -> area.state().reference()).collect(Collectors.joining(", "))));
        }
    }
}
