package org.ilo.spf.trials.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.Suite;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Every indicator, recomputed by plain SQL from its owner's own tables and compared with the gateway's answer, exactly.
 *
 * <p>
 * A file names its owner in the first line; each question in it is a line {@code --? <query string>} and the SQL below, which
 * yields the keys of a row and, last, its value.
 */
final class Recomputation {

    private static final String TODAY = ":today";

    private final Suite suite;
    private final Api api;
    private final Databases databases;
    private final Findings findings;
    private final Map<String, List<Question>> byIndicator = new TreeMap<>();

    /** One question to an indicator, and the SQL that knows the answer. */
    private record Question(Component owner, String indicator, String query, String sql) {
    }

    Recomputation(Suite suite, Api api, Databases databases, Findings findings) {
        this.suite = suite;
        this.api = api;
        this.databases = databases;
        this.findings = findings;
        api.readJson(suite.url(Component.GATEWAY) + "/api/v1/indicators").orElseThrow().findValuesAsText("code").stream()
                .distinct().forEach(code -> byIndicator.put(code, questions(code)));
    }

    /** Compares all of them; returns how many cells were compared. */
    int compare() throws SQLException {
        int cells = 0;
        for (var questions : byIndicator.values()) {
            for (var question : questions) {
                cells += compare(question);
            }
        }
        return cells;
    }

    private int compare(Question question) throws SQLException {
        var url = suite.url(Component.GATEWAY) + "/api/v1/indicators/" + question.indicator()
                + (question.query().isEmpty() ? "" : "?" + question.query());
        var answer = api.readJson(url);
        if (answer.isEmpty()) {
            findings.violation("I3", url + " is not answered");
            return 0;
        }
        var given = given(answer.get(), question.query());
        var expected = expected(question, answer.get().get("asOf").asText().substring(0, 10));
        var cells = new TreeSet<>(given.keySet());
        cells.addAll(expected.keySet());
        for (var cell : cells) {
            var here = given.get(cell);
            var there = expected.get(cell);
            if (here == null || there == null || here.compareTo(there) != 0) {
                findings.violation("I3", "%s?%s %s is %s; recomputed from %s it is %s".formatted(question.indicator(),
                        question.query(), cell, here, question.owner().title(), there));
            }
        }
        return cells.size();
    }

    private static Map<String, BigDecimal> given(JsonNode answer, String query) {
        var cells = new TreeMap<String, BigDecimal>();
        if (!query.contains("groupBy=")) {
            cells.put("in all", new BigDecimal(answer.get("value").asText()));
            return cells;
        }
        var names = query.replaceFirst(".*groupBy=", "").split(",");
        answer.get("rows").forEach(row -> cells.put(
                Arrays.stream(names).map(name -> row.get(name).asText()).collect(Collectors.joining(" ")),
                new BigDecimal(row.get("value").asText())));
        return cells;
    }

    private Map<String, BigDecimal> expected(Question question, String today) throws SQLException {
        var cells = new TreeMap<String, BigDecimal>();
        databases.all(question.owner(), question.sql().replace(TODAY, "date '" + today + "'"), row -> {
            int keys = row.getMetaData().getColumnCount() - 1;
            var cell = new ArrayList<String>();
            for (int i = 1; i <= keys; i++) {
                cell.add(row.getString(i));
            }
            cells.put(keys == 0 ? "in all" : String.join(" ", cell), row.getBigDecimal(keys + 1));
            return null;
        });
        return cells;
    }

    private static List<Question> questions(String indicator) {
        var file = file(indicator);
        var owner = Databases.OWNERS.stream().filter(each -> file.startsWith("-- " + each.title())).findFirst().orElseThrow();
        return Arrays.stream(file.split("(?m)^--\\?")).skip(1).map(part -> part.split("\n", 2))
                .map(part -> new Question(owner, indicator, part[0].strip(), part[1].strip().replaceFirst(";$", ""))).toList();
    }

    /** An indicator that nobody recomputes is one that nobody checks. */
    private static String file(String indicator) {
        var path = "/recompute/" + indicator + ".sql";
        try (var file = Recomputation.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(file, path + " is missing").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
