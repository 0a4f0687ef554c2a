package org.ilo.spf.gateway.answer;

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
import org.ilo.spf.gateway.cache.CachedResponse;
import org.ilo.spf.gateway.cache.ConditionalResponses;
import org.ilo.spf.gateway.cache.KnowledgeVersion;
import org.ilo.spf.gateway.catalogue.Catalogue;
import org.ilo.spf.gateway.catalogue.IndicatorConventions;
import org.ilo.spf.gateway.query.Query;
import org.ilo.spf.gateway.query.QueryReader;
import org.ilo.spf.web.access.RequiredPermission;
import org.jboss.resteasy.reactive.RestPath;

import io.vertx.core.http.HttpServerRequest;

/** The value of one indicator over HTTP. */
@Path("indicators")
@RequiredPermission(Permission.READ_PUBLISHED)
@Tag(name = IndicatorConventions.TAG)
public class AnswerResource {

    private final Indicators indicators;
    private final AnswerCache cache;
    private final ConditionalResponses responses;

    AnswerResource(Indicators indicators, AnswerCache cache, ConditionalResponses responses) {
        this.indicators = indicators;
        this.cache = cache;
        this.responses = responses;
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getIndicator", summary = "The value of an indicator", description = AnswerDocs.GET)
    @APIResponse(responseCode = "200", description = "The value, or the rows of a breakdown", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT), examples = @ExampleObject(name = "example", value = AnswerDocs.EXAMPLE)))
    public Response get(@RestPath String code, @Context UriInfo uri, @Context HttpServerRequest request,
            @Context Request conditions) {
        return responses.serve(cache.answer(request.uri(), now -> value(code, uri, now)), request, conditions);
    }

    private CachedResponse value(String code, UriInfo uri, KnowledgeVersion now) {
        QueryReader reader = new QueryReader(Catalogue.get(code), uri.getQueryParameters());
        Query query = reader.read(now.latest(), Set.of(QueryReader.GROUP_BY, QueryReader.SUM_ROWS));
        reader.refuseFaulty();
        Answer answer = indicators.answer(query);
        return CachedResponse.of(AnswerJson.of(answer, now.sources()), now.of(answer.version()), query.asOf());
    }
}
