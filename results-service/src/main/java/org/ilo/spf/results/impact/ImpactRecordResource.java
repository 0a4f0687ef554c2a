package org.ilo.spf.results.impact;

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
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.ImpactMethod;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.results.ImpactRecordState;
import org.ilo.spf.records.RecordResource;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.write.Idempotent;
import org.ilo.spf.records.write.RecordingTime;
import org.ilo.spf.records.write.References;
import org.ilo.spf.results.change.InstitutionalChanges;
import org.ilo.spf.results.overlap.OverlapGroups;
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

/** Impact records over HTTP. */
@Path("impact-records")
@Tag(name = "Impact records", description = "How many people gained from an institutional change")
@RequiredPermission(Permission.READ_PUBLISHED)
public class ImpactRecordResource extends RecordResource<ImpactRecordState> {

    private final ImpactRecords impacts;
    private final InstitutionalChanges changes;
    private final OverlapGroups groups;
    private final References references;
    private final Caller caller;
    private final RecordingTime time;

    ImpactRecordResource(ImpactRecords impacts, InstitutionalChanges changes, OverlapGroups groups, References references,
            Caller caller, RecordingTime time) {
        super(impacts);
        this.impacts = impacts;
        this.changes = changes;
        this.groups = groups;
        this.references = references;
        this.caller = caller;
        this.time = time;
    }

    /** Which impact records to list. */
    @Listed(sort = { "reference", "country", "dimension", "status", "startsOn", "endsOn", "persons" }, text = { "reference",
            "source", "formula" })
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<UUID> institutionalChange;
        @RestQuery
        @Separator(",")
        List<Country> country;
        @RestQuery
        @Separator(",")
        List<Dimension> dimension;
        @RestQuery
        @Separator(",")
        List<Branch> branch;
        @RestQuery
        @Separator(",")
        List<ImpactMethod> method;
        @RestQuery
        @Separator(",")
        List<ReviewStatus> status;
        @RestQuery
        List<DateBound> startsOn;
        @RestQuery
        List<DateBound> endsOn;
        @RestQuery
        @Separator(",")
        List<UUID> overlapGroup;
        @RestQuery
        @Separator(",")
        List<UUID> supersedes;
    }

    @GET
    @Operation(summary = "Impact records, filtered and in order")
    public Page<ImpactRecordState> list(@BeanParam Filter filter) {
        return impacts.page(filter);
    }

    @POST
    @RequiredPermission(Permission.DRAFT_RESULTS)
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Draft an impact record", description = "Give new persons in `persons`, or a running total in `cumulative`, which is converted. The country is the institutional change's. With `supersedes`, the correction of a verified record.")
    public ImpactRecordState draft(@NotNull NewImpactRecord content) {
        var referenced = new ReferencedRecords();
        var change = referenced.at("/institutionalChange", content.institutionalChange(), changes);
        var group = referenced.at("/overlapGroup", content.overlapGroup(), groups);
        var corrected = referenced.at("/supersedes", content.supersedes(), impacts);
        referenced.requireKnown();
        caller.requireIn(change.country(), "/institutionalChange");
        if (group != null) {
            group.requireSameCountry(change.country());
        }
        var reference = references.next("IM-" + change.country() + "-" + content.endsOn().getYear());
        var author = Officer.of(caller, time);
        var impact = corrected == null ? new ImpactRecord(reference, author, content, change.country())
                : new ImpactRecord(reference, author, content, change.country(), corrected, changes.line(change));
        return impacts.add(impact, impact.drafted());
    }

    @PATCH
    @Path("{id}")
    @RequiredPermission(Permission.DRAFT_RESULTS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Idempotent
    @Operation(summary = "Revise a draft or returned impact record", description = "Its institutional change, its reference and what it corrects stay.")
    public ImpactRecordState revise(@RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewImpactRecord.class))) @NotNull MergePatch patch) {
        var impact = impacts.toChange(id);
        var content = patch.onto(impact.content());
        var referenced = new ReferencedRecords();
        var group = referenced.at("/overlapGroup", content.overlapGroup(), groups);
        referenced.requireKnown();
        if (group != null) {
            group.requireSameCountry(impact.country());
        }
        return impacts.record(impact.revise(Officer.of(caller, time), content));
    }

    @POST
    @Path("{id}/submit")
    @RequiredPermission(Permission.SUBMIT_RESULTS)
    @Idempotent
    @Operation(summary = "Submit it for verification", description = "A draft or returned record with at least one piece of evidence; its institutional change need not be verified yet.")
    public ImpactRecordState submit(@RestPath UUID id) {
        return impacts.submit(id, Officer.of(caller, time));
    }

    @POST
    @Path("{id}/verify")
    @RequiredPermission(Permission.REVIEW_RESULTS)
    @Idempotent
    @Operation(summary = "Verify a submitted impact record", description = "By somebody who neither wrote, last edited nor submitted it, once its institutional change is verified. A correction supersedes what it corrects in the same transaction; its verifier had no part in that either.")
    public ImpactRecordState verify(@RestPath UUID id) {
        var verifier = Officer.of(caller, time);
        // The change is locked first, so that it is not withdrawn meanwhile.
        var standing = impacts.changeOf(id).map(changes::standing);
        return impacts.verify(id, verifier,
                (impact, corrected) -> impact.verify(verifier, standing.orElseThrow(), corrected));
    }

    @POST
    @Path("{id}/return")
    @RequiredPermission(Permission.REVIEW_RESULTS)
    @Idempotent
    @Operation(operationId = "returnImpactRecord", summary = "Return a submitted impact record with a comment", description = "By somebody who neither wrote, last edited nor submitted it; it can then be revised and submitted again.")
    public ImpactRecordState returnForRevision(@RestPath UUID id, @NotNull Remark remark) {
        return impacts.returnForRevision(id, Officer.of(caller, time), remark);
    }

    @POST
    @Path("{id}/withdraw")
    @RequiredPermission(Permission.REVIEW_RESULTS)
    @Idempotent
    @Operation(summary = "Withdraw a verified impact record", description = "By somebody who neither wrote, last edited nor submitted it.")
    public ImpactRecordState withdraw(@RestPath UUID id, @NotNull Withdrawal withdrawal) {
        var impact = impacts.toChange(id);
        return impacts.record(impact.withdraw(Officer.of(caller, time), withdrawal, impacts.corrected(id)));
    }
}
