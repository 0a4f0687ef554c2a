package org.ilo.spf.results.change;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.results.InstitutionalChangeState;
import org.ilo.spf.results.review.ReviewedRecords;

/** All institutional changes. */
@Singleton
public class InstitutionalChanges extends ReviewedRecords<InstitutionalChange, InstitutionalChangeState> {

    InstitutionalChanges(Plumbing plumbing) {
        super(plumbing, InstitutionalChange.class, InstitutionalChangeState.class);
    }

    /** The change and everything it corrects, directly or not. */
    public Set<UUID> line(InstitutionalChange change) {
        var line = new LinkedHashSet<UUID>();
        for (UUID id = change.id(); id != null; id = correctedBy(id).orElse(null)) {
            line.add(id);
        }
        return line;
    }

    /** What the change with this id has been corrected to, or itself; the whole line to there is locked. */
    public InstitutionalChange standing(UUID id) {
        InstitutionalChange change = locked(id);
        while (change.supersededBy() != null) {
            change = locked(change.supersededBy());
        }
        return change;
    }
}
