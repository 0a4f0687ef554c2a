package org.ilo.spf.results.target;

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
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.TargetIndicator;
import org.ilo.spf.contracts.results.TargetState;
import org.ilo.spf.records.RecordResource;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.write.Idempotent;
import org.ilo.spf.records.write.References;
import org.ilo.spf.results.target.Target.NewTarget;
import org.ilo.spf.web.access.RequiredPermission;
import org.ilo.spf.web.http.DateBound;
import org.ilo.spf.web.json.MergePatch;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Targets over HTTP. */
@Path("targets")
@Tag(name = "Targets", description = "What the programme set out to reach")
@RequiredPermission(Permission.READ_PUBLISHED)
public class TargetResource extends RecordResource<TargetState> {

    private final Targets targets;
    private final References references;

    TargetResource(Targets targets, References references) {
        super(targets);
        this.targets = targets;
        this.references = references;
    }

    /** Which targets to list. */
    @Listed(sort = { "reference", "indicator", "phase", "due", "value" }, text = { "reference", "source" })
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<TargetIndicator> indicator;
        @RestQuery
        @Separator(",")
        List<Phase> phase;
        @RestQuery
        @Separator(",")
        List<Country> country;
        @RestQuery
        @Separator(",")
        List<Dimension> dimensions;
        @RestQuery
        @Separator(",")
        List<Step> steps;
        @RestQuery
        List<DateBound> due;
    }

    @GET
    @Operation(summary = "Targets, filtered and in order")
    public Page<TargetState> list(@BeanParam Filter filter) {
        return targets.page(filter);
    }

    @POST
    @RequiredPermission(Permission.FRAME_RESULTS)
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Set a target", description = "One for each indicator, phase, country and choice of dimensions or steps; without a country, for the whole programme.")
    public TargetState set(@NotNull NewTarget content) {
        var target = new Target(references.next("TG-" + content.phase().name().substring("PHASE_".length())), content);
        return targets.add(target, target.set());
    }

    @PATCH
    @Path("{id}")
    @RequiredPermission(Permission.FRAME_RESULTS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Idempotent
    @Operation(summary = "Revise a target", description = "Its indicator, phase and country stay.")
    public TargetState revise(@RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewTarget.class))) @NotNull MergePatch patch) {
        var target = targets.toChange(id);
        return targets.record(target.revise(patch.onto(target.content())));
    }
}
