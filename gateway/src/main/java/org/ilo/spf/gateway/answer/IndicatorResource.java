package org.ilo.spf.gateway.answer;

import org.ilo.spf.gateway.catalogue.Catalogue;
import org.ilo.spf.gateway.catalogue.Definition;
import org.ilo.spf.gateway.lineage.Lineage;
import org.ilo.spf.gateway.lineage.LineageCursor;
import org.ilo.spf.gateway.query.Query;
import org.ilo.spf.gateway.query.QueryReader;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.web.access.Caller;
import org.ilo.spf.web.access.RequiredPermission;
import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.ProblemType;
import org.ilo.spf.gateway.projection.freshness.Source;
import org.jboss.resteasy.reactive.RestPath;

import io.vertx.core.http.HttpServerRequest;

/** Indicators over HTTP. */
@Path("indicators")
@RequiredPermission(Permission.READ_PUBLISHED)
@Tag(name = "Indicators", description = "Numbers computed from the programme's records, as known at one instant, with what they were computed from")
public class IndicatorResource {

    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;
    private static final Duration UNCHANGING = Duration.ofMinutes(5);
    private static final Duration SETTLED = Duration.ofMinutes(1);
    private static final Duration MOVING = Duration.ofSeconds(1);

    private final Indicators indicators;
    private final AnswerCache answers;
    private final SourceAges ages;
    private final Caller caller;

    IndicatorResource(Indicators indicators, AnswerCache answers, SourceAges ages, Caller caller) {
        this.caller = caller;
        this.indicators = indicators;
        this.answers = answers;
        this.ages = ages;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listIndicators", summary = "All indicators", description = IndicatorDocs.LIST)
    @APIResponse(responseCode = "200", description = "The catalogue", headers = @Header(name = "ETag", description = "Changes with the body", schema = @Schema(type = SchemaType.STRING)), content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT), examples = @ExampleObject(name = "example", value = IndicatorDocs.CATALOGUE)))
    @APIResponse(responseCode = "304", description = "Not modified: the body still has the entity tag in If-None-Match")
    public Response list(@Context HttpServerRequest request, @Context Request conditions) {
        return handedOut(request, conditions, answers.answer(request.uri(),
                now -> CachedResponse.lasting(AnswerJson.bytes(AnswerJson.catalogue()), CachedResponse.JSON, UNCHANGING)));
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getIndicator", summary = "The value of an indicator", description = IndicatorDocs.GET)
    @APIResponse(responseCode = "200", description = "The value, or the rows of a breakdown", headers = @Header(name = "ETag", description = "Changes with the body", schema = @Schema(type = SchemaType.STRING)), content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT), examples = @ExampleObject(name = "example", value = IndicatorDocs.ANSWER)))
    @APIResponse(responseCode = "304", description = "Not modified: the body still has the entity tag in If-None-Match")
    @APIResponse(responseCode = "400", description = "The query names something unknown, malformed or meaningless; every fault is listed", content = @Content(mediaType = "application/problem+json", schema = @Schema(type = SchemaType.OBJECT), examples = @ExampleObject(name = "example", value = IndicatorDocs.PROBLEM)))
    @APIResponse(responseCode = "404", description = "There is no such indicator", content = @Content(mediaType = "application/problem+json", schema = @Schema(type = SchemaType.OBJECT), examples = @ExampleObject(name = "example", value = IndicatorDocs.PROBLEM)))
    @APIResponse(responseCode = "503", description = "The database cannot be reached; ask again shortly", content = @Content(mediaType = "application/problem+json", schema = @Schema(type = SchemaType.OBJECT), examples = @ExampleObject(name = "example", value = IndicatorDocs.PROBLEM)))
    public Response get(@RestPath String code, @Context UriInfo uri, @Context HttpServerRequest request,
            @Context Request conditions) {
        return handedOut(request, conditions, answers.answer(request.uri(), now -> value(code, uri, now)));
    }

    private CachedResponse value(String code, UriInfo uri, KnowledgeVersion now) {
        QueryReader reader = new QueryReader(definition(code), uri.getQueryParameters());
        Query query = reader.read(latest(now.sources()), Set.of(QueryReader.GROUP_BY, QueryReader.SUM_ROWS));
        reader.refuseFaulty();
        Answer answer = indicators.answer(query);
        return CachedResponse.of(AnswerJson.answer(answer, now.sources()), new KnowledgeVersion(answer.version(), now.sources()), age(query));
    }

    @GET
    @Path("{code}/lineage")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getIndicatorLineage", summary = "The records behind a value", description = IndicatorDocs.LINEAGE)
    @APIResponse(responseCode = "200", description = "A page of records", headers = @Header(name = "ETag", description = "Changes with the body", schema = @Schema(type = SchemaType.STRING)), content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT), examples = @ExampleObject(name = "example", value = IndicatorDocs.RECORDS)))
    @APIResponse(responseCode = "304", description = "Not modified: the body still has the entity tag in If-None-Match")
    @APIResponse(responseCode = "400", description = "The query names something unknown, malformed or meaningless; every fault is listed", content = @Content(mediaType = "application/problem+json", schema = @Schema(type = SchemaType.OBJECT), examples = @ExampleObject(name = "example", value = IndicatorDocs.PROBLEM)))
    @APIResponse(responseCode = "403", description = "Whoever calls may not see the records behind this value", content = @Content(mediaType = "application/problem+json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = "There is no such indicator", content = @Content(mediaType = "application/problem+json", schema = @Schema(type = SchemaType.OBJECT), examples = @ExampleObject(name = "example", value = IndicatorDocs.PROBLEM)))
    @APIResponse(responseCode = "503", description = "The database cannot be reached; ask again shortly", content = @Content(mediaType = "application/problem+json", schema = @Schema(type = SchemaType.OBJECT), examples = @ExampleObject(name = "example", value = IndicatorDocs.PROBLEM)))
    public Response lineage(@RestPath String code, @Context UriInfo uri, @Context HttpServerRequest request,
            @Context Request conditions) {
        if (!definition(code).countsWhatIsPublic()) {
            caller.require(Permission.READ_RECORDS);
        }
        Audience reader = Audience.of(caller.authorities());
        return handedOut(request, conditions,
                answers.answer(request.uri(), reader, now -> records(code, uri, now, reader).to(reader)));
    }

    private CachedResponse records(String code, UriInfo uri, KnowledgeVersion now, Audience reader) {
        QueryReader parameters = new QueryReader(definition(code), uri.getQueryParameters());
        Instant latest = latest(now.sources());
        Query query = parameters.read(latest, Set.of("limit", "cursor"));
        Integer asked = parameters.single("limit", IndicatorResource::limit, "out-of-range",
                "A page has 1 to " + LARGEST_LIMIT + " records.");
        LineageCursor cursor = parameters.single("cursor", LineageCursor::read, "not-a-cursor",
                "Follow `next` of the page before.");
        if (cursor != null && !cursor.continues(query, latest)) {
            parameters.fault("cursor", "of-another-list",
                    "This cursor belongs to another query. Begin again without a cursor.");
        }
        parameters.refuseFaulty();
        int limit = asked == null ? USUAL_LIMIT : asked;
        Lineage page = indicators.lineage(query, cursor, limit, reader);
        return CachedResponse.of(AnswerJson.lineage(page, limit, now.sources()), new KnowledgeVersion(page.version(), now.sources()),
                age(query));
    }

    @GET
    @Path("{code}/definition")
    @Produces(TEXT)
    @Operation(operationId = "getIndicatorDefinition", summary = "The SQL that says what is counted, and why", description = IndicatorDocs.DEFINITION)
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "Not modified: the body still has the entity tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "There is no such indicator", content = @Content(mediaType = "application/problem+json", schema = @Schema(type = SchemaType.OBJECT), examples = @ExampleObject(name = "example", value = IndicatorDocs.PROBLEM)))
    public Response definition(@RestPath String code, @Context HttpServerRequest request, @Context Request conditions) {
        return handedOut(request, conditions, answers.answer(request.uri(),
                now -> CachedResponse.lasting(definition(code).sql().getBytes(StandardCharsets.UTF_8), TEXT, UNCHANGING)));
    }

    private static Definition definition(String code) {
        return Catalogue.find(code).orElseThrow(() -> ProblemType.NOT_FOUND.problem("There is no such indicator. "
                + Fault.oneOf(Catalogue.ALL.stream().map(Definition::code).toList())).build());
    }

    /** Owners' clocks may be ahead of this one: what they have recorded is no longer the future. */
    private static Instant latest(List<Source> known) {
        return Stream.concat(Stream.of(Instant.now()), known.stream().map(Source::newestEvent).filter(newest -> newest != null))
                .max(Instant::compareTo).orElseThrow();
    }

    private static Integer limit(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException(text);
        }
        return limit;
    }

    /** What can be asked of later is refreshed more often than what was known at an instant. */
    private static Duration age(Query query) {
        return query.asOf() == null ? MOVING : SETTLED;
    }

    private Response handedOut(HttpServerRequest request, Request conditions, CachedResponse answer) {
        Response.ResponseBuilder refused = conditions.evaluatePreconditions(new EntityTag(answer.tag()));
        // The framework knows If-Match, but overlooks weak tags in a list.
        if (refused == null && answer.isAmong(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            refused = Response.notModified();
        }
        return (refused == null ? Response.ok(answer.body().bytes()) : refused)
                .header(HttpHeaders.CONTENT_TYPE, answer.type())
                .header(HttpHeaders.ETAG, answer.etag())
                .header(HttpHeaders.CACHE_CONTROL, answer.caching())
                .header(HttpHeaders.VARY, answer.dependsOnReader() ? HttpHeaders.AUTHORIZATION : null)
                .header(FastPath.SOURCE_AGE, answer.moment() == null ? null : ages.of(answer.moment().sources()))
                .build();
    }
}
