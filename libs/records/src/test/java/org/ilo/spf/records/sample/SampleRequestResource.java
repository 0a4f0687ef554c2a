package org.ilo.spf.records.sample;

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
import org.ilo.spf.contracts.code.AdvisoryRequestStatus;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.countries.AdvisoryRequestState;
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

/** Advisory requests over HTTP. */
@Path("advisory-requests")
@Tag(name = "Advisory requests")
@RequiredPermission(Permission.READ_RECORDS)
public class SampleRequestResource extends RecordResource<AdvisoryRequestState> {

    private final SampleRequests requests;
    private final References references;
    private final Caller caller;

    SampleRequestResource(SampleRequests requests, References references, Caller caller) {
        super(requests);
        this.requests = requests;
        this.references = references;
        this.caller = caller;
    }

    /** Which requests to list. */
    @Listed(sort = { "reference", "country", "status", "requestedOn" }, text = { "reference", "subject" })
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<Country> country;
        @RestQuery
        @Separator(",")
        List<AdvisoryRequestStatus> status;
        @RestQuery
        List<DateBound> requestedOn;
    }

    /** The day on which a request was accepted or delivered. */
    @Schema(examples = "{\"on\": \"2022-03-01\"}")
    public record OnDate(@NotNull LocalDate on) {
    }

    @GET
    @Operation(summary = "Advisory requests, filtered and in order")
    public Page<AdvisoryRequestState> list(@BeanParam Filter filter) {
        return requests.page(filter);
    }

    @POST
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Enter a request")
    public AdvisoryRequestState enter(@NotNull SampleRequest.Question question) {
        caller.requireIn(question.country(), "/country");
        String reference = references.next("AR-" + question.country() + "-" + question.requestedOn().getYear());
        var request = new SampleRequest(reference, question);
        return requests.add(request, request.requested());
    }

    @PATCH
    @Path("{id}")
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Idempotent
    @Operation(summary = "Revise a request")
    public AdvisoryRequestState revise(@RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = SampleRequest.Question.class))) @NotNull MergePatch changes) {
        var request = requests.toChange(id);
        return requests.record(request.revise(changes.onto(request.question())));
    }

    @POST
    @Path("{id}/accept")
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Idempotent
    @Operation(summary = "Take a request up")
    public AdvisoryRequestState accept(@RestPath UUID id, @NotNull OnDate date) {
        return requests.record(requests.toChange(id).accept(date.on()));
    }

    @POST
    @Path("{id}/deliver")
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Idempotent
    @Operation(summary = "The advice has been given")
    public AdvisoryRequestState deliver(@RestPath UUID id, @NotNull OnDate date) {
        return requests.record(requests.toChange(id).deliver(date.on()));
    }
}
