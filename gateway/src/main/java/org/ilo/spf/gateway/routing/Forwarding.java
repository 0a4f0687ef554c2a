package org.ilo.spf.gateway.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyOptions;

/** Forwards requests to the services that own their paths, and the answers back. */
@ApplicationScoped
class Forwarding {

    /** Half as long as the services keep an idle connection, so that none is used that a service is about to close. */
    static final int KEEP_ALIVE_SECONDS = 5;

    private static final int ATTEMPTS = 3;

    private final Vertx vertx;
    private final GatewayConfig config;
    private final List<HttpClient> clients = new ArrayList<>();

    Forwarding(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    void install(@Observes Router router) {
        for (var owner : Owner.all(config)) {
            var proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client(owner))
                    .origin(context -> connect(owner, context))
                    .addInterceptor(new ForwardedHeaders())
                    .addInterceptor(new OutageAnswers(owner.service()));
            router.routeWithRegex(owner.paths()).handler(context -> proxy.handle(context.request()));
            router.getWithRegex(Pattern.quote(owner.adminPath()) + "/.+").handler(context -> proxy.handle(context.request()));
            router.get(owner.openApiPath()).handler(context -> proxy.handle(context.request()));
        }
    }

    @PreDestroy
    void close() {
        clients.forEach(HttpClient::close);
    }

    /** Each service has connections of its own, so that a slow one does not use up those of the others. */
    private HttpClient client(Owner owner) {
        var options = new HttpClientOptions()
                .setSsl(owner.isSecure())
                .setConnectTimeout(millis(config.connectTimeout()))
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setDecompressionSupported(false);
        var client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.connectionsPerService()));
        clients.add(client);
        return client;
    }

    private Future<HttpClientRequest> connect(Owner owner, ProxyContext context) {
        var path = context.request().proxiedRequest().path();
        if (path.equals(owner.openApiPath())) {
            context.request().setURI("/q/openapi" + query(context));
        } else if (path.startsWith(owner.adminPath() + "/")) {
            context.request().setURI("/api/v1/admin" + path.substring(owner.adminPath().length()) + query(context));
        }
        var options = new RequestOptions()
                .setHost(owner.address().getHost())
                .setPort(owner.port())
                .setConnectTimeout(millis(config.connectTimeout()))
                .setIdleTimeout(millis(config.answerTimeout()));
        return connection(context.client(), options, ATTEMPTS).onSuccess(request -> context.set(OutageAnswers.REACHED, true));
    }

    /**
     * The pool may give a connection that it is just closing because it was idle. Nothing was sent on it then, so that any
     * request may be given another.
     */
    private static Future<HttpClientRequest> connection(HttpClient client, RequestOptions options, int attempts) {
        return client.request(options).recover(failure -> failure instanceof HttpClosedException && attempts > 1
                ? connection(client, options, attempts - 1)
                : Future.failedFuture(failure));
    }

    private static String query(ProxyContext context) {
        var query = context.request().proxiedRequest().query();
        return query == null ? "" : "?" + query;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
