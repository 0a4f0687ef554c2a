package org.ilo.spf.records.audit;

import java.time.Instant;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.ilo.spf.records.audit.AuditEvent.Kind;
import org.ilo.spf.web.access.Subject;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Audits every response as it ends: whether the caller was refused, or exported a list. */
@Singleton
public class AuditFilter {

    // Before BearerSyntax, whose refusals are audited as well.
    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE;
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern EXPORTED = Pattern.compile("text/csv.*|application/vnd[.]openxmlformats.*");
    private static final int MAX_PATH_LENGTH = 200;

    private final AuditWriter writer;

    AuditFilter(AuditWriter writer) {
        this.writer = writer;
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).handler(context -> {
            context.addEndHandler(end -> audit(context));
            context.next();
        });
    }

    private void audit(RoutingContext context) {
        HttpServerResponse response = context.response();
        int status = response.getStatusCode();
        if (status == UNAUTHENTICATED || status == FORBIDDEN) {
            writer.add(event(context, Kind.REFUSAL));
        } else if (status == 200) {
            String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
            if (type != null && EXPORTED.matcher(type).matches()) {
                writer.add(event(context, Kind.EXPORT));
            }
        }
    }

    private static AuditEvent event(RoutingContext context, Kind kind) {
        String path = ID.matcher(context.request().path()).replaceAll("{id}");
        return new AuditEvent(Instant.now(), kind, Subject.of(context).orElse(null), context.request().method().name(),
                path.length() <= MAX_PATH_LENGTH ? path : path.substring(0, MAX_PATH_LENGTH),
                context.response().getStatusCode());
    }
}
