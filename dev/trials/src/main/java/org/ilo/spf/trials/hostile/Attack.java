package org.ilo.spf.trials.hostile;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

import org.ilo.spf.trials.hostile.ApiDocument.Operation;

/**
 * One request that has to be refused, or answered without harm.
 *
 * @param name what is hostile about it
 * @param statuses what it may be answered with
 */
record Attack(String name, Sent request, Set<Integer> statuses) {

    static Attack on(Operation operation, String name, Sent request, Set<Integer> statuses) {
        return new Attack(operation + ": " + (name.length() > 120 ? name.substring(0, 120) + "…" : name), request, statuses);
    }

    /** What is wrong with the answer of the process at the other end, if there is one at all. */
    List<String> failures(Wire wire) {
        try {
            Reply reply = wire.exchange(request);
            String answered = " → " + reply.status() + " " + start(reply.body()) + " to " + start(request.toString());
            return Failures.about(reply, statuses::contains).stream().map(failure -> name + ": " + failure + answered)
                    .toList();
        } catch (UncheckedIOException e) {
            return List.of(name + ": " + e.getMessage());
        }
    }

    private static String start(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }
}
