package org.ilo.spf.gateway.answer;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.ilo.spf.gateway.projection.state.Projection;
import org.ilo.spf.gateway.projection.freshness.Sources;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Answers that were given, ready to be given again to whoever asks with the same words.
 *
 * <p>
 * Each knows the moment it is of, and is not given at another: nothing has to be dropped for being outdated.
 */
@ApplicationScoped
class AnswerCache {

    /** A few thousand answers of usual size; a breakdown by country and month weighs more. */
    private static final long MOST_BYTES = 32L << 20;

    /** What an answer weighs beside its question and body: objects, and what the cache knows of it. */
    private static final int OVERHEAD = 600;

    private final Projection projection;
    private final Sources sources;
    private final SingleFlight<Question, CachedResponse> computing = new SingleFlight<>();

    // Tidied up by whoever asks, in a few steps at a time: to wake a thread for it costs more.
    private final Cache<String, CachedResponse> kept = Caffeine.newBuilder().maximumWeight(MOST_BYTES).weigher(AnswerCache::weight)
            .executor(Runnable::run).build();

    /** Who asks the same at the same moment waits for the same answer; who knows of more than the others does not. */
    private record Question(String uri, KnowledgeVersion moment) {
    }

    AnswerCache(Projection projection, Sources sources) {
        this.projection = projection;
        this.sources = sources;
    }

    /** The answer at hand to a question as it stands in a request; null when there is none that holds now. Never waits. */
    CachedResponse atHand(String uri) {
        CachedResponse answer = kept.getIfPresent(uri);
        return answer != null && answer.holds(now()) ? answer : null;
    }

    /** The same for a reader: an answer that is everybody's, or one to somebody who may be shown the same. */
    CachedResponse atHand(String uri, Audience reader) {
        CachedResponse everybodys = atHand(uri);
        return everybodys != null ? everybodys : atHand(reader.words() + uri);
    }

    /** The same as below, for what depends on the reader. */
    CachedResponse answer(String uri, Audience reader, Function<KnowledgeVersion, CachedResponse> compute) {
        // No address begins like the words for a reader.
        return answer(reader.words() + uri, compute);
    }

    /** The answer at hand, or one computed now; refusals pass through and are not kept. */
    CachedResponse answer(String uri, Function<KnowledgeVersion, CachedResponse> compute) {
        KnowledgeVersion now = now();
        CachedResponse before = kept.getIfPresent(uri);
        if (before != null && before.isOf(now.version())) {
            return keep(uri, before.with(now.sources()));
        }
        return computing.make(new Question(uri, now), () -> keep(uri, compute.apply(now)));
    }

    private CachedResponse keep(String uri, CachedResponse answer) {
        kept.put(uri, answer);
        return answer;
    }

    private KnowledgeVersion now() {
        // In this order: what is said of the sources holds of every version that comes after it, not of those before.
        var known = sources.all();
        return new KnowledgeVersion(projection.version(), known);
    }

    private static int weight(String uri, CachedResponse answer) {
        return OVERHEAD + uri.length() + answer.body().bytes().length();
    }
}
