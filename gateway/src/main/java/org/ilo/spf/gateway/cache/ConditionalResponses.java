package org.ilo.spf.gateway.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;

/** Serves cached responses through the framework, which knows every condition that a request can have. */
@ApplicationScoped
public class ConditionalResponses {

    private final ResponseHeaders headers;

    ConditionalResponses(ResponseHeaders headers) {
        this.headers = headers;
    }

    /** The response, or what the request's conditions make of it. */
    public Response serve(CachedResponse response, HttpServerRequest request, Request conditions) {
        Response.ResponseBuilder builder = conditions.evaluatePreconditions(new EntityTag(response.tag()));
        // The framework knows If-Match, but overlooks weak tags in a list.
        if (builder == null && response.isAmong(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            builder = Response.notModified();
        }
        if (builder == null) {
            builder = Response.ok(response.body().bytes());
        }
        headers.of(response, builder::header);
        return builder.build();
    }
}
