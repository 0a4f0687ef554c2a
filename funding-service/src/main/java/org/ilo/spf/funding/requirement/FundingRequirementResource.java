package org.ilo.spf.funding.requirement;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.funding.FundingRequirementState;
import org.ilo.spf.records.RecordResource;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.write.Idempotent;
import org.ilo.spf.web.access.RequiredPermission;
import org.ilo.spf.web.http.DateBound;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Funding requirements over HTTP. */
@Path("funding-requirements")
@Tag(name = "Funding requirements", description = "What a phase needs, from a day on")
@RequiredPermission(Permission.READ_RECORDS)
public class FundingRequirementResource extends RecordResource<FundingRequirementState> {

    private final FundingRequirements requirements;

    FundingRequirementResource(FundingRequirements requirements) {
        super(requirements);
        this.requirements = requirements;
    }

    /** Which funding requirements to list. */
    @Listed(sort = { "reference", "phase", "inForceFrom" }, text = { "reference", "source" })
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<Phase> phase;
        @RestQuery
        List<DateBound> inForceFrom;
    }

    @GET
    @Operation(summary = "Funding requirements, filtered and in order")
    public Page<FundingRequirementState> list(@BeanParam Filter filter) {
        return requirements.page(filter);
    }

    @POST
    @RequiredPermission(Permission.WRITE_FUNDING)
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "State what a phase needs", description = "It is in force from a day on, until the phase's next requirement, and is never changed.")
    public FundingRequirementState state(@NotNull FundingRequirement.Statement statement) {
        var requirement = new FundingRequirement(statement);
        return requirements.add(requirement, requirement.stated());
    }
}
