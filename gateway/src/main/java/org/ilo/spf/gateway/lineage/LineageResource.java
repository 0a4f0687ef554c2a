package org.ilo.spf.gateway.lineage;

import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.gateway.cache.AnswerCache;
import org.ilo.spf.gateway.cache.Audience;
import org.ilo.spf.gateway.cache.CachedResponse;
import org.ilo.spf.gateway.cache.ConditionalResponses;
import org.ilo.spf.gateway.cache.KnowledgeVersion;
import org.ilo.spf.gateway.catalogue.Catalogue;
import org.ilo.spf.gateway.catalogue.IndicatorConventions;
import org.ilo.spf.gateway.query.Query;
import org.ilo.spf.gateway.query.QueryReader;
import org.ilo.spf.web.access.Caller;
import org.ilo.spf.web.access.RequiredPermission;
import org.jboss.resteasy.reactive.RestPath;

import io.vertx.core.http.HttpServerRequest;

/** The records behind a value over HTTP, page by page. */
@Path("indicators")
@RequiredPermission(Permission.READ_PUBLISHED)
@Tag(name = IndicatorConventions.TAG)
public class LineageResource {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private final Lineages lineages;
    private final AnswerCache cache;
    private final ConditionalResponses responses;
    private final Caller caller;

    LineageResource(Lineages lineages, AnswerCache cache, ConditionalResponses responses, Caller caller) {
        this.lineages = lineages;
        this.cache = cache;
        this.responses = responses;
        this.caller = caller;
    }

    @GET
    @Path("{code}/lineage")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getIndicatorLineage", summary = "The records behind a value", description = LineageDocs.GET)
    @APIResponse(responseCode = "200", description = "A page of records", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT), examples = @ExampleObject(name = "example", value = LineageDocs.EXAMPLE)))
    public Response lineage(@RestPath String code, @Context UriInfo uri, @Context HttpServerRequest request,
            @Context Request conditions) {
        if (!Catalogue.get(code).countsWhatIsPublic()) {
            caller.require(Permission.READ_RECORDS);
        }
        Audience audience = Audience.of(caller.authorities());
        return responses.serve(
                cache.answer(request.uri(), audience, now -> page(code, uri, now, audience).to(audience)), request, conditions);
    }

    private CachedResponse page(String code, UriInfo uri, KnowledgeVersion now, Audience audience) {
        QueryReader reader = new QueryReader(Catalogue.get(code), uri.getQueryParameters());
        Query query = reader.read(now.latest(), Set.of("limit", "cursor"));
        Integer limit = reader.single("limit", LineageResource::limit, "out-of-range",
                "A page has 1 to " + MAX_LIMIT + " records.");
        LineageCursor cursor = reader.single("cursor", LineageCursor::read, "not-a-cursor",
                "Follow `next` of the page before.");
        if (cursor != null && !cursor.continues(query, now.latest())) {
            reader.fault("cursor", "of-another-list", "This cursor belongs to another query. Begin again without a cursor.");
        }
        reader.refuseFaulty();
        int records = limit == null ? DEFAULT_LIMIT : limit;
        Lineage page = lineages.page(query, cursor, records, audience);
        return CachedResponse.of(LineageJson.of(page, records, now.sources()), now.of(page.version()), query.asOf());
    }

    private static Integer limit(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException(text);
        }
        return limit;
    }
}
