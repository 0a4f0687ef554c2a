package org.ilo.spf.gateway.cache;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.ilo.spf.gateway.projection.freshness.Sources;
import org.ilo.spf.gateway.projection.state.Projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The responses to questions, by the address they were asked with.
 *
 * <p>
 * Each knows its version and is not served at another: nothing has to be invalidated.
 */
@ApplicationScoped
public class AnswerCache {

    /** A few thousand answers of usual size; a breakdown by country and month weighs more. */
    private static final long MAX_BYTES = 32L << 20;

    /** What an entry weighs beside its address and body: objects, and what the cache notes of it. */
    private static final int OVERHEAD = 600;

    private final Projection projection;
    private final Sources sources;
    private final SingleFlight<Question, CachedResponse> computing = new SingleFlight<>();

    // Maintained by the callers, in a few steps at a time: to wake a thread for it costs more.
    private final Cache<String, CachedResponse> responses = Caffeine.newBuilder().maximumWeight(MAX_BYTES)
            .weigher(AnswerCache::weight).executor(Runnable::run).build();

    /** Callers wait for each other's answer only if they ask the same at the same version. */
    private record Question(String key, KnowledgeVersion version) {
    }

    AnswerCache(Projection projection, Sources sources) {
        this.projection = projection;
        this.sources = sources;
    }

    /** The cached response to a request's address; null when there is none that holds now. Never waits. */
    CachedResponse cached(String uri) {
        CachedResponse response = responses.getIfPresent(uri);
        return response != null && response.holds(now()) ? response : null;
    }

    /** The same for an audience: a response that does not depend on it, or one to the same audience. */
    CachedResponse cached(String uri, Audience audience) {
        CachedResponse toAll = cached(uri);
        return toAll != null ? toAll : cached(audience.key() + uri);
    }

    /** The response to a question whose answer depends on the audience. */
    public CachedResponse answer(String uri, Audience audience, Function<KnowledgeVersion, CachedResponse> compute) {
        // No address begins like the key of an audience.
        return answer(audience.key() + uri, compute);
    }

    /** The cached response, or one computed now; problems pass through and are not cached. */
    public CachedResponse answer(String uri, Function<KnowledgeVersion, CachedResponse> compute) {
        KnowledgeVersion now = now();
        CachedResponse before = responses.getIfPresent(uri);
        if (before != null && before.isOf(now.data())) {
            return put(uri, before.with(now.sources()));
        }
        return computing.get(new Question(uri, now), () -> put(uri, compute.apply(now)));
    }

    private CachedResponse put(String uri, CachedResponse response) {
        responses.put(uri, response);
        return response;
    }

    private KnowledgeVersion now() {
        // In this order: the state of the sources holds for every version of the data after it, not for those before.
        var current = sources.all();
        return new KnowledgeVersion(projection.version(), current);
    }

    private static int weight(String uri, CachedResponse response) {
        return OVERHEAD + uri.length() + response.body().bytes().length();
    }
}
