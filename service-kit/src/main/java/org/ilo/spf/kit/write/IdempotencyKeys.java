package org.ilo.spf.kit.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.ilo.spf.contracts.State;
import org.ilo.spf.kit.journal.Journal;
import org.ilo.spf.kit.json.Json;
import org.ilo.spf.kit.json.MergePatch;
import org.ilo.spf.kit.problem.Fault;
import org.ilo.spf.kit.problem.InvalidRequest;
import org.ilo.spf.kit.problem.Problems;

/** Answers a repeated request as it was answered the first time: with the state of the record its first run led to. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotencyKeys {

    /** The header that makes a repeated POST harmless. */
    public static final String HEADER = "Idempotency-Key";

    private final EntityManager entities;
    private final Caller caller;
    private final Journal journal;

    private final HttpHeaders headers;
    private final UriInfo uri;

    IdempotencyKeys(EntityManager entities, Caller caller, Journal journal, HttpHeaders headers, UriInfo uri) {
        this.entities = entities;
        this.caller = caller;
        this.journal = journal;
        this.headers = headers;
        this.uri = uri;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            return invocation.proceed();
        }
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            throw new InvalidRequest(Fault.ofHeader(HEADER, "malformed", "A key is 1 to 255 visible ASCII characters."));
        }
        String hash = hash(invocation);
        Object[] used = claim(key);
        if (used == null) {
            State answer = (State) invocation.proceed();
            remember(key, hash, answer);
            return answer;
        }
        if (!used[0].equals(hash)) {
            throw Problems.IDEMPOTENCY_KEY_REUSED.problem("The key was used for another request; take a new one for this.")
                    .build();
        }
        return journal.stateOf((UUID) used[1], (Integer) used[2], invocation.getMethod().getReturnType());
    }

    // Two requests with one key at the same moment: the lock lets one through. The primary key would stop the second in any case.
    private Object[] claim(String key) {
        Boolean first = (Boolean) entities
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:actor || ' ' || :key, 0))",
                        Boolean.class)
                .setParameter("actor", caller.actor()).setParameter("key", key).getSingleResult();
        if (!first) {
            throw Problems.IDEMPOTENCY_KEY_IN_USE.problem("The first request with this key is still running.").build();
        }
        List<?> used = entities.createNativeQuery(
                "select request_hash, record_id, version from idempotency_keys where actor = :actor and key = :key",
                Object[].class)
                .setParameter("actor", caller.actor()).setParameter("key", key).getResultList();
        return used.isEmpty() ? null : (Object[]) used.get(0);
    }

    private void remember(String key, String hash, State answer) {
        entities.createNativeQuery("""
                insert into idempotency_keys (actor, key, request_hash, record_id, version)
                values (:actor, :key, :hash, :id, :version)""")
                .setParameter("actor", caller.actor()).setParameter("key", key).setParameter("hash", hash)
                .setParameter("id", answer.id()).setParameter("version", answer.version()).executeUpdate();
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
