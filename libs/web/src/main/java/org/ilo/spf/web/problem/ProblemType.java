package org.ilo.spf.web.problem;

import jakarta.ws.rs.core.Response.Status;


import io.quarkiverse.resteasy.problem.HttpProblem;

/** The ways a request can fail that have nothing to do with a rule of the domain. */
public enum ProblemType {

    INVALID_REQUEST(400, "Invalid request",
            "The request is malformed or names something unknown. `errors` lists every fault with its place."),
    UNAUTHENTICATED(Refusal.UNAUTHENTICATED),
    FORBIDDEN(Refusal.FORBIDDEN),
    NOT_FOUND(404, "Not found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "The address exists, but does not offer this method."),
    NOT_ACCEPTABLE(406, "Not acceptable", "The answer cannot be given in the format asked for in Accept."),
    IDEMPOTENCY_KEY_IN_USE(409, "Idempotency key in use",
            "A request with the same key is still running. Send it again shortly."),
    CONFLICT(409, "Conflict", "The request contradicts what is recorded already."),
    STALE_VERSION(412, "Stale version", "The record has changed since the state named in If-Match. Read it and decide again."),
    BODY_TOO_LARGE(413, "Body too large", "The body is larger than any record can be."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "The body is not in a format this address reads."),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key reused",
            "The key belongs to another request. Every new request takes a new key."),
    PRECONDITION_REQUIRED(428, "Precondition required", "A change names the state it is based on in If-Match."),
    UNEXPECTED(500, "Unexpected failure", "Something broke here. It has been logged; nothing was changed."),
    UNAVAILABLE(503, "Unavailable", "The service cannot answer right now. Send the request again shortly.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    ProblemType(Refusal everywhere) {
        this(everywhere.status(), everywhere.title(), everywhere.explanation());
    }

    /** The problem of this type for a response with this status. */
    static ProblemType of(int status) {
        for (ProblemType problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status >= 500 ? UNEXPECTED : INVALID_REQUEST;
    }

    /** The name used in the problem's type. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
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
        return HttpProblem.builder().withType(ProblemPages.uri(code())).withTitle(title).withDetail(detail)
                .withStatus(new StatusLine(status, title));
    }

    private record StatusLine(int code, String phrase) implements jakarta.ws.rs.core.Response.StatusType {

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
