package org.ilo.spf.results.overlap;

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
import org.ilo.spf.contracts.code.OverlapRule;
import org.ilo.spf.contracts.results.OverlapGroupState;
import org.ilo.spf.records.RecordResource;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.write.Idempotent;
import org.ilo.spf.records.write.References;
import org.ilo.spf.results.overlap.OverlapGroup.NewOverlapGroup;
import org.ilo.spf.web.access.RequiredPermission;
import org.ilo.spf.web.json.MergePatch;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Overlap groups over HTTP. */
@Path("overlap-groups")
@Tag(name = "Overlap groups", description = "Which impact records are about the same people, and how to count them once")
@RequiredPermission(Permission.READ_RECORDS)
public class OverlapGroupResource extends RecordResource<OverlapGroupState> {

    private final OverlapGroups groups;
    private final Members members;
    private final References references;

    OverlapGroupResource(OverlapGroups groups, Members members, References references) {
        super(groups);
        this.groups = groups;
        this.members = members;
        this.references = references;
    }

    /** Which overlap groups to list. */
    @Listed(sort = { "reference", "country", "rule", "title" }, text = { "reference", "title", "source" })
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<Country> country;
        @RestQuery
        @Separator(",")
        List<OverlapRule> rule;
    }

    @GET
    @Operation(summary = "Overlap groups, filtered and in order")
    public Page<OverlapGroupState> list(@BeanParam Filter filter) {
        return groups.page(filter);
    }

    @POST
    @RequiredPermission(Permission.FRAME_RESULTS)
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Form an overlap group", description = "`statedUnion` goes with the rule STATED_UNION and no other. Impact records join by naming the group.")
    public OverlapGroupState form(@NotNull NewOverlapGroup content) {
        var group = new OverlapGroup(references.next("OG-" + content.country()), content);
        return groups.add(group, group.formed());
    }

    @PATCH
    @Path("{id}")
    @RequiredPermission(Permission.FRAME_RESULTS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Idempotent
    @Operation(summary = "Revise an overlap group", description = "A newly stated union lies between the largest verified member and their sum. The country stays.")
    public OverlapGroupState revise(@RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewOverlapGroup.class))) @NotNull MergePatch patch) {
        var group = groups.toChange(id);
        return groups.record(group.revise(patch.onto(group.content()), members.verifiedIn(id)));
    }
}
