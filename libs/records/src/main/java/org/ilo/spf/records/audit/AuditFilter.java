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

/** Looks at every answer as it ends: whether somebody was refused, or took a list away. */
@Singleton
public class AuditFilter {

    private static final int EARLY = Integer.MIN_VALUE + 1;
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern EXPORTED = Pattern.compile("text/csv.*|application/vnd[.]openxmlformats.*");
    private static final int LONGEST_PATH = 200;

    private final AuditWriter notices;

    AuditFilter(AuditWriter notices) {
        this.notices = notices;
    }

    void install(@Observes Router router) {
        router.route().order(EARLY).handler(context -> {
            context.addEndHandler(end -> look(context));
            context.next();
        });
    }

    private void look(RoutingContext context) {
        HttpServerResponse answer = context.response();
        int status = answer.getStatusCode();
        if (status == UNAUTHENTICATED || status == FORBIDDEN) {
            notices.add(notice(context, Kind.REFUSAL));
        } else if (status == 200) {
            String type = answer.headers().get(HttpHeaders.CONTENT_TYPE);
            if (type != null && EXPORTED.matcher(type).matches()) {
                notices.add(notice(context, Kind.EXPORT));
            }
        }
    }

    private static AuditEvent notice(RoutingContext context, Kind kind) {
        String path = ID.matcher(context.request().path()).replaceAll("{id}");
        return new AuditEvent(Instant.now(), kind, Subject.of(context).orElse(null), context.request().method().name(),
                path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH), context.response().getStatusCode());
    }
}
