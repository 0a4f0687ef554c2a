package org.ilo.spf.funding.contribution;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.funding.OwnContributionState;
import org.ilo.spf.records.RecordResource;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.write.Idempotent;
import org.ilo.spf.records.write.References;
import org.ilo.spf.web.access.RequiredPermission;
import org.ilo.spf.web.http.DateBound;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** The ILO's own contributions over HTTP. */
@Path("own-contributions")
@Tag(name = "Own contributions", description = "The ILO's own money towards a phase's requirement")
@RequiredPermission(Permission.READ_RECORDS)
public class OwnContributionResource extends RecordResource<OwnContributionState> {

    private final OwnContributions contributions;
    private final References references;

    OwnContributionResource(OwnContributions contributions, References references) {
        super(contributions);
        this.contributions = contributions;
        this.references = references;
    }

    /** Which contributions to list. */
    @Listed(sort = { "reference", "phase", "decidedOn" }, text = { "reference", "source" })
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<Phase> phase;
        @RestQuery
        @Separator(",")
        List<Pillar> pillar;
        @RestQuery
        @Separator(",")
        List<Country> country;
        @RestQuery
        List<DateBound> decidedOn;
    }

    @GET
    @Operation(summary = "The ILO's own contributions, filtered and in order")
    public Page<OwnContributionState> list(@BeanParam Filter filter) {
        return contributions.page(filter);
    }

    @POST
    @RequiredPermission(Permission.WRITE_FUNDING)
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Record a contribution the ILO has decided on", description = "It is never changed.")
    public OwnContributionState decide(@NotNull OwnContribution.Decision decision) {
        String prefix = "OC-" + decision.phase().name().replace("PHASE_", "");
        var contribution = new OwnContribution(references.next(prefix), decision);
        return contributions.add(contribution, contribution.decided());
    }
}
