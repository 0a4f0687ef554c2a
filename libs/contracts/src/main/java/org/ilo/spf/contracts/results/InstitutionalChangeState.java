package org.ilo.spf.contracts.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.ilo.spf.contracts.code.Branch;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.ThematicArea;

/**
 * A strategy, law, scheme or way of governing that changed with a contribution of the ILO.
 *
 * @param contribution what the ILO did towards the change, as text
 * @param sourceSystem where it was entered first, if elsewhere, with the id it has there
 * @param supersedes the record this one corrects
 * @param supersededBy the verified record that corrected this one
 * @param review who did what, and what reviewers said of it; null for readers without a token
 */
public record InstitutionalChangeState(
        UUID id,
        int version,
        String reference,
        Country country,
        Step step,
        String title,
        String description,
        LocalDate adoptedOn,
        String contribution,
        Set<ThematicArea> thematicAreas,
        Set<Branch> branches,
        Set<String> projectCodes,
        List<Evidence> evidence,
        String sourceSystem,
        String sourceId,
        ReviewStatus status,
        UUID supersedes,
        UUID supersededBy,
        Review review) implements Reviewed {

    @Override
    public InstitutionalChangeState forThePublic() {
        return new InstitutionalChangeState(id, version, reference, country, step, title, description, adoptedOn, contribution,
                thematicAreas, branches, projectCodes, evidence, sourceSystem, sourceId, status, supersedes, supersededBy,
                null);
    }

    /** What can happen to it. */
    public enum Event {
        DRAFTED,
        REVISED,
        SUBMITTED,
        RETURNED,
        VERIFIED,
        WITHDRAWN,
        SUPERSEDED
    }
}
