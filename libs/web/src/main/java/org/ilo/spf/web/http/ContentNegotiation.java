package org.ilo.spf.web.http;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.ilo.spf.web.json.MergePatch;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Sees to it that what is read and written as JSON is called JSON, and refuses what is not.
 *
 * <p>
 * Left to itself, the framework gives a method without {@code @Produces} whatever name the client prefers; JSON called
 * {@code text/html} would let a browser run what somebody wrote into a record.
 */
@Singleton
public class ContentNegotiation {

    private static final MediaType MERGE_PATCH = MediaType.valueOf(MergePatch.MEDIA_TYPE);

    @ServerRequestFilter
    public void requireReadable(ContainerRequestContext request, ResourceInfo resource) {
        if (givesJson(resource) && !acceptsJson(request)) {
            throw new NotAcceptableException();
        }
    }

    @ServerResponseFilter
    public void name(ContainerResponseContext response, ResourceInfo resource) {
        if (response.getStatus() < 300 && response.hasEntity() && givesJson(resource)) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    // Otherwise the framework would read other kinds of JSON itself, and not strictly.
    @ServerRequestFilter
    public void requireReadHere(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        for (Parameter parameter : method.getParameters()) {
            Class<?> type = parameter.isAnnotationPresent(RestQuery.class) ? null : parameter.getType();
            if (type == MergePatch.class && !is(given(request), MERGE_PATCH)
                    || type != null && type.isRecord() && !is(given(request), MediaType.APPLICATION_JSON_TYPE)) {
                throw new NotSupportedException();
            }
        }
    }

    private static boolean acceptsJson(ContainerRequestContext request) {
        try {
            return request.getAcceptableMediaTypes().stream().anyMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible);
        } catch (IllegalArgumentException e) {
            throw new NotAcceptableException(e);
        }
    }

    private static MediaType given(ContainerRequestContext request) {
        try {
            return request.getMediaType();
        } catch (IllegalArgumentException e) {
            throw new NotSupportedException(e);
        }
    }

    // JSON is UTF-8 (RFC 8259), and a body that has to be unpacked first may be a bomb.
    @ServerRequestFilter
    public void requirePlain(ContainerRequestContext request) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        String charset = given(request) == null ? null : given(request).getParameters().get("charset");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")
                || charset != null && !charset.equalsIgnoreCase("UTF-8")) {
            throw new NotSupportedException();
        }
    }

    private static boolean is(MediaType given, MediaType wanted) {
        return given != null && given.getType().equalsIgnoreCase(wanted.getType())
                && given.getSubtype().equalsIgnoreCase(wanted.getSubtype());
    }

    private static boolean givesJson(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        return method != null && !method.isAnnotationPresent(Produces.class)
                && !resource.getResourceClass().isAnnotationPresent(Produces.class);
    }
}
