package org.ilo.spf.web.http;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
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
 * Makes sure that JSON is read and written under its own media types, and refuses others.
 *
 * <p>
 * By default the framework labels the response of a method without {@code @Produces} with any type that the client prefers;
 * JSON labelled {@code text/html} would let a browser run what somebody wrote into a record.
 */
@Singleton
public class ContentNegotiation {

    private static final MediaType MERGE_PATCH = MediaType.valueOf(MergePatch.MEDIA_TYPE);

    @ServerRequestFilter
    public void requireAcceptable(ContainerRequestContext request, ResourceInfo resource) {
        if (producesJson(resource) && !acceptsJson(request)) {
            throw new NotAcceptableException();
        }
    }

    @ServerResponseFilter
    public void label(ContainerResponseContext response, ResourceInfo resource) {
        if (response.getStatus() < 300 && response.hasEntity() && producesJson(resource)) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    // The framework would read other kinds of JSON itself, and not strictly.
    @ServerRequestFilter
    public void requireSupported(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        for (Parameter parameter : method.getParameters()) {
            Class<?> type = parameter.isAnnotationPresent(RestQuery.class) ? null : parameter.getType();
            if (type == MergePatch.class && !is(contentType(request), MERGE_PATCH)
                    || type != null && type.isRecord() && !is(contentType(request), MediaType.APPLICATION_JSON_TYPE)) {
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

    private static MediaType contentType(ContainerRequestContext request) {
        try {
            return request.getMediaType();
        } catch (IllegalArgumentException e) {
            throw new NotSupportedException(e);
        }
    }

    // JSON is UTF-8 (RFC 8259), and a body that has to be decompressed may be a bomb. Reading requests have no body.
    @ServerRequestFilter
    public void requirePlain(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD)) {
            return;
        }
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        String charset = contentType(request) == null ? null : contentType(request).getParameters().get("charset");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")
                || charset != null && !charset.equalsIgnoreCase("UTF-8")) {
            throw new NotSupportedException();
        }
    }

    private static boolean is(MediaType actual, MediaType wanted) {
        return actual != null && actual.getType().equalsIgnoreCase(wanted.getType())
                && actual.getSubtype().equalsIgnoreCase(wanted.getSubtype());
    }

    private static boolean producesJson(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        return method != null && !method.isAnnotationPresent(Produces.class)
                && !resource.getResourceClass().isAnnotationPresent(Produces.class);
    }
}
