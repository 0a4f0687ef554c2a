package org.ilo.spf.gateway.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the catalogue as JSON. */
final class CatalogueJson {

    private CatalogueJson() {
    }

    static ObjectNode catalogue() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        Catalogue.ALL.forEach(definition -> items.add(entry(definition)));
        return json.put("total", items.size());
    }

    private static ObjectNode entry(Definition definition) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("code", definition.code()).put("name", definition.name()).put("unit", definition.unit().label())
                .put("definition", definition.words()).put("definitionVersion", definition.version())
                .put("href", definition.href()).put("sql", definition.href() + "/definition")
                .put("lineage", definition.href() + "/lineage");
        if (!definition.variants().isEmpty()) {
            definition.variants().forEach(json.withArray("/definitions")::add);
        }
        ArrayNode dimensions = json.putArray("dimensions");
        for (Dimension dimension : definition.dimensions()) {
            ObjectNode one = dimensions.addObject().put("name", dimension.name())
                    .put("additive", definition.additiveBy(dimension));
            if (dimension.codes().pattern() == null) {
                dimension.codes().listed().forEach(one.withArray("/values")::add);
            } else {
                one.put("example", dimension.codes().example());
            }
        }
        return json;
    }
}
