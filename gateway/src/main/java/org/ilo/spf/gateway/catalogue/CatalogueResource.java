package org.ilo.spf.gateway.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

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
import org.ilo.spf.web.access.RequiredPermission;
import org.jboss.resteasy.reactive.RestPath;

import io.vertx.core.http.HttpServerRequest;

/** The catalogue over HTTP: which indicators there are, and the SQL of each. */
@Path("indicators")
@RequiredPermission(Permission.READ_PUBLISHED)
@Tag(name = IndicatorConventions.TAG)
public class CatalogueResource {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final AnswerCache cache;
    private final ConditionalResponses responses;

    CatalogueResource(AnswerCache cache, ConditionalResponses responses) {
        this.cache = cache;
        this.responses = responses;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listIndicators", summary = "All indicators", description = CatalogueDocs.LIST)
    @APIResponse(responseCode = "200", description = "The catalogue", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT), examples = @ExampleObject(name = "example", value = CatalogueDocs.EXAMPLE)))
    public Response list(@Context HttpServerRequest request, @Context Request conditions) {
        return responses.serve(cache.answer(request.uri(), now -> CachedResponse.constant(CatalogueJson.catalogue())), request,
                conditions);
    }

    @GET
    @Path("{code}/definition")
    @Produces(TEXT)
    @Operation(operationId = "getIndicatorDefinition", summary = "The SQL that says what is counted, and why", description = CatalogueDocs.DEFINITION)
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    public Response definition(@RestPath String code, @Context HttpServerRequest request, @Context Request conditions) {
        return responses.serve(cache.answer(request.uri(), now -> CachedResponse.constant(Catalogue.get(code).sql(), TEXT)),
                request, conditions);
    }
}
