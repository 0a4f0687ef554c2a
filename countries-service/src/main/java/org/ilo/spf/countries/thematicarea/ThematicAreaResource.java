package org.ilo.spf.countries.thematicarea;

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
import org.ilo.spf.contracts.code.ThematicAreaStatus;
import org.ilo.spf.contracts.code.ThematicGroup;
import org.ilo.spf.contracts.countries.ThematicAreaState;
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

/** Thematic areas over HTTP. */
@Path("thematic-areas")
@Tag(name = "Thematic areas", description = "The programme's areas of policy advice")
@RequiredPermission(Permission.READ_PUBLISHED)
public class ThematicAreaResource extends RecordResource<ThematicAreaState> {

    private final ThematicAreas areas;

    ThematicAreaResource(ThematicAreas areas) {
        super(areas);
        this.areas = areas;
    }

    /** Which thematic areas to list. */
    @Listed(sort = { "code", "group", "status" }, text = { "description" })
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<org.ilo.spf.contracts.code.ThematicArea> code;
        @RestQuery
        @Separator(",")
        List<ThematicGroup> group;
        @RestQuery
        @Separator(",")
        List<ThematicAreaStatus> status;
    }

    @GET
    @Operation(summary = "Thematic areas, filtered and in order")
    public Page<ThematicAreaState> list(@BeanParam Filter filter) {
        return areas.page(filter);
    }

    @POST
    @RequiredPermission(Permission.KEEP_REFERENCE_DATA)
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Open a thematic area", description = "An area is opened once; a retired one is reopened instead.")
    public ThematicAreaState open(@NotNull ThematicArea.Opening opening) {
        var area = new ThematicArea(opening);
        return areas.add(area, area.opened());
    }

    @PATCH
    @Path("{id}")
    @RequiredPermission(Permission.KEEP_REFERENCE_DATA)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Idempotent
    @Operation(summary = "Describe a thematic area anew", description = "Its code stays.")
    public ThematicAreaState revise(@RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ThematicArea.Opening.class))) @NotNull MergePatch changes) {
        var area = areas.toChange(id);
        return areas.record(area.revise(changes.onto(area.opening())));
    }

    @POST
    @Path("{id}/retire")
    @RequiredPermission(Permission.KEEP_REFERENCE_DATA)
    @Idempotent
    @Operation(summary = "Take up nothing new in an area", description = "What was taken up in it before goes on.")
    public ThematicAreaState retire(@RestPath UUID id) {
        return areas.record(areas.toChange(id).retire());
    }

    @POST
    @Path("{id}/reopen")
    @RequiredPermission(Permission.KEEP_REFERENCE_DATA)
    @Idempotent
    @Operation(summary = "Work in a retired area again")
    public ThematicAreaState reopen(@RestPath UUID id) {
        return areas.record(areas.toChange(id).reopen());
    }
}
