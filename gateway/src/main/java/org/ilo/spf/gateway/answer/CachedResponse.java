package org.ilo.spf.gateway.answer;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.ilo.spf.gateway.projection.state.DataVersion;
import org.ilo.spf.gateway.projection.freshness.Source;

import io.vertx.core.buffer.Buffer;

/**
 * An answer ready to be handed out, head and body. The same bytes have the same entity tag on every replica.
 *
 * @param moment what it depends on; null when it will hold as long as the gateway runs
 * @param dependsOnReader whether another reader may be answered otherwise
 * @param etag the entity tag in its quotation marks
 */
record CachedResponse(Body body, KnowledgeVersion moment, String type, String caching, String etag, boolean dependsOnReader) {

    static final String JSON = "application/json";

    private static final int TAG_LENGTH = 32;

    /** An answer about data. */
    static CachedResponse of(Body body, KnowledgeVersion moment, Duration maxAge) {
        return new CachedResponse(body, moment, JSON, caching(maxAge), tag(body.bytes()), false);
    }

    /** Bytes that never change while the gateway runs. */
    static CachedResponse lasting(byte[] bytes, String type, Duration maxAge) {
        Body body = new Body(Buffer.buffer(bytes), 0, 0);
        return new CachedResponse(body, null, type, caching(maxAge), tag(body.bytes()), false);
    }

    /** The same, when others are answered otherwise: only what everybody is answered is kept on the way. */
    CachedResponse to(Audience reader) {
        return new CachedResponse(body, moment, type, reader.isPublic() ? caching : "private, " + caching, etag, true);
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

    boolean holds(KnowledgeVersion now) {
        return moment == null || moment.equals(now);
    }

    /** Whether its numbers were computed from these states, whatever has become known of the sources since. */
    boolean isOf(DataVersion version) {
        return moment == null || moment.version().equals(version);
    }

    /** The same numbers, with what is now known of the sources. */
    CachedResponse with(List<Source> sources) {
        if (moment == null || moment.sources().equals(sources)) {
            return this;
        }
        Body changed = body.with(sources);
        return new CachedResponse(changed, new KnowledgeVersion(moment.version(), sources), type, caching, tag(changed.bytes()),
                dependsOnReader);
    }

    /** The entity tag without its quotation marks. */
    String tag() {
        return etag.substring(1, etag.length() - 1);
    }

    boolean isOfType(String media) {
        return type.equals(media) || type.startsWith(media) && type.charAt(media.length()) == ';';
    }

    /** Whether a client that sends this as If-None-Match has it already; RFC 9110 compares weakly here. */
    boolean isAmong(String tags) {
        return etag.equals(tags) || tags != null && Arrays.stream(tags.split(",")).map(String::strip)
                .anyMatch(each -> each.equals("*") || etag.equals(each.startsWith("W/") ? each.substring(2) : each));
    }
}
