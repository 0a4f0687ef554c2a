package org.ilo.spf.gateway.answer;

import org.ilo.spf.gateway.catalogue.Catalogue;
import org.ilo.spf.gateway.catalogue.Definition;
import org.ilo.spf.gateway.catalogue.Dimension;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Describes in the API's description the parameters of indicators, from the catalogue itself. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class IndicatorParameters implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        if ("getIndicator".equals(operation.getOperationId())) {
            shared().forEach(operation::addParameter);
            operation.addParameter(list("groupBy", "Up to three dimensions, comma-separated", "region"));
            operation.addParameter(one("sumRows", "Adds the sum of the rows; refused where it would mean nothing", "true"));
        } else if ("getIndicatorLineage".equals(operation.getOperationId())) {
            shared().forEach(operation::addParameter);
            operation.addParameter(one("limit", "Records per page, 1 to 500; 50 by default", "50"));
            operation.addParameter(one("cursor", "Where the page begins; from `next` of the page before", null));
        }
        return operation;
    }

    private static List<Parameter> shared() {
        List<Parameter> parameters = new ArrayList<>();
        Map<String, List<Definition>> owners = new LinkedHashMap<>();
        Map<String, String> examples = new LinkedHashMap<>();
        for (Definition definition : Catalogue.ALL) {
            for (Dimension dimension : definition.dimensions()) {
                owners.computeIfAbsent(dimension.name(), name -> new ArrayList<>()).add(definition);
                examples.put(dimension.name(), dimension.codes().form() == null ? dimension.codes().listed().get(0)
                        : dimension.codes().example());
            }
        }
        owners.forEach((name, definitions) -> parameters.add(list(name, "Dimension of "
                + definitions.stream().map(Definition::code).collect(Collectors.joining(", ")), examples.get(name))));
        parameters.add(one("from", "First day of the window", "2021-01-01"));
        parameters.add(one("to", "Last day of the window", "2022-12-31"));
        parameters.add(one("asOf", "Instant of knowledge; now by default", "2023-03-24T00:00:00Z"));
        parameters.add(one("definition", "Of resource-gap: committed (default), with-pledges or cash", "committed"));
        return parameters;
    }

    private static Parameter one(String name, String description, Object example) {
        return parameter(name, description, example)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static Parameter list(String name, String description, Object example) {
        return parameter(name, description, example).schema(OASFactory.createSchema().addType(Schema.SchemaType.ARRAY)
                .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }

    private static Parameter parameter(String name, String description, Object example) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).description(description).example(example)
                .required(false);
    }
}
