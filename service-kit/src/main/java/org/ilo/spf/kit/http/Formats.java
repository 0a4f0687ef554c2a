package org.ilo.spf.kit.http;

import java.lang.reflect.Method;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Sees to it that what is written as JSON is called JSON, and that who cannot read it gets a refusal.
 *
 * <p>
 * Left to itself, the framework gives a method without {@code @Produces} whatever name the client prefers; JSON called
 * {@code text/html} would let a browser run what somebody wrote into a record.
 */
@Singleton
public class Formats {

    @ServerRequestFilter
    public void requireReadable(ContainerRequestContext request, ResourceInfo resource) {
        if (givesJson(resource) && request.getAcceptableMediaTypes().stream()
                .noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
            throw new NotAcceptableException();
        }
    }

    @ServerResponseFilter
    public void name(ContainerResponseContext response, ResourceInfo resource) {
        if (response.getStatus() < 300 && response.hasEntity() && givesJson(resource)) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean givesJson(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        return method != null && !method.isAnnotationPresent(Produces.class)
                && !resource.getResourceClass().isAnnotationPresent(Produces.class);
    }
}
