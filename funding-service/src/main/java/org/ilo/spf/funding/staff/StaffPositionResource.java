package org.ilo.spf.funding.staff;

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
import org.ilo.spf.contracts.funding.StaffPositionState;
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
import org.jboss.resteasy.reactive.Separator;

/** Staff positions over HTTP. */
@Path("staff-positions")
@Tag(name = "Staff positions", description = "Positions the programme recruited for, without names")
@RequiredPermission(Permission.READ_RECORDS)
public class StaffPositionResource extends RecordResource<StaffPositionState> {

    private final StaffPositions positions;
    private final References references;

    StaffPositionResource(StaffPositions positions, References references) {
        super(positions);
        this.positions = positions;
        this.references = references;
    }

    /** Which staff positions to list. */
    @Listed(sort = { "reference", "role", "dutyStation", "recruitedOn" }, text = { "reference", "role" })
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<Country> dutyStation;
        @RestQuery
        @Separator(",")
        List<String> projectCode;
        @RestQuery
        List<DateBound> recruitedOn;
        @RestQuery
        List<DateBound> endedOn;
    }

    /** The last day of a position. */
    @Schema(name = "StaffPositionEnding")
    public record OnDate(@NotNull LocalDate on) {
    }

    @GET
    @Operation(summary = "Staff positions, filtered and in order")
    public Page<StaffPositionState> list(@BeanParam Filter filter) {
        return positions.page(filter);
    }

    @POST
    @RequiredPermission(Permission.WRITE_FUNDING)
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Record a position recruited for", description = "By role and duty station; persons are never named.")
    public StaffPositionState recruit(@NotNull StaffPosition.Particulars particulars) {
        String reference = references.next("SP-" + particulars.recruitedOn().getYear());
        var position = new StaffPosition(reference, particulars);
        return positions.add(position, position.recruited());
    }

    @PATCH
    @Path("{id}")
    @RequiredPermission(Permission.WRITE_FUNDING)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Idempotent
    @Operation(summary = "Correct what was said of a position", description = "Its reference stays, whatever the year becomes.")
    public StaffPositionState revise(@RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = StaffPosition.Particulars.class))) @NotNull MergePatch changes) {
        var position = positions.toChange(id);
        return positions.record(position.revise(changes.onto(position.particulars())));
    }

    @POST
    @Path("{id}/end")
    @RequiredPermission(Permission.WRITE_FUNDING)
    @Idempotent
    @Operation(summary = "A position ends", description = "The day given is the last one.")
    public StaffPositionState end(@RestPath UUID id, @NotNull OnDate date) {
        return positions.record(positions.toChange(id).end(date.on()));
    }
}
