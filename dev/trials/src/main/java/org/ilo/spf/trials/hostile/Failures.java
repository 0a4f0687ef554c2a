package org.ilo.spf.trials.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** What is wrong with an answer, whatever the question was. */
final class Failures {

    // Names of classes, stack traces, SQL, and the software behind: nothing a stranger needs to know.
    private static final Pattern INSIDES = Pattern.compile(
            "\\b(java|javax|jakarta|io|org|com)\\.[a-z]+\\.[a-zA-Z.]*[A-Z]|Exception\\b|\\bat [a-z]+\\.[a-z]+|\\.java:[0-9]"
                    + "|\\bselect [a-z0-9_.,* ]+ from\\b|\\binsert into\\b|\\bSQLState\\b|\\bERROR: |(?i)quarkus|vert\\.?x|netty|hibernate|jackson"
                    + "|resteasy|postgres|<html");

    private Failures() {
    }

    /** What is wrong, one sentence each; nothing if the answer is a refusal, or success, as it has to be. */
    static List<String> about(Reply reply, IntPredicate expected) {
        var failures = new ArrayList<String>();
        if (reply.status() >= 500) {
            failures.add("the server failed");
        }
        if (!expected.test(reply.status())) {
            failures.add("status " + reply.status() + " was not to be expected");
        }
        if (reply.status() >= 400) {
            if (!reply.header("content-type").startsWith("application/problem+json")) {
                failures.add("not a problem but '" + reply.header("content-type") + "'");
            } else {
                problem(reply, failures);
            }
            if (INSIDES.matcher(reply.body()).find()) {
                failures.add("the answer shows insides");
            }
        }
        if (reply.headers().containsKey("server") || reply.headers().containsKey("x-powered-by")) {
            failures.add("the answer names the software");
        }
        return failures;
    }

    private static void problem(Reply reply, List<String> failures) {
        JsonNode problem = reply.json();
        // A refused HEAD has no body.
        if (problem.isMissingNode() && reply.body().isEmpty()) {
            return;
        }
        if (!problem.path("type").asText().startsWith("/api/v1/problems/")) {
            failures.add("no type");
        }
        if (problem.path("status").asInt() != reply.status()) {
            failures.add("the problem has another status");
        }
        if (problem.path("title").asText().isBlank() || problem.path("detail").asText().isBlank()) {
            failures.add("no title or no detail");
        }
    }
}
