package org.ilo.spf.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.web.access.RequiredPermission;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Describes who may call an operation, from its {@link RequiredPermission}. */
final class RequiredPermissions {

    private static final String SCHEME = "accessToken";
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName REQUIRED_PERMISSION = DotName.createSimple(RequiredPermission.class);

    private final Map<String, Permission> required = new TreeMap<>();

    RequiredPermissions(IndexView index) {
        for (AnnotationInstance path : index.getAnnotations(PATH)) {
            if (path.target().kind() == AnnotationTarget.Kind.CLASS) {
                read(index, path.target().asClass());
            }
        }
    }

    static void describeScheme(OpenAPI api) {
        api.getComponents().addSecurityScheme(SCHEME, createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                .bearerFormat("JWT").description("An access token of the organisation's identity provider (OpenID Connect)."));
    }

    /** Describes who may call the operation; returns whether a caller can be refused for want of permission. */
    boolean describe(Operation operation, String method, String path) {
        Permission permission = required.get(method + " " + plain(path.replaceFirst("^/api/v1/", "")));
        if (permission == null) {
            throw new IllegalStateException(
                    "%s %s does not say which permission it requires: @RequiredPermission is missing.".formatted(method, path));
        }
        var requirement = createSecurityRequirement().addScheme(SCHEME);
        operation.setSecurity(permission.isEverybodys() ? List.of(createSecurityRequirement(), requirement)
                : List.of(requirement));
        String audience = "For: " + permission.words() + ".";
        operation
                .setDescription(operation.getDescription() == null ? audience : operation.getDescription() + "\n\n" + audience);
        return !permission.isEverybodys();
    }

    private void read(IndexView index, ClassInfo resource) {
        String root = resource.declaredAnnotation(PATH).value().asString();
        for (ClassInfo type = resource; type != null; type = index.getClassByName(type.superName())) {
            for (MethodInfo operation : type.methods()) {
                for (String method : List.of("GET", "POST", "PATCH", "PUT", "DELETE")) {
                    if (operation.hasDeclaredAnnotation("jakarta.ws.rs." + method)) {
                        read(resource, operation, method, root);
                    }
                }
            }
        }
    }

    private void read(ClassInfo resource, MethodInfo operation, String method, String root) {
        AnnotationInstance own = operation.declaredAnnotation(REQUIRED_PERMISSION);
        AnnotationInstance used = own == null && method.equals("GET") ? resource.declaredAnnotation(REQUIRED_PERMISSION) : own;
        AnnotationInstance path = operation.declaredAnnotation(PATH);
        if (used != null) {
            required.put(method + " " + plain(path == null ? root : root + "/" + path.value().asString()),
                    Permission.valueOf(used.value().asEnum()));
        }
    }

    private static String plain(String path) {
        return path.replaceAll("^/|/$", "").replaceAll("/+", "/");
    }
}
