package org.ilo.spf.records.write;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;
import org.ilo.spf.web.problem.ProblemType;

/** Keeps a change from being made to a state its author has not seen: the {@code If-Match} of a request. */
@Singleton
public class Preconditions {

    // One by one: a pattern for the whole list would recurse as often as a client likes.
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"[^\"]*\"");

    private final HttpHeaders headers;

    Preconditions(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The strong ETag of a record's version. */
    public static String etag(int version) {
        return "\"" + version + "\"";
    }

    /** Refuses unless the request names this version, or any by {@code *}. */
    public void requireCurrent(int version) {
        String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (ifMatch == null) {
            throw ProblemType.PRECONDITION_REQUIRED
                    .problem("Send the ETag of the state you want to change in If-Match; the current one is " + etag(version)
                            + ".")
                    .build();
        }
        List<String> tags = Arrays.stream(ifMatch.split(",", -1)).map(String::strip).toList();
        if (tags.equals(List.of("*"))) {
            return;
        }
        if (!tags.stream().allMatch(tag -> ETAG.matcher(tag).matches())) {
            throw new InvalidRequest(
                    Fault.ofHeader(HttpHeaders.IF_MATCH, "malformed", "An ETag looks like \"3\", quotes included."));
        }
        if (!tags.contains(etag(version))) {
            throw ProblemType.STALE_VERSION
                    .problem("The record has changed since: it is at %s, not %s. Read it again.".formatted(etag(version),
                            ifMatch))
                    .build();
        }
    }
}
