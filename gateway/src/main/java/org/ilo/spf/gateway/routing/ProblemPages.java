package org.ilo.spf.gateway.routing;

import java.util.Iterator;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.ilo.spf.web.problem.ProblemType;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What the type of a problem leads to: a page of the gateway's own, or of the service whose rule it is. */
@ApplicationScoped
class ProblemPages {

    private static final Map<String, String> OUTAGES = Map.of(
            "service-unavailable", "The service that owns this path cannot be reached. Nothing was done; repeat the request.",
            "service-timeout", "The service has not answered in time. A repetition with the same Idempotency-Key is safe.",
            "service-interrupted", "The service broke off. A repetition with the same Idempotency-Key is safe.");

    private final HttpClient client;
    private final GatewayConfig config;

    ProblemPages(Vertx vertx, GatewayConfig config) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setKeepAliveTimeout(Forwarding.KEEP_ALIVE_SECONDS));
        this.config = config;
    }

    void install(@Observes Router router) {
        router.get("/api/v1/problems/:code").handler(this::explain);
    }

    private void explain(RoutingContext context) {
        String code = context.pathParam("code");
        String own = ProblemType.of(code).map(ProblemType::explanation).orElse(OUTAGES.get(code));
        if (own != null) {
            page(context.response(), Buffer.buffer(own + "\n"));
            return;
        }
        ask(Owner.all(config).iterator(), context.normalizedPath())
                .onSuccess(found -> page(context.response(), found))
                .onFailure(none -> context.next());
    }

    /** The first page that one of the services has; fails when none has. */
    private Future<Buffer> ask(Iterator<Owner> owners, String path) {
        if (!owners.hasNext()) {
            return Future.failedFuture("No service knows it.");
        }
        Owner owner = owners.next();
        var address = new RequestOptions().setMethod(HttpMethod.GET).setHost(owner.address().getHost()).setPort(owner.port())
                .setSsl(owner.isSecure()).setURI(path).setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()));
        return client.request(address)
                .compose(request -> request.send())
                .compose(answer -> answer.statusCode() == 200 ? answer.body() : Future.failedFuture(unknown(answer)))
                .recover(failure -> ask(owners, path));
    }

    private static String unknown(HttpClientResponse answer) {
        return "Status " + answer.statusCode();
    }

    private static void page(HttpServerResponse response, Buffer text) {
        response.putHeader("Content-Type", "text/plain;charset=UTF-8").end(text);
    }
}
