package org.ilo.spf.funding.project;

import java.time.LocalDate;
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
import org.ilo.spf.contracts.code.ProjectStatus;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.funding.ProjectState;
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

/** Projects over HTTP. */
@Path("projects")
@Tag(name = "Projects", description = "Development cooperation projects of the programme")
@RequiredPermission(Permission.READ_RECORDS)
public class ProjectResource extends RecordResource<ProjectState> {

    private final Projects projects;
    private final DevelopmentPartners partners;

    ProjectResource(Projects projects, DevelopmentPartners partners) {
        super(projects);
        this.projects = projects;
        this.partners = partners;
    }

    /** Which projects to list. */
    @Listed(sort = { "reference", "title", "startsOn", "status" }, text = { "reference", "title" })
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<String> reference;
        @RestQuery
        @Separator(",")
        List<Country> countries;
        @RestQuery
        @Separator(",")
        List<ThematicArea> thematicAreas;
        @RestQuery
        @Separator(",")
        List<UUID> partners;
        @RestQuery
        @Separator(",")
        List<ProjectStatus> status;
        @RestQuery
        List<DateBound> startsOn;
        @RestQuery
        List<DateBound> endsOn;
    }

    /** The day something happened to a project. */
    @Schema(name = "ProjectHappening")
    public record OnDate(@NotNull LocalDate on) {
    }

    @GET
    @Operation(summary = "Projects, filtered and in order")
    public Page<ProjectState> list(@BeanParam Filter filter) {
        return projects.page(filter);
    }

    @POST
    @RequiredPermission(Permission.WRITE_FUNDING)
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Prepare a project", description = "It is in the pipeline until it starts. Its code becomes its reference.")
    public ProjectState prepare(@NotNull Project.Plan plan) {
        partners.requireAll(plan.partners(), "/partners");
        var project = new Project(plan);
        return projects.add(project, project.prepared());
    }

    @PATCH
    @Path("{id}")
    @RequiredPermission(Permission.WRITE_FUNDING)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Idempotent
    @Operation(summary = "Revise a project that is not over", description = "Its code stays, and once it has started the day it did.")
    public ProjectState revise(@RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = Project.Plan.class))) @NotNull MergePatch changes) {
        var project = projects.toChange(id);
        var plan = changes.onto(project.plan());
        partners.requireAll(plan.partners(), "/partners");
        return projects.record(project.revise(plan));
    }

    @POST
    @Path("{id}/start")
    @RequiredPermission(Permission.WRITE_FUNDING)
    @Idempotent
    @Operation(summary = "Implementation begins", description = "A project in the pipeline starts on a day.")
    public ProjectState start(@RestPath UUID id, @NotNull OnDate date) {
        return projects.record(projects.toChange(id).start(date.on()));
    }

    @POST
    @Path("{id}/close")
    @RequiredPermission(Permission.WRITE_FUNDING)
    @Idempotent
    @Operation(summary = "Implementation has ended", description = "The day given is the last one.")
    public ProjectState close(@RestPath UUID id, @NotNull OnDate date) {
        return projects.record(projects.toChange(id).close(date.on()));
    }

    @POST
    @Path("{id}/cancel")
    @RequiredPermission(Permission.WRITE_FUNDING)
    @Idempotent
    @Operation(summary = "Cancel a project", description = "Only a project in the pipeline can be cancelled.")
    public ProjectState cancel(@RestPath UUID id) {
        return projects.record(projects.toChange(id).cancel());
    }
}
