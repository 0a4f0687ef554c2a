package org.ilo.spf.trials.fault;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ilo.spf.contracts.State;
import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.Suite;
import org.ilo.spf.trials.database.Databases;
import org.ilo.spf.trials.reference.Question;
import org.ilo.spf.trials.reference.ReferenceModel;

import com.fasterxml.jackson.databind.JsonNode;

/** Every indicator, recomputed from its owner's own tables and compared with the gateway's answer, exactly. */
final class Recomputation {

    private static final String IN_ALL = "in all";

    private static final List<Question> QUESTIONS = Question.all(
            "countries-engaged: phase thematicArea country,year",
            "focus-countries: phase country,year",
            "thematic-areas: group",
            "institutional-changes: step thematicArea country,year",
            "people-reached: dimension country,year",
            "people-reached POTENTIAL_COVERAGE: -",
            "resources-mobilized: partner,year modality,pillar country,year",
            "resource-gap committed: phase pillar",
            "resource-gap with-pledges: phase",
            "resource-gap cash: phase",
            "projects-started: partner country,year",
            "staff-recruited: dutyStation,year",
            "meeting-participants: year group");

    private final Suite suite;
    private final Api api;
    private final OwnedRecords records;
    private final Findings findings;

    Recomputation(Suite suite, Api api, Databases databases, Findings findings) {
        this.suite = suite;
        this.api = api;
        this.records = new OwnedRecords(databases);
        this.findings = findings;
        var known = QUESTIONS.stream().map(Question::indicator).collect(Collectors.toSet());
        api.readJson(indicators()).orElseThrow().findValuesAsText("code").stream().filter(code -> !known.contains(code))
                .forEach(code -> findings.violation("I3", "nobody recomputes " + code));
    }

    /** Compares all of them; returns how many cells were compared. */
    int compare() throws SQLException {
        var known = records.all();
        int cells = 0;
        for (var question : QUESTIONS) {
            cells += compare(question, known);
        }
        return cells;
    }

    private int compare(Question question, Collection<State> known) {
        var url = indicators() + "/" + question.indicator() + "?" + Stream
                .of(question.by() == null ? "" : "groupBy=" + question.by(), question.parameters())
                .filter(each -> !each.isEmpty()).collect(Collectors.joining("&"));
        var answer = api.readJson(url);
        if (answer.isEmpty()) {
            findings.violation("I3", url + " is not answered");
            return 0;
        }
        var given = given(answer.get(), question);
        var expected = expected(question, new ReferenceModel(known, Instant.parse(answer.get().get("asOf").asText())));
        var cells = new TreeSet<>(given.keySet());
        cells.addAll(expected.keySet());
        for (var cell : cells) {
            var here = given.getOrDefault(cell, BigDecimal.ZERO);
            var there = expected.getOrDefault(cell, BigDecimal.ZERO);
            if (here.compareTo(there) != 0) {
                findings.violation("I3", "%s %s is %s; recomputed from its owner's tables it is %s".formatted(url, cell, here,
                        there));
            }
        }
        return cells.size();
    }

    private static Map<String, BigDecimal> given(JsonNode answer, Question question) {
        var cells = new TreeMap<String, BigDecimal>();
        cells.put(IN_ALL, new BigDecimal(answer.get(question.by() == null ? "value" : "total").asText()));
        if (question.by() != null) {
            answer.get("rows").forEach(row -> cells.put(
                    Stream.of(question.by().split(",")).map(name -> row.get(name).asText()).collect(Collectors.joining(" ")),
                    new BigDecimal(row.get("value").asText())));
        }
        return cells;
    }

    private static Map<String, BigDecimal> expected(Question question, ReferenceModel model) {
        var answer = model.answer(question);
        var cells = new TreeMap<>(answer.rows());
        cells.put(IN_ALL, answer.value());
        return cells;
    }

    private String indicators() {
        return suite.url(Component.GATEWAY) + "/api/v1/indicators";
    }
}
