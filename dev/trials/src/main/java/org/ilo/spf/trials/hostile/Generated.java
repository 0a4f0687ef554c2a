package org.ilo.spf.trials.hostile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.ilo.spf.trials.hostile.Attempts.Attempt;

import com.fasterxml.jackson.databind.JsonNode;

import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/** A run of requests generated from the description of one API, the same for the same seed and data. */
final class Generated {

    private static final int SHRINKING_STEPS = 40;
    private static final int MAX_FAILURES = 20;
    private static final int SAMPLED = 500;

    private final TargetProcess subject;
    private final Fixtures fixtures;
    private final Wire wire;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int broken;

    Generated(TargetProcess subject, Wire wire) {
        this.subject = subject;
        this.wire = wire;
        this.fixtures = new Fixtures(subject.document(), wire);
    }

    /** Sends so many requests, and stops early if too much is wrong. */
    void run(int requests, long seed) {
        JqwikSession.run(() -> {
            var random = new Random(seed);
            RandomGenerator<Attempt> generator = new Attempts(subject, fixtures).any().generator(1_000, true);
            for (int i = 0; i < requests && failures.size() < MAX_FAILURES; i++) {
                judge(generator.next(random), i);
            }
        });
    }

    private void judge(Shrinkable<Attempt> drawn, int number) {
        Attempt attempt = drawn.value();
        boolean sampled = attempt.mutation() != null && number % SAMPLED == 0;
        var before = sampled ? subject.tables().digest() : null;
        List<String> wrong = send(attempt);
        if (sampled && !subject.tables().digest().equals(before)) {
            wrong.add("something has changed");
        }
        if (!wrong.isEmpty()) {
            failures.add("request " + number + ": " + smallest(drawn, attempt + " → " + wrong));
        }
    }

    /** The simplest request found for which an answer is wrong, too. */
    private String smallest(Shrinkable<Attempt> drawn, String found) {
        String smallest = found;
        Iterator<Shrinkable<Attempt>> simpler = drawn.shrink().limit(SHRINKING_STEPS).iterator();
        for (int i = 0; i < SHRINKING_STEPS && simpler.hasNext(); i++) {
            Shrinkable<Attempt> candidate = simpler.next();
            Attempt attempt = candidate.value();
            List<String> wrong = send(attempt);
            if (!wrong.isEmpty()) {
                smallest = attempt + " → " + wrong;
                simpler = candidate.shrink().limit(SHRINKING_STEPS).iterator();
            }
        }
        return smallest;
    }

    private List<String> send(Attempt attempt) {
        boolean isBroken = attempt.mutation() != null;
        String before = isBroken ? subject.tables().lastEntry() : null;
        Reply reply = wire.exchange(attempt.request());
        statuses.merge(reply.status(), 1, Integer::sum);
        broken += isBroken ? 1 : 0;
        var wrong = new ArrayList<>(Failures.about(reply, status -> status < 500 && (!isBroken || status >= 400)));
        wrong.addAll(subject.document().failures(attempt.operation(), reply));
        if (isBroken && !subject.tables().lastEntry().equals(before)) {
            wrong.add("a refused request was recorded");
        }
        if (!wrong.isEmpty()) {
            wrong.add(reply.status() + " " + reply.body().substring(0, Math.min(600, reply.body().length())));
        }
        if (attempt.operation().writes() && reply.status() < 300) {
            keep(attempt, reply.json(), reply.header("location"));
        }
        return wrong;
    }

    private void keep(Attempt attempt, JsonNode record, String location) {
        fixtures.keep(location.isEmpty() ? attempt.operation().collection()
                : location.replaceFirst("^/api/v1/", "").split("/")[0], record);
    }

    List<String> failures() {
        return failures;
    }

    /** How many requests were answered how, for the report. */
    @Override
    public String toString() {
        int sent = statuses.values().stream().mapToInt(Integer::intValue).sum();
        return "%-18s %6d requests, %d of them broken; by status %s; %d failures".formatted(subject.name(), sent, broken,
                statuses,
                failures.size());
    }
}
