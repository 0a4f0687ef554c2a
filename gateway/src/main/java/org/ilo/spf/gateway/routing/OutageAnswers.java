package org.ilo.spf.gateway.routing;

import java.net.URI;
import java.util.concurrent.TimeoutException;

import org.ilo.spf.web.json.Json;
import org.ilo.spf.web.problem.ProblemType;
import org.jboss.logging.Logger;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** What the gateway answers, as RFC 9457 says, when a service does not. */
class OutageAnswers implements ProxyInterceptor {

    /** Set once a connection to the service is there: from then on a request may have had its effect. */
    static final String REACHED = "reached";

    private static final Logger LOG = Logger.getLogger(OutageAnswers.class);

    private final String service;

    OutageAnswers(String service) {
        this.service = service;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest().recover(failure -> Future.succeededFuture(answer(context, failure)));
    }

    private ProxyResponse answer(ProxyContext context, Throwable failure) {
        LOG.debugf(failure, "%s does not answer", service);
        if (context.get(REACHED, Boolean.class) == null) {
            return problem(context, 503, "service-unavailable", "Service unavailable",
                    "%s cannot be reached right now. Nothing was done; repeat the request shortly.".formatted(service));
        }
        if (failure instanceof TimeoutException) {
            return problem(context, 504, "service-timeout", "Service timeout",
                    "%s has not answered in time. Whether it did what was asked is unknown; a repetition with the same "
                            .formatted(service) + "Idempotency-Key is safe.");
        }
        return problem(context, 502, "service-interrupted", "Service interrupted",
                "%s broke off. Whether it did what was asked is unknown; a repetition with the same ".formatted(service)
                        + "Idempotency-Key is safe.");
    }

    private static ProxyResponse problem(ProxyContext context, int status, String type, String title, String detail) {
        var path = context.request().proxiedRequest().path();
        var problem = HttpProblem.builder().withType(ProblemType.uri(type)).withTitle(title).withStatus(status)
                .withDetail(detail).withInstance(URI.create(path)).build();
        // What the client still sends is read and dropped.
        return context.request().release().response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemType.MEDIA_TYPE)
                .putHeader(HttpHeaders.RETRY_AFTER, "2")
                .setBody(Body.body(Buffer.buffer(Json.write(problem))));
    }
}
