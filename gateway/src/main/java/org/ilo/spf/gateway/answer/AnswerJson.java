package org.ilo.spf.gateway.answer;

import java.math.BigDecimal;
import java.util.List;

import org.ilo.spf.gateway.cache.Body;
import org.ilo.spf.gateway.catalogue.Definition;
import org.ilo.spf.gateway.catalogue.Unit;
import org.ilo.spf.gateway.projection.freshness.Source;
import org.ilo.spf.gateway.projection.state.DataVersion;
import org.ilo.spf.gateway.query.Query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes answers as JSON, in which nothing depends on when they are written. */
public final class AnswerJson {

    private AnswerJson() {
    }

    static Body of(Answer answer, List<Source> sources) {
        Query query = answer.query();
        Definition definition = query.definition();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("indicator", definition.code())
                .put("name", definition.name()).put("unit", definition.unit().label());
        numbers(json, answer);
        json.put("qualifier", "EXACT").put("additive", query.additive());
        bounds(json, answer);
        context(json, query, answer.version());
        if (answer.target() != null) {
            json.putObject("target").put("value", answer.target().value()).put("due", String.valueOf(answer.target().due()))
                    .put("progress", answer.target().progress(answer.whole().value()));
        }
        json.putArray("flags");
        return Body.of(json, sources, JsonNodeFactory.instance.objectNode().put("lineage",
                definition.href() + "/lineage?" + query.whole().text()));
    }

    /** Adds which question was answered, from what. */
    public static void context(ObjectNode json, Query query, DataVersion version) {
        json.set("query", query.json());
        json.put("asOf", query.asOf().toString()).put("dataVersion", version.toString())
                .put("definitionVersion", query.definition().version());
    }

    private static void numbers(ObjectNode json, Answer answer) {
        Query query = answer.query();
        Unit unit = query.definition().unit();
        if (query.groupBy().isEmpty()) {
            json.set("value", unit.json(answer.whole().value()));
        } else {
            rows(json.putArray("rows"), answer);
            json.set("total", unit.json(answer.whole().value()));
            if (query.sumRows()) {
                json.set("sumOfRows", unit.json(answer.rows().stream().map(Answer.Row::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
            }
        }
    }

    private static void rows(ArrayNode rows, Answer answer) {
        List<String> names = answer.query().groupNames();
        for (Answer.Row row : answer.rows()) {
            ObjectNode cell = rows.addObject();
            for (int i = 0; i < names.size(); i++) {
                cell.put(names.get(i), row.codes().get(i));
            }
            cell.set("value", answer.query().definition().unit().json(row.value()));
        }
    }

    private static void bounds(ObjectNode json, Answer answer) {
        Unit unit = answer.query().definition().unit();
        if (answer.whole().lower() != null) {
            ObjectNode bounds = json.putObject("bounds");
            bounds.set("lower", unit.json(answer.whole().lower()));
            bounds.set("upper", unit.json(answer.whole().upper()));
        }
    }
}
