package org.ilo.spf.gateway.query;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses parameters where none are looked at, as they are refused elsewhere: silence would look like agreement. */
public class UnaskedParameters {

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        List<String> given = List.copyOf(request.getUriInfo().getQueryParameters().keySet());
        if (method != null && !given.isEmpty() && Stream.of(method.getParameterTypes()).noneMatch(UriInfo.class::equals)) {
            throw new InvalidQuery(given.stream().limit(10)
                    .map(name -> new QueryFault(name.substring(0, Math.min(60, name.length())), "unknown-parameter",
                            "There are no parameters here."))
                    .toList());
        }
    }
}
