package org.ilo.spf.web.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;

/**
 * The security headers of every response: a browser takes it for the type it says, runs nothing in it, shows it in no frame,
 * and sends no referrer.
 *
 * <p>
 * They are set here rather than by {@code quarkus.http.header}, which reaches neither the responses that are written below the
 * framework nor tells pages from data. {@code Strict-Transport-Security} belongs to the server that ends TLS in front of the
 * suite.
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

    static void put(HttpHeaders response) {
        String type = response.get(HttpHeaderNames.CONTENT_TYPE);
        boolean isPage = type != null && type.startsWith("text/html");
        response.set(CONTENT_TYPE_OPTIONS, NOSNIFF);
        response.set(REFERRER_POLICY, NO_REFERRER);
        response.set(HttpHeaderNames.CONTENT_SECURITY_POLICY, isPage ? OWN_PAGES : NOTHING);
    }
}
