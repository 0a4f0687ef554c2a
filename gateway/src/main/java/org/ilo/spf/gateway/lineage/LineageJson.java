package org.ilo.spf.gateway.lineage;

import java.time.Instant;
import java.util.List;

import org.ilo.spf.gateway.answer.AnswerJson;
import org.ilo.spf.gateway.cache.Body;
import org.ilo.spf.gateway.catalogue.Unit;
import org.ilo.spf.gateway.projection.freshness.Source;
import org.ilo.spf.gateway.query.Query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a page of a lineage as JSON. */
final class LineageJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LineageJson() {
    }

    static Body of(Lineage lineage, int limit, List<Source> sources) {
        Query query = lineage.query();
        Unit unit = query.definition().unit();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("indicator", query.definition().code())
                .put("unit", unit.label());
        json.set("value", unit.json(lineage.whole().value()));
        AnswerJson.context(json, query, lineage.version());
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        ArrayNode items = rest.putArray("items");
        lineage.items().forEach(item -> items.add(item(item, unit, query.asOf())));
        rest.put("next", lineage.next() == null ? null
                : query.definition().href() + "/lineage?" + query.text() + "&limit=" + limit + "&cursor="
                        + lineage.next().text());
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
        json.set("dimensions", parsed(item.dimensions()));
        return json;
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database has written what is no JSON.", e);
        }
    }
}
