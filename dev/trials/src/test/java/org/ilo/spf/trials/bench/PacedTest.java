package org.ilo.spf.trials.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

class PacedTest {

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anAnswerThatIsNotGoodEndsTheRun() throws IOException {
        var target = serve(500, 0);

        assertThatThrownBy(() -> ask(target)).isInstanceOf(IllegalStateException.class).hasMessageContaining("500");
    }

    @Test
    void everyRequestIsSentAndTimed() throws IOException {
        assertThat(ask(serve(200, 0)).count()).isEqualTo(100);
        assertThat(asked).hasValue(100);
    }

    /** A client that waited for the answer would not have asked meanwhile, and would count one late answer instead of many. */
    @Test
    void aPauseOfTheServerCountsForAllWhoWouldHaveAskedMeanwhile() throws IOException {
        var latencies = ask(serve(200, 500));

        assertThat(latencies.quantile(1)).isGreaterThan(450);
        assertThat(latencies.quantile(0.75)).isGreaterThan(100);
    }

    private static Latencies ask(URI target) throws IOException {
        var request = ("GET / HTTP/1.1\r\nHost: " + target.getAuthority() + "\r\n\r\n").getBytes(
                java.nio.charset.StandardCharsets.US_ASCII);
        return Paced.run(target, number -> request, 100, 1);
    }

    /** On one thread, so that one pause holds up everybody. */
    private URI serve(int status, int firstPauseMillis) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/", exchange -> {
            if (asked.getAndIncrement() == 0 && firstPauseMillis > 0) {
                try {
                    Thread.sleep(firstPauseMillis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            exchange.sendResponseHeaders(status, 2);
            exchange.getResponseBody().write(new byte[] { '{', '}' });
            exchange.close();
        });
        server.start();
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }
}
