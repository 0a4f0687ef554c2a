package org.ilo.spf.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.ilo.spf.testing.Api;

import io.restassured.response.Response;

/**
 * What tests start from, and how they read answers.
 *
 * <p>
 * Ann drafts, Sue submits, Vic verifies.
 */
public final class Given {

    public static final String CHANGES = "institutional-changes";
    public static final String IMPACTS = "impact-records";

    private Given() {
    }

    /** A drafted institutional change. */
    public static String change(String country) {
        return created(draft(CHANGES, "ann", changeOf(country, "")));
    }

    /** A verified institutional change. */
    public static String verifiedChange(String country) {
        return verified(CHANGES, change(country));
    }

    /** A submitted correction of a verified change, by other people. */
    public static String correction(String country, String corrected) {
        String id = created(draft(CHANGES, "cor", changeOf(country, supersedes(corrected))));
        return submitted(CHANGES, id);
    }

    /** A drafted impact record. */
    public static String impact(String change, long persons) {
        return created(draft(IMPACTS, "ann", impactOf(change, persons(persons))));
    }

    /** A verified impact record. */
    public static String verifiedImpact(String change, long persons) {
        return verified(IMPACTS, impact(change, persons));
    }

    /** A request body for an institutional change. */
    public static String changeOf(String country, String more) {
        return """
                {"country": "%s", "step": "LEGAL_FRAMEWORK", "title": "Law on universal health insurance",
                 "adoptedOn": "2021-10-18", "contribution": "Actuarial study and drafting",
                 "thematicAreas": ["SHP"], "branches": ["MEDICAL_CARE"], "projectCodes": ["GLO/22/31/IRL"],
                 "evidence": [{"title": "Official gazette", "url": "https://jo.example.org/2021/22?page=3#law", "kind": "GAZETTE"}]
                 %s}"""
                .formatted(country, more);
    }

    /** A request body for an impact record. */
    public static String impactOf(String change, String more) {
        return """
                {"institutionalChange": "%s", "dimension": "LEGAL_COVERAGE", "startsOn": "2022-01-01", "endsOn": "2022-12-31",
                 "method": "ADMINISTRATIVE_DATA", "source": "Annual report 2022",
                 "evidence": [{"title": "Annual report", "url": "https://fund.example.org/2022.pdf", "kind": "REPORT"}]
                 %s}""".formatted(change, more);
    }

    /** The part of a body that says how many persons. */
    public static String persons(long persons) {
        return ", \"persons\": " + persons;
    }

    /** The part of a body that says what it corrects. */
    public static String supersedes(String corrected) {
        return ", \"supersedes\": \"" + corrected + "\"";
    }

    /** Posts a new record. */
    public static Response draft(String records, String actor, String body) {
        return Api.as(actor).body(body).post("/api/v1/" + records);
    }

    /** Changes some fields of a record. */
    public static Response patch(String records, String id, String actor, String body) {
        return Api.as(actor).contentType("application/merge-patch+json").header("If-Match", "*").body(body)
                .patch("/api/v1/" + records + "/" + id);
    }

    /** Takes a record one step on. */
    public static Response act(String records, String id, String verb, String actor) {
        var request = Api.as(actor).header("If-Match", "*");
        switch (verb) {
            case "return" -> request.body("{\"comment\": \"Which year?\"}");
            case "withdraw" -> request.body("{\"because\": \"It was struck down.\"}");
            default -> assertThat(verb).isIn("submit", "verify");
        }
        return request.post("/api/v1/" + records + "/" + id + "/" + verb);
    }

    /** The record after a step that nobody refuses. */
    public static String done(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.path("id");
    }

    /** The record, submitted by Sue. */
    public static String submitted(String records, String id) {
        return done(act(records, id, "submit", "sue"));
    }

    /** The record, submitted by Sue and verified by Vic. */
    public static String verified(String records, String id) {
        return done(act(records, submitted(records, id), "verify", "vic"));
    }

    /** A field of a record as it is now. */
    public static <T> T now(String records, String id, String field) {
        return Api.as("ann").get("/api/v1/" + records + "/" + id).path(field);
    }

    /** How many items a list has in all pages. */
    public static int total(String path) {
        return Api.as("ann").get("/api/v1/" + path).then().statusCode(200).extract().path("total");
    }

    /** The id in the answer to a request that created a record. */
    public static String created(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/" + answer.path("id"));
        return answer.path("id");
    }

    /** Requires that a rule refused a request, and gives its sentence. */
    public static String refused(Response answer, String rule) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.<String> path("type")).as(answer.asString()).isEqualTo("/api/v1/problems/" + rule);
        return answer.path("detail");
    }

    /** Requires that a request was refused for what it says in these places. */
    public static void invalid(Response answer, String... pointers) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<List<String>> path("errors.pointer")).as(answer.asString()).containsExactlyInAnyOrder(pointers);
    }

    /** The answers to two requests sent at the same moment. */
    public static List<Response> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<Response>();
            for (var answer : threads.invokeAll(List.of(after(barrier, one), after(barrier, other)))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<Response> after(CyclicBarrier barrier, Callable<Response> request) {
        return () -> {
            barrier.await();
            return request.call();
        };
    }
}
