package org.ilo.spf.results.change;

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
import org.ilo.spf.contracts.code.Branch;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.results.InstitutionalChangeState;
import org.ilo.spf.records.RecordResource;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.write.Idempotent;
import org.ilo.spf.records.write.RecordingTime;
import org.ilo.spf.records.write.References;
import org.ilo.spf.results.change.InstitutionalChange.NewInstitutionalChange;
import org.ilo.spf.results.review.Officer;
import org.ilo.spf.results.review.ReferencedRecords;
import org.ilo.spf.results.review.Remark;
import org.ilo.spf.results.review.Withdrawal;
import org.ilo.spf.web.access.Caller;
import org.ilo.spf.web.access.RequiredPermission;
import org.ilo.spf.web.http.DateBound;
import org.ilo.spf.web.json.MergePatch;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Institutional changes over HTTP. */
@Path("institutional-changes")
@Tag(name = "Institutional changes", description = "What has changed, with a contribution of the ILO")
@RequiredPermission(Permission.READ_PUBLISHED)
public class InstitutionalChangeResource extends RecordResource<InstitutionalChangeState> {

    private final InstitutionalChanges changes;
    private final Consequences consequences;
    private final References references;
    private final Caller caller;
    private final RecordingTime time;

    InstitutionalChangeResource(InstitutionalChanges changes, Consequences consequences, References references, Caller caller,
            RecordingTime time) {
        super(changes);
        this.changes = changes;
        this.consequences = consequences;
        this.references = references;
        this.caller = caller;
        this.time = time;
    }

    /** Which institutional changes to list. */
    @Listed(sort = { "reference", "country", "step", "status", "adoptedOn", "title" }, text = { "reference", "title",
            "description", "contribution", "sourceId" })
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<Country> country;
        @RestQuery
        @Separator(",")
        List<Step> step;
        @RestQuery
        @Separator(",")
        List<ReviewStatus> status;
        @RestQuery
        @Separator(",")
        List<ThematicArea> thematicAreas;
        @RestQuery
        @Separator(",")
        List<Branch> branches;
        @RestQuery
        @Separator(",")
        List<String> projectCodes;
        @RestQuery
        List<DateBound> adoptedOn;
        @RestQuery
        @Separator(",")
        List<String> sourceSystem;
        @RestQuery
        @Separator(",")
        List<String> sourceId;
        @RestQuery
        @Separator(",")
        List<UUID> supersedes;
    }

    @GET
    @Operation(summary = "Institutional changes, filtered and in order")
    public Page<InstitutionalChangeState> list(@BeanParam Filter filter) {
        return changes.page(filter);
    }

    @POST
    @RequiredPermission(Permission.DRAFT_RESULTS)
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Draft an institutional change", description = "With `supersedes`, the correction of a verified change of the same country; it keeps that change's source system and id.")
    public InstitutionalChangeState draft(@NotNull NewInstitutionalChange content) {
        caller.requireIn(content.country(), "/country");
        var referenced = new ReferencedRecords();
        var corrected = referenced.at("/supersedes", content.supersedes(), changes);
        referenced.requireKnown();
        var reference = references.next("IC-" + content.country() + "-" + content.adoptedOn().getYear());
        var author = Officer.of(caller, time);
        var change = corrected == null ? new InstitutionalChange(reference, author, content)
                : new InstitutionalChange(reference, author, content, corrected);
        return changes.add(change, change.drafted());
    }

    @PATCH
    @Path("{id}")
    @RequiredPermission(Permission.DRAFT_RESULTS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Idempotent
    @Operation(summary = "Revise a draft or returned institutional change", description = "Its country, its reference and what it corrects stay.")
    public InstitutionalChangeState revise(@RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewInstitutionalChange.class))) @NotNull MergePatch patch) {
        var change = changes.toChange(id);
        return changes.record(change.revise(Officer.of(caller, time), patch.onto(change.content())));
    }

    @POST
    @Path("{id}/submit")
    @RequiredPermission(Permission.SUBMIT_RESULTS)
    @Idempotent
    @Operation(summary = "Submit it for verification", description = "A draft or returned change with at least one piece of evidence.")
    public InstitutionalChangeState submit(@RestPath UUID id) {
        return changes.submit(id, Officer.of(caller, time));
    }

    @POST
    @Path("{id}/verify")
    @RequiredPermission(Permission.REVIEW_RESULTS)
    @Idempotent
    @Operation(summary = "Verify a submitted institutional change", description = "By somebody who neither wrote, last edited nor submitted it. A correction supersedes what it corrects in the same transaction; its verifier had no part in that either.")
    public InstitutionalChangeState verify(@RestPath UUID id) {
        var verifier = Officer.of(caller, time);
        return changes.verify(id, verifier, (change, corrected) -> change.verify(verifier, corrected));
    }

    @POST
    @Path("{id}/return")
    @RequiredPermission(Permission.REVIEW_RESULTS)
    @Idempotent
    @Operation(operationId = "returnInstitutionalChange", summary = "Return a submitted institutional change with a comment", description = "By somebody who neither wrote, last edited nor submitted it; it can then be revised and submitted again.")
    public InstitutionalChangeState returnForRevision(@RestPath UUID id, @NotNull Remark remark) {
        return changes.returnForRevision(id, Officer.of(caller, time), remark);
    }

    @POST
    @Path("{id}/withdraw")
    @RequiredPermission(Permission.REVIEW_RESULTS)
    @Idempotent
    @Operation(summary = "Withdraw a verified institutional change", description = "By somebody who neither wrote, last edited nor submitted it, once no verified impact record rests on it.")
    public InstitutionalChangeState withdraw(@RestPath UUID id, @NotNull Withdrawal withdrawal) {
        var change = changes.toChange(id);
        return changes.record(change.withdraw(Officer.of(caller, time), withdrawal,
                consequences.verifiedOf(changes.line(change)), changes.corrected(id)));
    }
}
