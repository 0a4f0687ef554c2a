package org.ilo.spf.web.access;

import java.lang.reflect.Method;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.ilo.spf.contracts.access.Permission;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets nobody do what they are not permitted to, before anything else is looked at. */
@Singleton
public class PermissionFilter {

    private final Caller caller;

    PermissionFilter(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void admit(ContainerRequestContext request, ResourceInfo resource) {
        Method operation = resource.getResourceMethod();
        if (operation == null) {
            return;
        }
        caller.requireTo(needed(operation, resource.getResourceClass()));
        if (!operation.isAnnotationPresent(GET.class)) {
            caller.actor();
        }
    }

    // Null, which nobody has, for an operation that says nothing.
    private static Permission needed(Method operation, Class<?> resource) {
        RequiredPermission own = operation.getAnnotation(RequiredPermission.class);
        RequiredPermission reading = operation.isAnnotationPresent(GET.class) ? resource.getAnnotation(RequiredPermission.class) : null;
        return own != null ? own.value() : reading != null ? reading.value() : null;
    }
}
