package org.ilo.spf.records.write;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses writes that misstate since when they were known, once it is clear that their caller may write. */
@Singleton
public class RecordingTimeFilter {

    private final RecordingTime time;

    RecordingTimeFilter(RecordingTime time) {
        this.time = time;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() != null && !resource.getResourceMethod().isAnnotationPresent(GET.class)) {
            time.requireStated();
        }
    }
}
