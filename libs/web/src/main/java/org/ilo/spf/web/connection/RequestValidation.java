package org.ilo.spf.web.connection;

import java.util.List;
import java.util.regex.Pattern;

import org.ilo.spf.web.problem.ProblemType;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** Validates the head of a request, before the framework reads it. */
final class RequestValidation {

    // Every address of the suite has plain characters only: another spelling of one could only be meant to bypass a check.
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~!$&'()*+,=:@/-]*");
    private static final Pattern DOT_SEGMENT = Pattern.compile("//|/\\.\\.?(/|$)");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");
    private static final Pattern VISIBLE = Pattern.compile("[!-~]*");
    private static final Pattern INCOMPLETE_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private RequestValidation() {
    }

    /** Why this part of a request is refused, or null. */
    static ProblemType of(Object message, long maxBodySize) {
        if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
            return unreadable(part.decoderResult().cause());
        }
        if (!(message instanceof HttpRequest request)) {
            return null;
        }
        if (!isHttp1(request.protocolVersion()) || !hasOneHost(request) || isEndAmbiguous(request.headers())
                || isFormatAmbiguous(request.headers())) {
            return ProblemType.MALFORMED_REQUEST;
        }
        if (HttpUtil.getContentLength(request, 0L) > maxBodySize) {
            return ProblemType.BODY_TOO_LARGE;
        }
        return address(request.uri());
    }

    private static ProblemType unreadable(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return ProblemType.URI_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException ? ProblemType.HEADERS_TOO_LARGE : ProblemType.MALFORMED_REQUEST;
    }

    // The decoder takes any word and number for a version, and the answer would repeat it.
    private static boolean isHttp1(HttpVersion version) {
        return version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0);
    }

    // RFC 9112, 3.2: a request names its host, once. HTTP/1.0 did not have to; but the addresses in answers begin with it.
    private static boolean hasOneHost(HttpRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        return hosts.size() == 1 && HOST.matcher(hosts.get(0)).matches();
    }

    // Two hops that disagree about where a request ends take its rest for another request (request smuggling).
    private static boolean isEndAmbiguous(HttpHeaders headers) {
        List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return !codings.isEmpty() && !(codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked"));
    }

    private static boolean isFormatAmbiguous(HttpHeaders headers) {
        return headers.contains("") || headers.getAll(HttpHeaderNames.CONTENT_TYPE).size() > 1;
    }

    private static ProblemType address(String uri) {
        String path = uri.split("\\?", 2)[0];
        String query = uri.substring(path.length());
        if (!uri.startsWith("/") || !VISIBLE.matcher(query).matches() || INCOMPLETE_ESCAPE.matcher(query).find()) {
            return ProblemType.MALFORMED_REQUEST;
        }
        return PATH.matcher(path).matches() && !DOT_SEGMENT.matcher(path).find() ? null : ProblemType.NOT_FOUND;
    }
}
