package org.ilo.spf.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;

class ConnectionDrainingTest {

    private static final byte[] REQUEST = "GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Vertx vertx = Vertx.vertx();
    private int port;

    @BeforeEach
    void listen() throws Exception {
        // As in every process: see quarkus.http.http2.
        var options = new HttpServerOptions().setHttp2ClearTextEnabled(false);
        port = done(vertx.createHttpServer(options).requestHandler(request -> request.response().end("well"))
                .listen(0, "127.0.0.1")).actualPort();
    }

    @AfterEach
    void close() throws Exception {
        done(vertx.close());
    }

    @Test
    @Timeout(10)
    void newConnectionsAreRefusedAndOpenOnesGetOneMoreAnswer() throws Exception {
        try (var client = connection()) {
            client.setSoTimeout(10_000);
            client.getOutputStream().write(REQUEST);
            var first = new byte[1024];
            int length = client.getInputStream().read(first);
            assertThat(new String(first, 0, length, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 200")
                    .doesNotContain("connection: close");

            new ConnectionDraining().drain(new ShutdownDelayInitiatedEvent());

            awaitRefusal();
            client.getOutputStream().write(REQUEST);
            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 200").contains("connection: close").endsWith("well");
        }
    }

    /** Sockets are closed by a thread of their own. */
    private void awaitRefusal() throws IOException {
        while (true) {
            try {
                connection().close();
            } catch (ConnectException e) {
                return;
            }
        }
    }

    private Socket connection() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
