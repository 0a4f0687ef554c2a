package org.ilo.spf.web.problem;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** The ways a request can fail that have nothing to do with a rule of the domain, each a problem as RFC 9457 has it. */
public enum ProblemType {

    INVALID_REQUEST(400, "Invalid request",
            "The request is malformed or names something unknown. `errors` lists every fault with its place."),
    MALFORMED_REQUEST(400, "Malformed request", "The request is not well-formed HTTP, or leaves open where it ends."),
    UNAUTHENTICATED(401, "Who is calling?",
            "The request carries no access token where one is needed, or one that does not hold here. Log in and send it again."),
    FORBIDDEN(403, "Not permitted", "Whoever calls is known, and may not do this."),
    NOT_FOUND(404, "Not found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "The address exists, but does not offer this method."),
    NOT_ACCEPTABLE(406, "Not acceptable", "The answer cannot be given in the format asked for in Accept."),
    REQUEST_TIMEOUT(408, "Request timeout", "The request took too long to arrive. Nothing was done; send it again."),
    IDEMPOTENCY_KEY_IN_USE(409, "Idempotency key in use",
            "A request with the same key is still running. Send it again shortly."),
    CONFLICT(409, "Conflict", "The request contradicts what is recorded already."),
    STALE_VERSION(412, "Stale version", "The record has changed since the state named in If-Match. Read it and decide again."),
    BODY_TOO_LARGE(413, "Body too large", "The body is larger than anything that is read here."),
    URI_TOO_LONG(414, "URI too long", "The address is longer than any that exists here. Nothing was done."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "The body is not in a format this address reads."),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key reused",
            "The key belongs to another request. Every new request takes a new key."),
    PRECONDITION_REQUIRED(428, "Precondition required", "A change names the state it is based on in If-Match."),
    TOO_MANY_REQUESTS(429, "Too many requests",
            "Whoever calls has asked more than is answered in this time. Nothing was done; ask again after Retry-After."),
    HEADERS_TOO_LARGE(431, "Headers too large", "The header fields are larger than any that are read here. Nothing was done."),
    UNEXPECTED(500, "Unexpected failure", "Something broke here. It has been logged; nothing was changed."),
    UNAVAILABLE(503, "Unavailable", "The service cannot answer right now. Send the request again shortly.");

    public static final String MEDIA_TYPE = "application/problem+json";

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The type with this code, if it is one. */
    public static Optional<ProblemType> of(String code) {
        return Stream.of(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    /** The type for a response with this status. */
    static ProblemType of(int status) {
        return Stream.of(values()).filter(type -> type.status == status).findFirst()
                .orElse(status >= 500 ? UNEXPECTED : INVALID_REQUEST);
    }

    /** A type of problem, as it is named in answers. */
    public static URI uri(String code) {
        return URI.create("/api/v1/problems/" + code);
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

    /** A problem of this type, for a case described in a sentence. */
    public HttpProblem.Builder problem(String detail) {
        return HttpProblem.builder().withType(uri(code())).withTitle(title).withDetail(detail)
                .withStatus(new StatusLine(status, title));
    }

    /**
     * The body of an answer that is written below the framework. Nothing in it comes from the request, so nothing needs
     * escaping.
     */
    public byte[] body() {
        return """
                {"type":"%s","title":"%s","status":%d,"detail":"%s"}"""
                .formatted(uri(code()), title, status, explanation).getBytes(StandardCharsets.UTF_8);
    }

    private record StatusLine(int code, String phrase) implements StatusType {

        @Override
        public int getStatusCode() {
            return code;
        }

        @Override
        public Status.Family getFamily() {
            return Status.Family.familyOf(code);
        }

        @Override
        public String getReasonPhrase() {
            return phrase;
        }
    }
}
