package org.ilo.spf.gateway.indicator;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.ilo.spf.gateway.projection.DataVersion;
import org.ilo.spf.gateway.projection.Projection;
import org.ilo.spf.gateway.projection.Source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Answers as bytes, each computed once per question and data version.
 *
 * <p>
 * The key holds all that an answer depends on, so nothing is ever dropped for being outdated: a new event is another key.
 */
@ApplicationScoped
public class Answers {

    /** A few thousand answers of usual size; a breakdown by country and month weighs more. */
    private static final long MOST_BYTES = 32L << 20;

    private final Indicators indicators;
    private final Projection projection;
    private final Cache<Key, Prepared> prepared = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
            .weigher((Key key, Prepared answer) -> answer.body().length).build();

    /** Sources are compared with the broker after the version has moved: the numbers are not computed again for that. */
    private final Cache<Question, Answer> computed = Caffeine.newBuilder().maximumSize(1_000).build();

    private record Question(String text, DataVersion version) {
    }

    private record Key(Question question, List<Mark> marks) {
    }

    /** What of a source stands in answers. */
    private record Mark(String service, Instant newestEvent, boolean stale, String reason) {
    }

    Answers(Indicators indicators, Projection projection) {
        this.indicators = indicators;
        this.projection = projection;
    }

    Prepared answer(Query query, List<Source> sources) {
        Question question = question("", query);
        return once(question, sources,
                () -> AnswerJson.answer(computed.get(question, missing -> indicators.answer(query)), sources));
    }

    Prepared lineage(Query query, LineageCursor after, int limit, List<Source> sources) {
        return once(question("lineage " + limit + " " + after + " ", query), sources,
                () -> AnswerJson.lineage(indicators.lineage(query, after, limit), limit, sources));
    }

    private Question question(String what, Query query) {
        return new Question(what + query.definition().code() + "?" + query.text(), projection.version());
    }

    private Prepared once(Question question, List<Source> sources, Supplier<ObjectNode> answer) {
        List<Mark> marks = sources.stream()
                .map(source -> new Mark(source.service(), source.newestEvent(), source.stale(), source.reason())).toList();
        return prepared.get(new Key(question, marks), missing -> Prepared.of(AnswerJson.bytes(answer.get())));
    }
}
