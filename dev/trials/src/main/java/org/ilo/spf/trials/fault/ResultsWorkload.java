package org.ilo.spf.trials.fault;

import static org.ilo.spf.launcher.Component.RESULTS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ilo.spf.trials.fault.LoadGenerator.Known;

/** Institutional changes, the people they reach, overlap groups, and their review. */
final class ResultsWorkload extends WorkloadModel {

    private static final String VERIFIER = "verifier";
    private static final List<Map<String, String>> EVIDENCE = List.of(
            Map.of("title", "Gazette", "url", "https://example.org/gazette", "kind", "GAZETTE"));
    private static final List<String> STEPS = List.of("STRATEGY", "LEGAL_FRAMEWORK", "GOVERNANCE_OPERATIONS");
    private static final List<String> DIMENSIONS = List.of("POTENTIAL_COVERAGE", "LEGAL_COVERAGE", "EFFECTIVE_COVERAGE",
            "ADEQUACY", "ACCESS");

    private final List<Known> changes = new ArrayList<>();
    private final List<Known> impacts = new ArrayList<>();
    private final List<Known> verifiedChanges = new ArrayList<>();
    private final List<Known> verifiedImpacts = new ArrayList<>();
    private final List<Known> groups = new ArrayList<>();

    ResultsWorkload(LoadGenerator scribe) {
        super(scribe);
    }

    @Override
    void next() {
        switch (scribe.random.nextInt(12)) {
            case 0, 1 -> keep(changes, scribe.enter(RESULTS, "institutional-changes", change(null)));
            case 2, 3, 4 -> review(changes, verifiedChanges);
            case 5, 6 -> impact();
            case 7, 8, 9 -> review(impacts, verifiedImpacts);
            case 10 -> group();
            default -> correctOrWithdraw();
        }
    }

    private Map<String, Object> change(Known corrected) {
        var content = new HashMap<String, Object>(Map.of("country",
                corrected == null ? scribe.any(PLACES) : corrected.text("country"), "step", scribe.any(STEPS), "title",
                "Law " + scribe.code(8), "adoptedOn", scribe.day(FIRST, LAST).toString(), "thematicAreas", some(AREAS, 2),
                "evidence", EVIDENCE));
        if (corrected != null) {
            content.put("supersedes", corrected.id());
        }
        return content;
    }

    private void impact() {
        if (verifiedChanges.isEmpty()) {
            keep(changes, scribe.enter(RESULTS, "institutional-changes", change(null)));
            return;
        }
        var change = scribe.any(verifiedChanges);
        var content = impact(change.id());
        groups.stream().filter(group -> group.text("country").equals(change.text("country"))).findAny()
                .filter(group -> scribe.in(70)).ifPresent(group -> content.put("overlapGroup", group.id()));
        keep(impacts, scribe.enter(RESULTS, "impact-records", content));
    }

    private Map<String, Object> impact(String change) {
        long women = scribe.random.nextInt(200_000);
        long men = 1 + scribe.random.nextInt(200_000);
        var day = scribe.day(FIRST, LAST);
        return new HashMap<>(Map.of("institutionalChange", change, "dimension", scribe.any(DIMENSIONS), "startsOn",
                day.minusMonths(6).toString(), "endsOn", day.toString(), "persons", women + men, "method",
                "ADMINISTRATIVE_DATA", "source", "Annual report", "bySex", Map.of("FEMALE", women, "MALE", men), "evidence",
                EVIDENCE));
    }

    private void group() {
        var content = new HashMap<String, Object>(Map.of("country", scribe.any(PLACES), "title",
                "Members of fund " + scribe.code(5), "source", "The ministry"));
        switch (scribe.random.nextInt(3)) {
            case 0 -> content.put("rule", "DISJOINT");
            case 1 -> content.put("rule", "HIGHEST");
            default -> content.putAll(Map.of("rule", "STATED_UNION", "statedUnion", 100_000 + scribe.random.nextInt(400_000)));
        }
        keep(groups, scribe.enter(RESULTS, "overlap-groups", content));
    }

    private void review(List<Known> open, List<Known> verified) {
        var record = take(open);
        if (record == null) {
            return;
        }
        switch (record.text("status")) {
            case "DRAFT", "RETURNED" -> keep(open, scribe.act(record, "submit", null));
            case "SUBMITTED" -> {
                if (scribe.in(85)) {
                    keep(verified, scribe.act(record, "verify", null, VERIFIER));
                } else {
                    keep(open, scribe.act(record, "return", Map.of("comment", "Please check the date."), VERIFIER));
                }
            }
            default -> throw new IllegalStateException(record.state().toString());
        }
    }

    private void correctOrWithdraw() {
        boolean impact = scribe.random.nextBoolean();
        var record = take(impact ? verifiedImpacts : verifiedChanges);
        if (record == null) {
            return;
        }
        if (scribe.in(40)) {
            scribe.act(record, "withdraw", Map.of("because", "It was struck down."), VERIFIER);
        } else if (impact) {
            var content = impact(record.text("institutionalChange"));
            content.put("supersedes", record.id());
            keep(impacts, scribe.enter(RESULTS, "impact-records", content));
        } else {
            keep(changes, scribe.enter(RESULTS, "institutional-changes", change(record)));
        }
    }
}
