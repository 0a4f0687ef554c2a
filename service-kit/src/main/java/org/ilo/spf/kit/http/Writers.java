package org.ilo.spf.kit.http;

import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;

import org.ilo.spf.kit.write.Caller;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets nobody write who does not say who they are, before anything else is looked at. */
@Singleton
public class Writers {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Caller caller;

    Writers(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    public void areKnown(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod())) {
            caller.requireKnown();
        }
    }
}
