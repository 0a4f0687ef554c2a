package org.ilo.spf.countries.advisoryrequest;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.ilo.spf.contracts.code.Constituent;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.countries.AdvisoryRequestState;
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

/** Advisory requests over HTTP. */
@Path("advisory-requests")
@Tag(name = "Advisory requests", description = "What constituents ask of the Technical Support Facility")
@RequiredPermission(Permission.READ_RECORDS)
public class AdvisoryRequestResource extends RecordResource<AdvisoryRequestState> {

    private final AdvisoryRequests requests;
    private final ThematicAreas areas;
    private final References references;
    private final Caller caller;
    private final RecordingTime time;

    AdvisoryRequestResource(AdvisoryRequests requests, ThematicAreas areas, References references, Caller caller,
            RecordingTime time) {
        super(requests);
        this.requests = requests;
        this.areas = areas;
        this.references = references;
        this.caller = caller;
        this.time = time;
    }

    /** Which advisory requests to list. */
    @Listed(sort = { "reference", "country", "thematicArea", "constituent", "status", "requestedOn" }, text = { "reference",
            "subject" })
    public static class Filter extends ListQuery {
        @RestQuery
        @Separator(",")
        List<Country> country;
        @RestQuery
        @Separator(",")
        List<ThematicArea> thematicArea;
        @RestQuery
        @Separator(",")
        List<Constituent> constituent;
        @RestQuery
        @Separator(",")
        List<AdvisoryRequestStatus> status;
        @RestQuery
        List<DateBound> requestedOn;
        @RestQuery
        List<DateBound> acceptedOn;
        @RestQuery
        List<DateBound> deliveredOn;
    }

    /** Why a request is declined. */
    @Schema(examples = "{\"because\": \"Another agency does this already.\"}")
    public record Reason(@NotBlank @Size(max = 1000) String because) {
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
    @Operation(summary = "Enter a request for advice", description = "From a constituent of any country, on focus lists or not; in an area that is not retired.")
    public AdvisoryRequestState enter(@NotNull AdvisoryRequest.Question question) {
        caller.requireIn(question.country(), "/country");
        areas.requireNoneRetired(Set.of(question.thematicArea()));
        var request = new AdvisoryRequest(
                references.next("AR-" + question.country() + "-" + question.requestedOn().getYear()), question, time.today());
        return requests.add(request, request.requested());
    }

    @PATCH
    @Path("{id}")
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Idempotent
    @Operation(summary = "Revise a request nobody has answered", description = "Its country stays.")
    public AdvisoryRequestState revise(@RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = AdvisoryRequest.Question.class))) @NotNull MergePatch changes) {
        var request = requests.toChange(id);
        var question = changes.onto(request.question());
        if (question.thematicArea() != request.question().thematicArea()) {
            areas.requireNoneRetired(Set.of(question.thematicArea()));
        }
        return requests.record(request.revise(question, time.today()));
    }

    @POST
    @Path("{id}/accept")
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Idempotent
    @Operation(summary = "Take a request up", description = "On the day of the request or later.")
    public AdvisoryRequestState accept(@RestPath UUID id, @NotNull OnDate date) {
        return requests.record(requests.toChange(id).accept(date.on(), time.today()));
    }

    @POST
    @Path("{id}/deliver")
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Idempotent
    @Operation(summary = "The advice has been given", description = "On the day the request was accepted or later.")
    public AdvisoryRequestState deliver(@RestPath UUID id, @NotNull OnDate date) {
        return requests.record(requests.toChange(id).deliver(date.on(), time.today()));
    }

    @POST
    @Path("{id}/decline")
    @RequiredPermission(Permission.WORK_IN_COUNTRIES)
    @Idempotent
    @Operation(summary = "Do not take a request up", description = "With a reason. What was accepted can no longer be declined.")
    public AdvisoryRequestState decline(@RestPath UUID id, @NotNull Reason reason) {
        return requests.record(requests.toChange(id).decline(reason.because()));
    }
}
