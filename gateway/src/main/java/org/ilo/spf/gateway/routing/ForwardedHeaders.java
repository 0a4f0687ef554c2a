package org.ilo.spf.gateway.routing;

import java.util.List;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** Tells a service where a forwarded request came from, and removes the headers that concern one connection only. */
class ForwardedHeaders implements ProxyInterceptor {

    /** RFC 9110, 7.6.1; Expect is answered here already. */
    private static final List<String> HOP_BY_HOP = List.of(
            "connection", "keep-alive", "proxy-connection", "proxy-authenticate", "te", "trailer", "upgrade", "expect");

    private static final List<String> QUOTA_OF_THE_GATEWAY = List.of("ratelimit", "ratelimit-policy");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request().proxiedRequest();
        var headers = context.request().headers();
        dropHopByHop(headers);
        var client = request.remoteAddress() == null ? "unknown" : request.remoteAddress().hostAddress();
        var before = headers.get("x-forwarded-for");
        headers.set("x-forwarded-for", before == null ? client : before + ", " + client);
        // A proxy in front of the gateway knows better what the client asked for.
        if (!headers.contains("x-forwarded-proto")) {
            headers.set("x-forwarded-proto", request.scheme());
        }
        if (!headers.contains("x-forwarded-host") && request.authority() != null) {
            headers.set("x-forwarded-host", request.authority().toString());
        }
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        dropHopByHop(context.response().headers());
        // The remaining quota of the gateway at a service is not that of the caller at the gateway.
        QUOTA_OF_THE_GATEWAY.forEach(context.response().headers()::remove);
        if (hasNoBody(context)) {
            dropBody(context.response());
        }
        return context.sendResponse();
    }

    private static boolean hasNoBody(ProxyContext context) {
        var status = context.response().getStatusCode();
        return status == 204 || status == 304 || context.request().getMethod().equals(HttpMethod.HEAD);
    }

    /** The proxy would announce a body of unknown length and send none. */
    private static void dropBody(ProxyResponse response) {
        var headers = MultiMap.caseInsensitiveMultiMap().addAll(response.headers());
        // Releasing ends the exchange with the service, and forgets headers too.
        response.release().headers().clear().addAll(headers);
    }

    private static void dropHopByHop(MultiMap headers) {
        for (var connection : headers.getAll("connection")) {
            for (var named : connection.split(",")) {
                headers.remove(named.strip());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}
