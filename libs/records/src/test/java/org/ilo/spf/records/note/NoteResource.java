package org.ilo.spf.records.note;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
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
import org.ilo.spf.records.RecordResource;
import org.ilo.spf.records.list.ListQuery;
import org.ilo.spf.records.list.Listed;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.records.write.Idempotent;
import org.ilo.spf.records.write.References;
import org.ilo.spf.web.access.Caller;
import org.ilo.spf.web.access.RequiredPermission;
import org.ilo.spf.web.http.DateBound;
import org.ilo.spf.web.json.MergePatch;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Notes over HTTP. */
@Path("notes")
@Tag(name = "Notes")
@RequiredPermission(Permission.READ_RECORDS)
public class NoteResource extends RecordResource<NoteState> {

    private final Notes notes;
    private final References references;
    private final Caller caller;

    NoteResource(Notes notes, References references, Caller caller) {
        super(notes);
        this.notes = notes;
        this.references = references;
        this.caller = caller;
    }

    /** Which notes to list. */
    @Listed(sort = { "reference", "country", "status", "writtenOn" }, text = { "reference", "text" })
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<Country> country;
        @RestQuery
        @Separator(",")
        List<NoteStatus> status;
        @RestQuery
        List<DateBound> writtenOn;
    }

    /** The day on which a note was published or archived. */
    @Schema(examples = "{\"on\": \"2022-03-01\"}")
    public record OnDate(@NotNull LocalDate on) {
    }

    @GET
    @Operation(summary = "Notes, filtered and in order")
    public Page<NoteState> list(@BeanParam Filter filter) {
        return notes.page(filter);
    }

    @POST
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Write a note")
    public NoteState write(@NotNull Note.Content content) {
        caller.requireIn(content.country(), "/country");
        var note = new Note(references.next("NOTE-" + content.country() + "-" + content.writtenOn().getYear()), content);
        return notes.add(note, note.written());
    }

    @PATCH
    @Path("{id}")
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Transactional
    @Idempotent
    @Operation(summary = "Revise a note")
    public NoteState revise(@RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = Note.Content.class))) @NotNull MergePatch changes) {
        var note = notes.toChange(id);
        return notes.record(note.revise(changes.onto(note.content())));
    }

    @POST
    @Path("{id}/publish")
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Transactional
    @Idempotent
    @Operation(summary = "Publish a draft")
    public NoteState publish(@RestPath UUID id, @NotNull OnDate date) {
        return notes.record(notes.toChange(id).publish(date.on()));
    }

    @POST
    @Path("{id}/archive")
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Transactional
    @Idempotent
    @Operation(summary = "Archive what was published")
    public NoteState archive(@RestPath UUID id, @NotNull OnDate date) {
        return notes.record(notes.toChange(id).archive(date.on()));
    }
}
