package org.ilo.spf.records.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.records.database.PlainSql;
import org.ilo.spf.web.access.Caller;
import org.ilo.spf.web.json.Json;
import org.ilo.spf.web.json.MergePatch;
import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;
import org.ilo.spf.web.problem.NoSuchRecord;
import org.ilo.spf.web.problem.ProblemType;

/** Answers a repeated request as it was answered the first time: with the state of the record its first run led to. */
@Idempotent
@Interceptor
// Behind the interceptor of transactions, which has PLATFORM_BEFORE + 200.
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotencyKeys {

    /** The header that makes a repeated POST harmless. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final PlainSql sql;
    private final Caller caller;
    private final ClaimedKey claimed;
    private final HttpHeaders headers;
    private final UriInfo uri;

    IdempotencyKeys(PlainSql sql, Caller caller, ClaimedKey claimed, HttpHeaders headers, UriInfo uri) {
        this.sql = sql;
        this.caller = caller;
        this.claimed = claimed;
        this.headers = headers;
        this.uri = uri;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            return invocation.proceed();
        }
        if (!FORM.matcher(key).matches()) {
            throw new InvalidRequest(Fault.ofHeader(HEADER, "malformed", "A key is 1 to 255 visible ASCII characters."));
        }
        String hash = hash(invocation);
        Claim claim = sql.one("select in_use, request_hash, state from claim_idempotency_key(?, ?)", Claim::of, caller.actor(),
                key);
        if (claim.inUse()) {
            throw ProblemType.IDEMPOTENCY_KEY_IN_USE.problem("The first request with this key is still running.").build();
        }
        if (claim.requestHash() == null) {
            claimed.claim(key, hash);
            State answer = (State) invocation.proceed();
            claimed.requireAnswer(answer);
            return answer;
        }
        if (!claim.requestHash().equals(hash)) {
            throw ProblemType.IDEMPOTENCY_KEY_REUSED.problem("The key was used for another request; take a new one for this.")
                    .build();
        }
        return again((State) Json.read(claim.state(), invocation.getMethod().getReturnType()));
    }

    // Who has lost the sight of a record since, or the right to write there, is refused like a first request would be.
    private State again(State answer) {
        if (uri.getPathParameters().containsKey("id") && !caller.visibilityOf(answer.getClass()).reaches(answer)) {
            throw new NoSuchRecord(RecordType.of(answer.getClass()), answer.id());
        }
        caller.requireOn(answer);
        return answer;
    }

    private record Claim(boolean inUse, String requestHash, String state) {

        static Claim of(ResultSet row) throws SQLException {
            return new Claim(row.getBoolean(1), row.getString(2), row.getString(3));
        }
    }

    private String hash(InvocationContext invocation) {
        Stream<String> bodies = Stream.of(invocation.getParameters())
                .filter(parameter -> parameter instanceof Record || parameter instanceof MergePatch).map(Json::write);
        String request = String.join("\n", Stream.concat(Stream.of(uri.getPath()), bodies).toList());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
