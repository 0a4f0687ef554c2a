package org.ilo.spf.funding.partner;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.PartnerType;
import org.ilo.spf.contracts.funding.DevelopmentPartnerState;
import org.ilo.spf.records.RecordResource;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.write.Idempotent;
import org.ilo.spf.web.access.RequiredPermission;
import org.ilo.spf.web.json.MergePatch;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Development partners over HTTP. */
@Path("development-partners")
@Tag(name = "Development partners", description = "Who gives money to the programme")
@RequiredPermission(Permission.READ_RECORDS)
public class DevelopmentPartnerResource extends RecordResource<DevelopmentPartnerState> {

    private final DevelopmentPartners partners;

    DevelopmentPartnerResource(DevelopmentPartners partners) {
        super(partners);
        this.partners = partners;
    }

    /** Which development partners to list. */
    @Listed(sort = { "reference", "name", "type" }, text = { "reference", "name", "iatiId" })
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<String> reference;
        @RestQuery
        @Separator(",")
        List<PartnerType> type;
        @RestQuery
        @Separator(",")
        List<Country> country;
    }

    @GET
    @Operation(summary = "Development partners, filtered and in order")
    public Page<DevelopmentPartnerState> list(@BeanParam Filter filter) {
        return partners.page(filter);
    }

    @POST
    @RequiredPermission(Permission.WRITE_FUNDING)
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Add a development partner", description = "Its code becomes its reference. A government has a country.")
    public DevelopmentPartnerState add(@NotNull DevelopmentPartner.Profile profile) {
        var partner = new DevelopmentPartner(profile);
        return partners.add(partner, partner.added());
    }

    @PATCH
    @Path("{id}")
    @RequiredPermission(Permission.WRITE_FUNDING)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Idempotent
    @Operation(summary = "Revise what is said of a development partner", description = "Its code stays.")
    public DevelopmentPartnerState revise(@RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = DevelopmentPartner.Profile.class))) @NotNull MergePatch changes) {
        var partner = partners.toChange(id);
        return partners.record(partner.revise(changes.onto(partner.profile())));
    }
}
