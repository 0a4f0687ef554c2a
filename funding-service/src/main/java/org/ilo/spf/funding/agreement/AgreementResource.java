package org.ilo.spf.funding.agreement;

import java.util.List;
import java.util.Set;
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
import org.ilo.spf.contracts.code.Earmarking;
import org.ilo.spf.contracts.code.Modality;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.funding.AgreementState;
import org.ilo.spf.funding.partner.DevelopmentPartners;
import org.ilo.spf.records.RecordResource;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.write.Idempotent;
import org.ilo.spf.web.access.RequiredPermission;
import org.ilo.spf.web.http.DateBound;
import org.ilo.spf.web.json.MergePatch;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Agreements over HTTP. */
@Path("agreements")
@Tag(name = "Agreements", description = "What one development partner gives under one reference")
@RequiredPermission(Permission.READ_RECORDS)
public class AgreementResource extends RecordResource<AgreementState> {

    private final Agreements agreements;
    private final DevelopmentPartners partners;

    AgreementResource(Agreements agreements, DevelopmentPartners partners) {
        super(agreements);
        this.agreements = agreements;
        this.partners = partners;
    }

    /** Which agreements to list. */
    @Listed(sort = { "reference", "title", "phase", "modality", "earmarking" }, text = { "reference", "title" })
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<String> reference;
        @RestQuery
        @Separator(",")
        List<UUID> partner;
        @RestQuery
        @Separator(",")
        List<Modality> modality;
        @RestQuery
        @Separator(",")
        List<Earmarking> earmarking;
        @RestQuery
        @Separator(",")
        List<Phase> phase;
        @RestQuery
        @Separator(",")
        List<Pillar> pillar;
        @RestQuery
        @Separator(",")
        List<String> projectCodes;
        @RestQuery
        List<DateBound> signedOn;
    }

    @GET
    @Operation(summary = "Agreements, filtered and in order")
    public Page<AgreementState> list(@BeanParam Filter filter) {
        return agreements.page(filter);
    }

    @POST
    @RequiredPermission(Permission.WRITE_FUNDING)
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Sign an agreement", description = "Each split sums to exactly 100 per cent or is left out.")
    public AgreementState sign(@NotNull Agreement.Terms terms) {
        partners.requireAll(Set.of(terms.partner()), "/partner");
        var agreement = new Agreement(terms);
        return agreements.add(agreement, agreement.signed());
    }

    @PATCH
    @Path("{id}")
    @RequiredPermission(Permission.WRITE_FUNDING)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Idempotent
    @Operation(summary = "Revise the terms of an agreement", description = "Its reference and its partner stay. A share of a split is removed with null.")
    public AgreementState revise(@RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = Agreement.Terms.class))) @NotNull MergePatch changes) {
        var agreement = agreements.toChange(id);
        return agreements.record(agreement.revise(changes.onto(agreement.terms())));
    }
}
