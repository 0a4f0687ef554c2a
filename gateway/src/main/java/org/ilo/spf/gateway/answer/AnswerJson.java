package org.ilo.spf.gateway.answer;

import org.ilo.spf.gateway.catalogue.Catalogue;
import org.ilo.spf.gateway.catalogue.Definition;
import org.ilo.spf.gateway.catalogue.Dimension;
import org.ilo.spf.gateway.lineage.Lineage;
import org.ilo.spf.gateway.query.Query;
import org.ilo.spf.gateway.catalogue.Unit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.ilo.spf.gateway.projection.freshness.Source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes answers as JSON, in which nothing depends on when they are written. */
final class AnswerJson {

    static final String INDICATORS = "/api/v1/indicators";
    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswerJson() {
    }

    static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of nodes is always JSON.", e);
        }
    }

    static ObjectNode catalogue() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        Catalogue.ALL.forEach(definition -> items.add(entry(definition)));
        return json.put("total", items.size());
    }

    private static ObjectNode entry(Definition definition) {
        String href = INDICATORS + "/" + definition.code();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("code", definition.code()).put("name", definition.name()).put("unit", definition.unit().label())
                .put("definition", definition.words()).put("definitionVersion", definition.version()).put("href", href)
                .put("sql", href + "/definition").put("lineage", href + "/lineage");
        if (!definition.variants().isEmpty()) {
            definition.variants().forEach(json.withArray("/definitions")::add);
        }
        ArrayNode dimensions = json.putArray("dimensions");
        for (Dimension dimension : definition.dimensions()) {
            ObjectNode one = dimensions.addObject().put("name", dimension.name())
                    .put("additive", definition.additiveBy(dimension));
            if (dimension.codes().form() == null) {
                dimension.codes().listed().forEach(one.withArray("/values")::add);
            } else {
                one.put("example", dimension.codes().example());
            }
        }
        return json;
    }

    static Body answer(Answer answer, List<Source> sources) {
        Query query = answer.query();
        Definition definition = query.definition();
        Unit unit = definition.unit();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("indicator", definition.code())
                .put("name", definition.name()).put("unit", unit.label());
        numbers(json, answer);
        json.put("qualifier", "EXACT").put("additive", query.additive());
        if (answer.whole().lower() != null) {
            ObjectNode bounds = json.putObject("bounds");
            bounds.set("lower", unit.json(answer.whole().lower()));
            bounds.set("upper", unit.json(answer.whole().upper()));
        }
        known(json, query, answer.version().toString());
        if (answer.target() != null) {
            json.putObject("target").put("value", answer.target().value()).put("due", String.valueOf(answer.target().due()))
                    .put("progress", answer.target().progress(answer.whole().value()));
        }
        json.putArray("flags");
        ObjectNode rest = JsonNodeFactory.instance.objectNode().put("lineage",
                INDICATORS + "/" + definition.code() + "/lineage?" + query.whole().text());
        return Body.of(json, sources, rest);
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

    static Body lineage(Lineage lineage, int limit, List<Source> sources) {
        Query query = lineage.query();
        Unit unit = query.definition().unit();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("indicator", query.definition().code())
                .put("unit", unit.label());
        json.set("value", unit.json(lineage.whole().value()));
        known(json, query, lineage.version().toString());
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        ArrayNode items = rest.putArray("items");
        lineage.items().forEach(item -> items.add(item(item, unit, query.asOf())));
        rest.put("next", lineage.next() == null ? null
                : INDICATORS + "/" + query.definition().code() + "/lineage?"
                        + query.text() + "&limit=" + limit + "&cursor=" + lineage.next().text());
        return Body.of(json, sources, rest.put("total", lineage.shown()));
    }

    private static ObjectNode item(Lineage.Item item, Unit unit, Instant asOf) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("service", item.service()).put("kind", item.kind())
                .put("id", item.id()).put("reference", item.reference())
                .put("href", "/api/v1/" + item.kind() + "/" + item.id() + "?asOf=" + asOf)
                .put("validDate", item.validDate());
        json.set("amount", unit.json(item.amount()));
        json.set("counted", unit.json(item.counted()));
        json.put("reason", item.reason());
        try {
            json.set("dimensions", JSON.readTree(item.dimensions()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database has written what is no JSON.", e);
        }
        return json;
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

    private static void known(ObjectNode json, Query query, String dataVersion) {
        json.set("query", query.json());
        json.put("asOf", query.asOf().toString()).put("dataVersion", dataVersion)
                .put("definitionVersion", query.definition().version());
    }

    /** What of the sources stands in every answer. */
    static ObjectNode sources(List<Source> sources) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("stale", sources.stream().anyMatch(Source::stale));
        ArrayNode array = json.putArray("sources");
        for (Source source : sources) {
            array.addObject().put("service", source.service())
                    .put("newestEventAt", source.newestEvent() == null ? null : source.newestEvent().toString())
                    .put("stale", source.stale()).put("reason", source.reason());
        }
        return json;
    }
}
