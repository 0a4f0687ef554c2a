package org.ilo.spf.countries.engagement;

import java.util.List;
import java.util.TreeSet;
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
import org.ilo.spf.contracts.code.EngagementStatus;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.countries.EngagementState;
import org.ilo.spf.countries.OnDate;
import org.ilo.spf.countries.thematicarea.ThematicAreas;
import org.ilo.spf.records.RecordResource;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.write.Idempotent;
import org.ilo.spf.records.write.RecordingTime;
import org.ilo.spf.records.write.References;
import org.ilo.spf.web.access.Caller;
import org.ilo.spf.web.access.RequiredPermission;
import org.ilo.spf.web.http.DateBound;
import org.ilo.spf.web.json.MergePatch;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Engagements over HTTP. */
@Path("engagements")
@Tag(name = "Engagements", description = "The programme's work in one country in one phase")
@RequiredPermission(Permission.READ_RECORDS)
public class EngagementResource extends RecordResource<EngagementState> {

    private final Engagements engagements;
    private final ThematicAreas areas;
    private final References references;
    private final Caller caller;
    private final RecordingTime time;

    EngagementResource(Engagements engagements, ThematicAreas areas, References references, Caller caller, RecordingTime time) {
        super(engagements);
        this.engagements = engagements;
        this.areas = areas;
        this.references = references;
        this.caller = caller;
        this.time = time;
    }

    /** Which engagements to list. */
    @Listed(sort = { "reference", "country", "phase", "status", "startsOn" }, text = { "reference", "priorities", "office" })
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<Phase> phase;
        @RestQuery
        @Separator(",")
        List<Country> country;
        @RestQuery
        @Separator(",")
        List<EngagementStatus> status;
        @RestQuery
        @Separator(",")
        List<Pillar> pillars;
        @RestQuery
        @Separator(",")
        List<ThematicArea> thematicAreas;
        @RestQuery
        @Separator(",")
        List<Step> steps;
        @RestQuery
        List<DateBound> startsOn;
        @RestQuery
        List<DateBound> endsOn;
    }

    @GET
    @Operation(summary = "Engagements, filtered and in order")
    public Page<EngagementState> list(@BeanParam Filter filter) {
        return engagements.page(filter);
    }

    @POST
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Plan an engagement", description = "A country has one open engagement in a phase; none is planned in a thematic area that is retired.")
    public EngagementState plan(@NotNull Engagement.Plan plan) {
        caller.requireIn(plan.country(), "/country");
        areas.requireNoneRetired(plan.thematicAreas());
        var engagement = new Engagement(references.next("EN-" + plan.country() + "-" + plan.startsOn().getYear()), plan);
        return engagements.add(engagement, engagement.planned());
    }

    @PATCH
    @Path("{id}")
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Idempotent
    @Operation(summary = "Revise an engagement that is not over", description = "Its phase and country stay.")
    public EngagementState revise(@RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = Engagement.Plan.class))) @NotNull MergePatch changes) {
        var engagement = engagements.toChange(id);
        var plan = changes.onto(engagement.plan());
        var added = new TreeSet<>(plan.thematicAreas());
        added.removeAll(engagement.plan().thematicAreas());
        areas.requireNoneRetired(added);
        return engagements.record(engagement.revise(plan));
    }

    @POST
    @Path("{id}/activate")
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Idempotent
    @Operation(summary = "Work begins", description = "A planned engagement becomes active on a day within its phase.")
    public EngagementState activate(@RestPath UUID id, @NotNull OnDate date) {
        return engagements.record(engagements.toChange(id).activate(date.on(), time.today()));
    }

    @POST
    @Path("{id}/suspend")
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Idempotent
    @Operation(summary = "Work rests", description = "The day given is the last active one.")
    public EngagementState suspend(@RestPath UUID id, @NotNull OnDate date) {
        return engagements.record(engagements.toChange(id).suspend(date.on(), time.today()));
    }

    @POST
    @Path("{id}/resume")
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Idempotent
    @Operation(summary = "Work goes on", description = "The day given is the first active one again.")
    public EngagementState resume(@RestPath UUID id, @NotNull OnDate date) {
        return engagements.record(engagements.toChange(id).resume(date.on(), time.today()));
    }

    @POST
    @Path("{id}/complete")
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Idempotent
    @Operation(summary = "Work has ended", description = "The day given is the last one.")
    public EngagementState complete(@RestPath UUID id, @NotNull OnDate date) {
        return engagements.record(engagements.toChange(id).complete(date.on(), time.today()));
    }

    @POST
    @Path("{id}/cancel")
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Idempotent
    @Operation(summary = "Cancel a plan", description = "Only a planned engagement can be cancelled.")
    public EngagementState cancel(@RestPath UUID id) {
        return engagements.record(engagements.toChange(id).cancel());
    }
}
