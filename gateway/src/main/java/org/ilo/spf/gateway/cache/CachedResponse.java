package org.ilo.spf.gateway.cache;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import jakarta.ws.rs.core.MediaType;

import org.ilo.spf.gateway.projection.freshness.Source;
import org.ilo.spf.gateway.projection.state.DataVersion;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vertx.core.buffer.Buffer;

/**
 * A response ready to be served, headers and body. The same bytes have the same entity tag on every replica.
 *
 * @param version what it was computed from; null when it holds as long as the gateway runs
 * @param caching the header {@code Cache-Control}
 * @param etag the entity tag in its quotation marks
 * @param dependsOnAudience whether another audience may be answered otherwise
 */
public record CachedResponse(Body body, KnowledgeVersion version, String type, String caching, String etag,
        boolean dependsOnAudience) {

    private static final Duration CONSTANT = Duration.ofMinutes(5);
    private static final Duration PAST = Duration.ofMinutes(1);
    private static final Duration CURRENT = Duration.ofSeconds(1);
    private static final int TAG_LENGTH = 32;

    /** An answer about data; clients that ask for no instant ask again sooner than those that do. */
    public static CachedResponse of(Body body, KnowledgeVersion version, Instant asOf) {
        String caching = caching(asOf == null ? CURRENT : PAST);
        return new CachedResponse(body, version, MediaType.APPLICATION_JSON, caching, tag(body.bytes()), false);
    }

    /** JSON that never changes while the gateway runs. */
    public static CachedResponse constant(ObjectNode json) {
        return constant(Body.bytes(json), MediaType.APPLICATION_JSON);
    }

    /** Text that never changes while the gateway runs. */
    public static CachedResponse constant(String text, String type) {
        return constant(text.getBytes(StandardCharsets.UTF_8), type);
    }

    private static CachedResponse constant(byte[] bytes, String type) {
        Body body = new Body(Buffer.buffer(bytes), 0, 0);
        return new CachedResponse(body, null, type, caching(CONSTANT), tag(body.bytes()), false);
    }

    /** The same for one audience of several: only what the public is answered may be cached on the way. */
    public CachedResponse to(Audience audience) {
        return new CachedResponse(body, version, type, audience.isPublic() ? caching : "private, " + caching, etag, true);
    }

    private static String caching(Duration maxAge) {
        return "must-revalidate, max-age=" + maxAge.toSeconds();
    }

    private static String tag(Buffer bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.getBytes());
            String tag = "%064x".formatted(new BigInteger(1, digest)).substring(0, TAG_LENGTH);
            return '"' + tag + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Whether it is the response to its question at this version. */
    boolean holds(KnowledgeVersion now) {
        return version == null || version.equals(now);
    }

    /** Whether its numbers were computed from these states, however fresh the sources were then. */
    boolean isOf(DataVersion data) {
        return version == null || version.data().equals(data);
    }

    /** The same numbers, with other states of the sources. */
    CachedResponse with(List<Source> sources) {
        if (version == null || version.sources().equals(sources)) {
            return this;
        }
        Body changed = body.with(sources);
        return new CachedResponse(changed, new KnowledgeVersion(version.data(), sources), type, caching, tag(changed.bytes()),
                dependsOnAudience);
    }

    /** The entity tag without its quotation marks. */
    String tag() {
        return etag.substring(1, etag.length() - 1);
    }

    /** Whether it is of this media type, whatever the charset. */
    boolean isOfType(String media) {
        return type.equals(media) || type.startsWith(media) && type.charAt(media.length()) == ';';
    }

    /** Whether a client that sends these tags as If-None-Match has it already; RFC 9110 compares weakly here. */
    boolean isAmong(String tags) {
        return etag.equals(tags) || tags != null && Arrays.stream(tags.split(",")).map(String::strip)
                .anyMatch(each -> each.equals("*") || etag.equals(each.startsWith("W/") ? each.substring(2) : each));
    }
}
