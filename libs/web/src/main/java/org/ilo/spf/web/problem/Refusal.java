package org.ilo.spf.web.problem;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways a request can be refused whatever it asks of which process, each a problem as RFC 9457 has it. */
public enum Refusal {

    MALFORMED_REQUEST(400, "Malformed request", "The request is not well-formed HTTP, or leaves open where it ends."),
    UNAUTHENTICATED(401, "Who is calling?",
            "The request carries no access token where one is needed, or one that does not hold here. Log in and send it again."),
    FORBIDDEN(403, "Not permitted", "Whoever calls is known, and may not do this."),
    NOT_FOUND(404, "Not found", "There is nothing at this address."),
    REQUEST_TIMEOUT(408, "Request timeout", "The request took too long to arrive. Nothing was done; send it again."),
    BODY_TOO_LARGE(413, "Body too large", "The body is larger than anything that is read here."),
    URI_TOO_LONG(414, "URI too long", "The address is longer than any that exists here. Nothing was done."),
    TOO_MANY_REQUESTS(429, "Too many requests",
            "Whoever calls has asked more than is answered in this time. Nothing was done; ask again after Retry-After."),
    HEADERS_TOO_LARGE(431, "Headers too large", "The header fields are larger than any that are read here. Nothing was done.");

    private final int status;
    private final String title;
    private final String explanation;

    Refusal(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The refusal with this code, if it is one. */
    public static Optional<Refusal> of(String code) {
        return Stream.of(values()).filter(refusal -> refusal.code().equals(code)).findFirst();
    }

    /** The name used in the problem's type. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status it comes with. */
    public int status() {
        return status;
    }

    /** What happened, in a few words. */
    public String title() {
        return title;
    }

    /** What it means and what a client can do. */
    public String explanation() {
        return explanation;
    }

    /** The body of the answer. Nothing in it comes from the request, so nothing needs escaping. */
    public byte[] problem() {
        return """
                {"type":"/api/v1/problems/%s","title":"%s","status":%d,"detail":"%s"}"""
                .formatted(code(), title, status, explanation).getBytes(StandardCharsets.UTF_8);
    }
}
