package org.ilo.spf.records;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.records.list.Page;
import org.ilo.spf.web.access.Caller;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Adds the headers that a response's content calls for: ETag and Location of records, Link between pages. For callers who are
 * not authenticated it removes what is not public.
 */
@Singleton
public class RecordHeaders {

    private final Caller caller;

    RecordHeaders(Caller caller) {
        this.caller = caller;
    }

    @ServerResponseFilter
    public void complete(ContainerRequestContext request, ContainerResponseContext response) {
        // The same address has another response for another caller, which caches have to know.
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        if (response.getStatus() >= 300) {
            return;
        }
        if (response.getEntity() instanceof State state) {
            ofRecord(state, request, response);
        } else if (response.getEntity() instanceof Page<?> page) {
            ofPage(page, request, response);
        }
    }

    private void ofPage(Page<?> page, ContainerRequestContext request, ContainerResponseContext response) {
        if (!caller.mayReadRecords()) {
            response.setEntity(
                    new Page<>(page.items().stream().map(RecordHeaders::forThePublic).toList(), page.next(), page.total()));
        }
        if (page.next() != null) {
            response.getHeaders().putSingle(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next(request.getUriInfo(), page)));
        }
    }

    private static Object forThePublic(Object item) {
        return item instanceof State state ? state.forThePublic() : item;
    }

    private void ofRecord(State state, ContainerRequestContext request, ContainerResponseContext response) {
        // The public sees less of a version than authenticated callers do, so its representation has another tag.
        String tag = caller.mayReadRecords() ? String.valueOf(state.version()) : state.version() + "-public";
        if (!caller.mayReadRecords()) {
            response.setEntity(state.forThePublic());
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(tag));
        if (response.getStatus() == 201) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION,
                    "/api/v1/" + RecordType.of(state.getClass()).collection() + "/" + state.id());
        }
        if (request.getMethod().equals("GET") && matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    // RFC 9110: If-None-Match compares weakly.
    private static boolean matches(String ifNoneMatch, String current) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String tag : ifNoneMatch.split(",")) {
            String opaque = tag.strip().replaceFirst("^W/", "");
            if (opaque.equals("*") || opaque.equals("\"" + current + "\"")) {
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
