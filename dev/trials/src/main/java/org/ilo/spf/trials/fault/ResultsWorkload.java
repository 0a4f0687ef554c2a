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

    ResultsWorkload(LoadGenerator generator) {
        super(generator);
    }

    @Override
    void next() {
        switch (generator.random.nextInt(12)) {
            case 0, 1 -> keep(changes, generator.enter(RESULTS, "institutional-changes", change(null)));
            case 2, 3, 4 -> review(changes, verifiedChanges);
            case 5, 6 -> impact();
            case 7, 8, 9 -> review(impacts, verifiedImpacts);
            case 10 -> group();
            default -> correctOrWithdraw();
        }
    }

    private Map<String, Object> change(Known corrected) {
        var content = new HashMap<String, Object>(Map.of("country",
                corrected == null ? generator.any(PLACES) : corrected.text("country"), "step", generator.any(STEPS), "title",
                "Law " + generator.code(8), "adoptedOn", generator.day(FIRST, LAST).toString(), "thematicAreas", some(AREAS, 2),
                "evidence", EVIDENCE));
        if (corrected != null) {
            content.put("supersedes", corrected.id());
        }
        return content;
    }

    private void impact() {
        if (verifiedChanges.isEmpty()) {
            keep(changes, generator.enter(RESULTS, "institutional-changes", change(null)));
            return;
        }
        var change = generator.any(verifiedChanges);
        var content = impact(change.id());
        groups.stream().filter(group -> group.text("country").equals(change.text("country"))).findAny()
                .filter(group -> generator.in(70)).ifPresent(group -> content.put("overlapGroup", group.id()));
        keep(impacts, generator.enter(RESULTS, "impact-records", content));
    }

    private Map<String, Object> impact(String change) {
        long women = generator.random.nextInt(200_000);
        long men = 1 + generator.random.nextInt(200_000);
        var day = generator.day(FIRST, LAST);
        return new HashMap<>(Map.of("institutionalChange", change, "dimension", generator.any(DIMENSIONS), "startsOn",
                day.minusMonths(6).toString(), "endsOn", day.toString(), "persons", women + men, "method",
                "ADMINISTRATIVE_DATA", "source", "Annual report", "bySex", Map.of("FEMALE", women, "MALE", men), "evidence",
                EVIDENCE));
    }

    private void group() {
        var content = new HashMap<String, Object>(Map.of("country", generator.any(PLACES), "title",
                "Members of fund " + generator.code(5), "source", "The ministry"));
        switch (generator.random.nextInt(3)) {
            case 0 -> content.put("rule", "DISJOINT");
            case 1 -> content.put("rule", "HIGHEST");
            default ->
                content.putAll(Map.of("rule", "STATED_UNION", "statedUnion", 100_000 + generator.random.nextInt(400_000)));
        }
        keep(groups, generator.enter(RESULTS, "overlap-groups", content));
    }

    private void review(List<Known> open, List<Known> verified) {
        var record = take(open);
        if (record == null) {
            return;
        }
        switch (record.text("status")) {
            case "DRAFT", "RETURNED" -> keep(open, generator.act(record, "submit", null));
            case "SUBMITTED" -> {
                if (generator.in(85)) {
                    keep(verified, generator.act(record, "verify", null, VERIFIER));
                } else {
                    keep(open, generator.act(record, "return", Map.of("comment", "Please check the date."), VERIFIER));
                }
            }
            default -> throw new IllegalStateException(record.state().toString());
        }
    }

    private void correctOrWithdraw() {
        boolean impact = generator.random.nextBoolean();
        var record = take(impact ? verifiedImpacts : verifiedChanges);
        if (record == null) {
            return;
        }
        if (generator.in(40)) {
            generator.act(record, "withdraw", Map.of("because", "It was struck down."), VERIFIER);
        } else if (impact) {
            var content = impact(record.text("institutionalChange"));
            content.put("supersedes", record.id());
            keep(impacts, generator.enter(RESULTS, "impact-records", content));
        } else {
            keep(changes, generator.enter(RESULTS, "institutional-changes", change(record)));
        }
    }
}
