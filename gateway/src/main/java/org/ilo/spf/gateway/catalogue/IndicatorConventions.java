package org.ilo.spf.gateway.catalogue;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createExample;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.ilo.spf.web.problem.ProblemType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Describes in the OpenAPI document what operations on indicators share: the parameters that follow from the catalogue, entity
 * tags, and problems.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class IndicatorConventions implements OASFilter {

    /** The tag of all operations on indicators. */
    public static final String TAG = "Indicators";

    private static final String PROBLEM = """
            {"type": "/api/v1/problems/invalid-request", "title": "Invalid request", "status": 400,
            "detail": "'PHASE_IV' is not known. Valid are: PHASE_I, PHASE_II, PHASE_III, NOT_STATED.",
            "instance": "/api/v1/indicators/people-reached", "errors": [{"parameter": "phase", "code": "unknown-code",
            "detail": "'PHASE_IV' is not known. Valid are: PHASE_I, PHASE_II, PHASE_III, NOT_STATED."}]}""";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getTags().stream().filter(tag -> tag.getName().equals(TAG)).forEach(tag -> tag.setDescription(
                "Numbers computed from the programme's records, as known at one instant, with what they were computed from"));
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations().values().stream()
                .filter(operation -> operation.getTags().contains(TAG)).forEach(operation -> complete(path, operation)));
    }

    private static void complete(String path, Operation operation) {
        entityTag(operation);
        if (path.contains("{code}")) {
            problem(operation, "404", "There is no such indicator", jsonWithExample());
        }
        if (path.endsWith("/{code}")) {
            computed(operation);
            ofBreakdowns().forEach(operation::addParameter);
        }
        if (path.endsWith("/lineage")) {
            computed(operation);
            problem(operation, "403", "Whoever calls may not see the records behind this value", json());
            ofPages().forEach(operation::addParameter);
        }
    }

    private static void computed(Operation operation) {
        problem(operation, "400", "The query names something unknown, malformed or meaningless; every fault is listed",
                jsonWithExample());
        problem(operation, "503", "The database cannot be reached; ask again shortly", jsonWithExample());
        dimensions().forEach(operation::addParameter);
    }

    private static void entityTag(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        if (answer.getContent().hasMediaType("application/json")) {
            answer.addHeader("ETag", createHeader().description("Changes with the body")
                    .schema(createSchema().addType(SchemaType.STRING)));
        }
        operation.getResponses().addAPIResponse("304", createAPIResponse()
                .description("Not modified: the body still has the entity tag in If-None-Match"));
    }

    private static void problem(Operation operation, String status, String description, MediaType json) {
        operation.getResponses().addAPIResponse(status, createAPIResponse().description(description)
                .content(createContent().addMediaType(ProblemType.MEDIA_TYPE, json)));
    }

    private static MediaType json() {
        return createMediaType().schema(createSchema().ref("Problem"));
    }

    private static MediaType jsonWithExample() {
        try {
            return json().addExample("example",
                    createExample().value(new ObjectMapper().readValue(PROBLEM, LinkedHashMap.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Parameter> dimensions() {
        List<Parameter> parameters = new ArrayList<>();
        Map<String, List<Definition>> owners = new LinkedHashMap<>();
        Map<String, String> examples = new LinkedHashMap<>();
        for (Definition definition : Catalogue.ALL) {
            for (Dimension dimension : definition.dimensions()) {
                owners.computeIfAbsent(dimension.name(), name -> new ArrayList<>()).add(definition);
                examples.put(dimension.name(), dimension.codes().pattern() == null ? dimension.codes().listed().get(0)
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

    private static List<Parameter> ofBreakdowns() {
        return List.of(list("groupBy", "Up to three dimensions, comma-separated", "region"),
                one("sumRows", "Adds the sum of the rows; refused where it would mean nothing", "true"));
    }

    private static List<Parameter> ofPages() {
        return List.of(one("limit", "Records per page, 1 to 500; 50 by default", "50"),
                one("cursor", "Where the page begins; from `next` of the page before", null));
    }

    private static Parameter one(String name, String description, Object example) {
        return parameter(name, description, example).schema(createSchema().addType(SchemaType.STRING));
    }

    private static Parameter list(String name, String description, Object example) {
        return parameter(name, description, example).schema(createSchema().addType(SchemaType.ARRAY)
                .items(createSchema().addType(SchemaType.STRING)));
    }

    private static Parameter parameter(String name, String description, Object example) {
        return createParameter().name(name).in(Parameter.In.QUERY).description(description).example(example).required(false);
    }
}
