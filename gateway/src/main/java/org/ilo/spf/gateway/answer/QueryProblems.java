package org.ilo.spf.gateway.answer;

import org.ilo.spf.gateway.cache.Body;
import org.ilo.spf.gateway.query.DatabaseUnavailable;
import org.ilo.spf.gateway.query.QueryFault;
import org.ilo.spf.gateway.query.InvalidQuery;
import org.ilo.spf.gateway.catalogue.NoSuchIndicator;

import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.web.problem.Refusal;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells a client why an indicator did not answer, as RFC 9457 says. */
public class QueryProblems {

    private static final Logger LOG = Logger.getLogger(QueryProblems.class);

    @ServerExceptionMapper
    Response invalid(InvalidQuery e, UriInfo uri) {
        return problem(400, "invalid-request", "Invalid request",
                "The query cannot be answered. `errors` lists everything that is wrong with it.", e.faults(), uri).build();
    }

    @ServerExceptionMapper
    Response unknown(NoSuchIndicator e, UriInfo uri) {
        return problem(404, "not-found", "Not found", e.getMessage(), List.of(), uri).build();
    }

    @ServerExceptionMapper
    Response notForThisReader(NotForThisAudience e, UriInfo uri) {
        var answer = problem(e.refusal().status(), e.refusal().code(), e.refusal().title(),
                "The records behind this value are for: " + Permission.READ_RECORDS.words() + ".", List.of(), uri);
        return (e.refusal() == Refusal.UNAUTHENTICATED ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : answer)
                .build();
    }

    /** What the framework refuses by itself: an unknown address, a wrong method, a format that is not given. */
    @ServerExceptionMapper
    Response refused(WebApplicationException e, UriInfo uri) {
        int status = e.getResponse().getStatus();
        String title = Response.Status.fromStatusCode(status).getReasonPhrase();
        return problem(status, title.toLowerCase(Locale.ROOT).replace(' ', '-'), title,
                "The gateway does not offer this here.", List.of(), uri).build();
    }

    /** The cause goes to the log, never to the client. */
    @ServerExceptionMapper
    Response unavailable(DatabaseUnavailable e, UriInfo uri) {
        LOG.error("An indicator could not be computed", e);
        return problem(503, "unavailable", "Unavailable", "The numbers cannot be computed right now. Ask again shortly.",
                List.of(), uri).header(HttpHeaders.RETRY_AFTER, 1).build();
    }

    private static Response.ResponseBuilder problem(int status, String type, String title, String detail, List<QueryFault> faults,
            UriInfo uri) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", "/api/v1/problems/" + type).put("title", title)
                .put("status", status).put("detail", detail).put("instance", uri.getRequestUri().getPath());
        if (!faults.isEmpty()) {
            ArrayNode errors = json.putArray("errors");
            faults.forEach(fault -> errors.addObject().put("parameter", fault.parameter()).put("code", fault.code())
                    .put("detail", fault.detail()));
        }
        return Response.status(status).type("application/problem+json").entity(Body.bytes(json));
    }
}
