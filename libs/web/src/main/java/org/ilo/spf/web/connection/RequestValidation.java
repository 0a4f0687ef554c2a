package org.ilo.spf.web.connection;

import org.ilo.spf.web.problem.Refusal;

import java.util.List;
import java.util.regex.Pattern;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** What can be told of a request from its head, or from the failure to read it. */
final class RequestValidation {

    // Every address of the suite is spelled in plain characters: another spelling of one could only be meant to get past a check.
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~!$&'()*+,=:@/-]*");
    private static final Pattern DETOUR = Pattern.compile("//|/\\.\\.?(/|$)");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");
    private static final Pattern VISIBLE = Pattern.compile("[!-~]*");
    private static final Pattern HALF_AN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private RequestValidation() {
    }

    /** Why this part of a request is refused, or null. */
    static Refusal of(Object message, long largestBody) {
        if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
            return unreadable(part.decoderResult().cause());
        }
        if (!(message instanceof HttpRequest request)) {
            return null;
        }
        if (!isHttp1(request.protocolVersion()) || leavesItsHostOpen(request) || leavesItsEndOpen(request.headers())
                || leavesItsFormatOpen(request.headers())) {
            return Refusal.MALFORMED_REQUEST;
        }
        if (HttpUtil.getContentLength(request, 0L) > largestBody) {
            return Refusal.BODY_TOO_LARGE;
        }
        return address(request.uri());
    }

    private static Refusal unreadable(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return Refusal.URI_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException ? Refusal.HEADERS_TOO_LARGE : Refusal.MALFORMED_REQUEST;
    }

    // The decoder takes any word and number for a version, and the answer would repeat it.
    private static boolean isHttp1(HttpVersion version) {
        return version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0);
    }

    // RFC 9112, 3.2: a request names its host, once. HTTP/1.0 did not have to; but the addresses in answers begin with it.
    private static boolean leavesItsHostOpen(HttpRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        return hosts.size() != 1 || !HOST.matcher(hosts.get(0)).matches();
    }

    // Two hops that disagree about where a request ends take its rest for another request.
    private static boolean leavesItsEndOpen(HttpHeaders headers) {
        List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return !codings.isEmpty() && !(codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked"));
    }

    private static boolean leavesItsFormatOpen(HttpHeaders headers) {
        return headers.contains("") || headers.getAll(HttpHeaderNames.CONTENT_TYPE).size() > 1;
    }

    private static Refusal address(String uri) {
        String path = uri.split("\\?", 2)[0];
        String query = uri.substring(path.length());
        if (!uri.startsWith("/") || !VISIBLE.matcher(query).matches() || HALF_AN_ESCAPE.matcher(query).find()) {
            return Refusal.MALFORMED_REQUEST;
        }
        return PATH.matcher(path).matches() && !DETOUR.matcher(path).find() ? null : Refusal.NOT_FOUND;
    }
}
