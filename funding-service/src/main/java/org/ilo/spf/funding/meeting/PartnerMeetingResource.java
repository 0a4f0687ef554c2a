package org.ilo.spf.funding.meeting;

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
import org.ilo.spf.contracts.funding.PartnerMeetingState;
import org.ilo.spf.records.RecordResource;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.write.Idempotent;
import org.ilo.spf.records.write.References;
import org.ilo.spf.web.access.RequiredPermission;
import org.ilo.spf.web.http.DateBound;
import org.ilo.spf.web.json.MergePatch;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Partner meetings over HTTP. */
@Path("partner-meetings")
@Tag(name = "Partner meetings", description = "When the programme met its partners, and how many took part")
@RequiredPermission(Permission.READ_RECORDS)
public class PartnerMeetingResource extends RecordResource<PartnerMeetingState> {

    private final PartnerMeetings meetings;
    private final References references;

    PartnerMeetingResource(PartnerMeetings meetings, References references) {
        super(meetings);
        this.meetings = meetings;
        this.references = references;
    }

    /** Which meetings to list. */
    @Listed(sort = { "reference", "heldOn", "title" }, text = { "reference", "title" })
    public static class Filter extends ListQuery {
        @RestQuery
        List<DateBound> heldOn;
    }

    @GET
    @Operation(summary = "Partner meetings, filtered and in order")
    public Page<PartnerMeetingState> list(@BeanParam Filter filter) {
        return meetings.page(filter);
    }

    @POST
    @RequiredPermission(Permission.WRITE_FUNDING)
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Report a meeting", description = "A meeting that was held, with at least one participant.")
    public PartnerMeetingState report(@NotNull PartnerMeeting.Report report) {
        var meeting = new PartnerMeeting(references.next("PM-" + report.heldOn().getYear()), report);
        return meetings.add(meeting, meeting.held());
    }

    @PATCH
    @Path("{id}")
    @RequiredPermission(Permission.WRITE_FUNDING)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Idempotent
    @Operation(summary = "Correct what was reported of a meeting", description = "A group is removed with null.")
    public PartnerMeetingState revise(@RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = PartnerMeeting.Report.class))) @NotNull MergePatch changes) {
        var meeting = meetings.toChange(id);
        return meetings.record(meeting.revise(changes.onto(meeting.report())));
    }
}
