package org.ilo.spf.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.ilo.spf.contracts.State;
import org.ilo.spf.kit.RecordKind;
import org.ilo.spf.kit.list.Page;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives answers the headers their content calls for: ETag and Location of records, Link between pages. */
public class Answers {

    @ServerResponseFilter
    public void complete(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 300) {
            return;
        }
        if (response.getEntity() instanceof State state) {
            ofRecord(state, request, response);
        } else if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            response.getHeaders().putSingle(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next(request.getUriInfo(), page)));
        }
    }

    private static void ofRecord(State state, ContainerRequestContext request, ContainerResponseContext response) {
        var etag = new EntityTag(String.valueOf(state.version()));
        response.getHeaders().putSingle(HttpHeaders.ETAG, etag);
        if (response.getStatus() == 201) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION,
                    "/api/v1/" + RecordKind.of(state.getClass()).plural() + "/" + state.id());
        }
        if (request.getMethod().equals("GET") && matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), state.version())) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    // RFC 9110: If-None-Match compares weakly.
    private static boolean matches(String ifNoneMatch, int version) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String tag : ifNoneMatch.split(",")) {
            String opaque = tag.strip().replaceFirst("^W/", "");
            if (opaque.equals("*") || opaque.equals("\"" + version + "\"")) {
                return true;
            }
        }
        return false;
    }

    private static String next(UriInfo uri, Page<?> page) {
        var query = uri.getRequestUriBuilder().replaceQueryParam("cursor", page.next()).build();
        return query.getRawPath() + "?" + query.getRawQuery();
    }
}
