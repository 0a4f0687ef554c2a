package org.ilo.spf.gateway.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A stub of results-service that answers with the request it got; the other two services are down. */
public class OwnerStub implements QuarkusTestResourceLifecycleManager {

    static final int LARGE = 50_000_000;

    private ExecutorService threads;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            threads = Executors.newCachedThreadPool();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(threads);
            server.createContext("/", this::echo);
            server.createContext("/api/v1/targets/large", this::large);
            server.createContext("/api/v1/targets/nothing", exchange -> exchange.sendResponseHeaders(204, -1));
            server.createContext("/api/v1/targets/unchanged", exchange -> exchange.sendResponseHeaders(304, -1));
            server.createContext("/api/v1/targets/broken", HttpExchange::close);
            server.createContext("/api/v1/targets/silent", exchange -> {
            });
            server.start();
            return Map.of("gateway.services.results-service", "http://localhost:" + server.getAddress().getPort(),
                    "gateway.answer-timeout", "PT5S");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void echo(HttpExchange exchange) throws IOException {
        try (exchange) {
            var received = new DigestInputStream(exchange.getRequestBody(), sha256());
            var length = received.transferTo(OutputStream.nullOutputStream());
            var answer = exchange.getResponseHeaders();
            answer.add("method", exchange.getRequestMethod());
            answer.add("uri", exchange.getRequestURI().toString());
            answer.add("length", String.valueOf(length));
            answer.add("sha256", HexFormat.of().formatHex(received.getMessageDigest().digest()));
            exchange.getRequestHeaders().forEach((name, values) -> values.forEach(value -> answer.add("got-" + name, value)));
            answer.add("Location", "/api/v1/targets/7");
            answer.add("Link", "</api/v1/targets?cursor=abc>; rel=\"next\"");
            answer.add("ETag", "\"3\"");
            answer.add("Connection", "keep-alive, internal");
            answer.add("internal", "for this hop");
            var body = "{\"answer\":true}".getBytes(UTF_8);
            exchange.sendResponseHeaders(201, exchange.getRequestMethod().equals("HEAD") ? -1 : body.length);
            exchange.getResponseBody().write(exchange.getRequestMethod().equals("HEAD") ? new byte[0] : body);
        }
    }

    private void large(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            var part = new byte[100_000];
            for (int sent = 0; sent < LARGE; sent += part.length) {
                exchange.getResponseBody().write(part);
            }
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
