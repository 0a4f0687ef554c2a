package org.ilo.spf.web.access;

import java.lang.reflect.Method;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.ilo.spf.contracts.access.Permission;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Checks that the caller has the permission that the operation requires, before anything else of the request is read. */
@Singleton
public class PermissionFilter {

    private final Caller caller;

    PermissionFilter(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method operation = resource.getResourceMethod();
        if (operation == null) {
            return;
        }
        caller.require(required(operation, resource.getResourceClass()));
        if (!operation.isAnnotationPresent(GET.class)) {
            caller.actor();
        }
    }

    // Null, which nobody has, for an operation that requires none.
    private static Permission required(Method operation, Class<?> resource) {
        RequiredPermission own = operation.getAnnotation(RequiredPermission.class);
        RequiredPermission reading = operation.isAnnotationPresent(GET.class) ? resource.getAnnotation(RequiredPermission.class)
                : null;
        return own != null ? own.value() : reading != null ? reading.value() : null;
    }
}
