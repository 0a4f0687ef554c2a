package org.ilo.spf.web.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;

/**
 * What a browser is told to do with every answer: take it for what it is called, run nothing in it, show it in no frame, and
 * tell nobody where it was.
 *
 * <p>
 * That a host is reached by TLS only is said by whoever ends TLS in front of the suite: here nobody knows.
 */
final class SecurityHeaders {

    private static final AsciiString CONTENT_TYPE_OPTIONS = AsciiString.cached("x-content-type-options");
    private static final AsciiString NOSNIFF = AsciiString.cached("nosniff");
    private static final AsciiString REFERRER_POLICY = AsciiString.cached("referrer-policy");
    private static final AsciiString NO_REFERRER = AsciiString.cached("no-referrer");
    private static final AsciiString NOTHING = AsciiString.cached("default-src 'none'; frame-ancestors 'none'");
    // The only pages are those of Swagger UI, whose scripts and styles stand partly in the page itself.
    private static final AsciiString OWN_PAGES = AsciiString.cached("default-src 'self'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'");

    private SecurityHeaders() {
    }

    static void put(HttpHeaders answer) {
        String type = answer.get(HttpHeaderNames.CONTENT_TYPE);
        boolean isPage = type != null && type.startsWith("text/html");
        answer.set(CONTENT_TYPE_OPTIONS, NOSNIFF);
        answer.set(REFERRER_POLICY, NO_REFERRER);
        answer.set(HttpHeaderNames.CONTENT_SECURITY_POLICY, isPage ? OWN_PAGES : NOTHING);
    }
}
