package org.ilo.spf.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.DefaultChannelId;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

class ConnectionGuardTest {

    private static final int MAX_BODY_SIZE = 10;

    private final EmbeddedChannel server = new EmbeddedChannel();
    private final EmbeddedChannel connection = new EmbeddedChannel(server, DefaultChannelId.newInstance(), true, false,
            new HttpRequestDecoder(), new HttpResponseEncoder(), new ConnectionGuard(Duration.ofSeconds(10), MAX_BODY_SIZE));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "GET / HTTP/9.9\\r\\nHost: a|400", "GET / HTTP/1.1|400", "GET / HTTP/1.1\\r\\nHost: a\\r\\nHost: b|400",
            "nonsense|400", "GET / HTTP/1.1\\r\\nHost: a\\r\\n: x|400", "GET http://b/ HTTP/1.1\\r\\nHost: a|400",
            "GET /?a=%4 HTTP/1.1\\r\\nHost: a|400", "GET / HTTP/1.1\\r\\nHost: a\\r\\nTransfer-Encoding: gzip, chunked|400",
            "POST / HTTP/1.1\\r\\nHost: a\\r\\nContent-Type: a/b\\r\\nContent-Type: c/d|400",
            "POST / HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 11|413", "GET /%2e%2e/x HTTP/1.1\\r\\nHost: a|404" })
    void whatIsNotARequestIsAnsweredWithAProblem(String head, int status) {
        receive(head.replace("\\r\\n", "\r\n") + "\r\n\r\n");

        assertThat(answer()).startsWith("HTTP/1.1 " + status).contains("application/problem+json", "\"status\":" + status);
        assertThat(connection.<Object> readInbound()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/..", "/../x", "/./x", "/a//b", "/a;b", "/%61", "/a\\b", "//" })
    void anAddressSpelledOddlyIsNothingHere(String path) {
        receive("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");

        assertThat(answer()).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/api/v1/targets/", "/api/v1/x?q=a%20b%2Bc&q=%C3%A9", "/q/swagger-ui/..a", "/a?b=//..;%00" })
    void plainAddressesPass(String target) {
        receive("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");

        assertThat(answer()).isEmpty();
        assertThat(connection.<HttpRequest> readInbound().uri()).isEqualTo(target);
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefusedAndReadOn() {
        receive("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n123456\r\n");
        assertThat(answer()).isEmpty();

        receive("6\r\n123456\r\n");
        assertThat(answer()).startsWith("HTTP/1.1 413");

        receive("6\r\n123456\r\n0\r\n\r\n");
        assertThat(answer()).isEmpty();
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void noSecondAnswerIsGivenWhileAnEarlierRequestIsPending() {
        receive("GET / HTTP/1.1\r\nHost: a\r\n\r\nnonsense\r\n\r\n");

        assertThat(answer()).isEmpty();
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void answersPass() {
        receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n");

        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));

        assertThat(answer()).startsWith("HTTP/1.1 200");
    }

    @Test
    void theNextAnswerIsTheLastOnceTheServerIsClosed() {
        receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        assertThat(answer()).doesNotContain("connection: close");

        server.close();
        assertThat(connection.isOpen()).isTrue();
        receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));

        assertThat(answer()).startsWith("HTTP/1.1 200").contains("connection: close");
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void theLastAnswerIsTheOneToTheLastRequest() {
        receive("GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
        server.close();

        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        assertThat(answer()).doesNotContain("connection: close");

        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        assertThat(answer()).contains("connection: close");
    }

    @Test
    void everyAnswerTellsBrowsersToRunNothingInIt() {
        receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));

        assertThat(answer()).contains("x-content-type-options: nosniff", "referrer-policy: no-referrer",
                "content-security-policy: default-src 'none'; frame-ancestors 'none'");

        receive("nonsense\r\n\r\n");
        assertThat(answer()).startsWith("HTTP/1.1 400").contains("x-content-type-options: nosniff");
    }

    @Test
    void aPageMayRunWhatIsItsOwn() {
        receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        var page = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        page.headers().set("Content-Type", "text/html;charset=utf-8");
        connection.writeOutbound(page);

        assertThat(answer()).contains("script-src 'self'", "frame-ancestors 'none'");
    }

    private void receive(String bytes) {
        connection.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.ISO_8859_1));
    }

    private String answer() {
        var answer = new StringBuilder();
        for (ByteBuf part = connection.readOutbound(); part != null; part = connection.readOutbound()) {
            answer.append(part.toString(StandardCharsets.UTF_8));
        }
        return answer.toString();
    }
}
