package org.ilo.spf.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.ilo.spf.web.json.MergePatch;
import org.ilo.spf.web.problem.ProblemType;
import org.jboss.jandex.IndexView;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Describes in the OpenAPI document of every process what holds for all operations alike: who may call them, headers, problems,
 * partial changes.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiConventions implements OASFilter {

    private static final Map<String, String> PROBLEMS = Map.ofEntries(
            Map.entry("400", "The request is malformed or names something unknown; `errors` lists every fault."),
            Map.entry("401", "The request carries no access token where one is needed, or a bad one."),
            Map.entry("403", "Whoever calls may not do this, or not in that country."),
            Map.entry("404", "There is no such record, or it was not known then."),
            Map.entry("406", "The answer cannot be given in that format."),
            Map.entry("409", "A rule of the domain forbids it, or a request with the same key is still running."),
            Map.entry("412", "The record has changed since the state named in If-Match."),
            Map.entry("413", "The body is too large."),
            Map.entry("415", "The body is not in a format read here."),
            Map.entry("422", "The idempotency key belongs to another request."),
            Map.entry("428", "If-Match is missing."));

    private final RequiredPermissions permissions;

    public ApiConventions(IndexView index) {
        this.permissions = new RequiredPermissions(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(createComponents());
        }
        api.getComponents().addSchema("Fault", fault()).addSchema("Problem", problem());
        RequiredPermissions.describeScheme(api);
        api.getComponents().getSchemas().values().forEach(ApiConventions::decimalsInMaps);
        NullableFields.describe(api);
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(api, path, method, operation)));
    }

    // Decimals are strings everywhere; the scanner knows, except of those that are values in a map.
    private static void decimalsInMaps(Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().values().stream().filter(property -> property.getAdditionalPropertiesSchema() != null)
                .filter(property -> List.of(SchemaType.NUMBER).equals(property.getAdditionalPropertiesSchema().getType()))
                .forEach(property -> property.setAdditionalPropertiesSchema(createSchema().addType(SchemaType.STRING)
                        .format("decimal").pattern("^-?[0-9]{1,16}([.][0-9]{1,10})?$").examples(List.of("12.5"))));
    }

    private void complete(OpenAPI api, String path, HttpMethod method, Operation operation) {
        operation.setOperationId(OperationNames.of(operation.getOperationId(), path));
        boolean writes = method == HttpMethod.POST || method == HttpMethod.PATCH;
        boolean creates = method == HttpMethod.POST && (!path.contains("{id}") || path.endsWith("/transactions"));
        boolean changes = writes && !creates;
        if (creates && operation.getResponses().hasAPIResponse("200")) {
            operation.getResponses().addAPIResponse("201",
                    operation.getResponses().getAPIResponse("200").description("The new record."));
            operation.getResponses().removeAPIResponse("200");
        }
        problems(operation, "400", "401", "406");
        if (permissions.describe(operation, method.name(), path)) {
            problems(operation, "403");
        }
        if (path.contains("{")) {
            problems(operation, "404");
        }
        if (writes) {
            problems(operation, "409", "413", "415", "422");
            header(operation, "X-Recorded-At", "Since when an older system knew what is imported from it; for admins.", false,
                    "2022-06-30T12:00:00Z");
            header(operation, "Idempotency-Key", "Makes the request harmless to repeat.", false, "a7c1b2e0-import-0001");
        }
        if (changes) {
            problems(operation, "412", "428");
            header(operation, "If-Match", "The ETag of the state the change is based on.", true, "\"1\"");
        }
        if (method == HttpMethod.GET && path.endsWith("{id}")) {
            header(operation, "If-None-Match", "The ETag of a state the client has.", false, "\"1\"");
            operation.getResponses().addAPIResponse("304",
                    createAPIResponse().description("The client has this state already."));
        }
        recordHeaders(operation);
        if (method == HttpMethod.PATCH) {
            partial(api, operation);
        }
    }

    private static void problems(Operation operation, String... statuses) {
        for (String status : statuses) {
            APIResponse described = operation.getResponses().getAPIResponse(status);
            // The scanner adds a 400 of its own, without content.
            if (described == null || described.getContent() == null) {
                operation.getResponses().addAPIResponse(status, createAPIResponse().description(PROBLEMS.get(status))
                        .content(createContent().addMediaType(ProblemType.MEDIA_TYPE,
                                createMediaType().schema(createSchema().ref("Problem")))));
            }
        }
    }

    // A response with a record has its ETag; one with a new record its address.
    private static void recordHeaders(Operation operation) {
        for (String status : List.of("200", "201")) {
            APIResponse response = operation.getResponses().getAPIResponse(status);
            if (response != null && isRecord(response)) {
                response.addHeader("ETag", OASFactory.createHeader().description("The record's version, for If-Match.")
                        .schema(createSchema().addType(SchemaType.STRING)));
                if (status.equals("201")) {
                    response.addHeader("Location", OASFactory.createHeader().description("The record's address.")
                            .schema(createSchema().addType(SchemaType.STRING)));
                }
            }
        }
    }

    private static boolean isRecord(APIResponse response) {
        return response.getContent() != null && response.getContent().getMediaTypes().values().stream()
                .anyMatch(type -> type.getSchema() != null && type.getSchema().getRef() != null
                        && type.getSchema().getRef().endsWith("State"));
    }

    private static void header(Operation operation, String name, String description, boolean required, String example) {
        operation.addParameter(createParameter().name(name).in(Parameter.In.HEADER).required(required).description(description)
                .schema(createSchema().addType(SchemaType.STRING).examples(List.of(example))));
    }

    /** A partial change has the fields of the whole content, none of them required. */
    private static void partial(OpenAPI api, Operation operation) {
        var body = operation.getRequestBody();
        String ref = body.getContent().getMediaTypes().values().iterator().next().getSchema().getRef();
        String whole = ref.substring(ref.lastIndexOf('/') + 1);
        String name = whole.replaceFirst("^New", "") + "Patch";
        Schema partial = createSchema().addType(SchemaType.OBJECT)
                .description("The fields to change; null removes a field's value, fields left out stay.");
        api.getComponents().getSchemas().get(whole).getProperties().forEach(
                (field, schema) -> partial.addProperty(field, NullableFields.orNull(entriesOrNull(schema))));
        partial.setAdditionalPropertiesSchema(createSchema().booleanSchema(false));
        api.getComponents().addSchema(name, partial);
        body.setContent(
                createContent().addMediaType(MergePatch.MEDIA_TYPE, createMediaType().schema(createSchema().ref(name))));
        body.setRequired(true);
    }

    // RFC 7396 reaches into maps: null removes an entry, too.
    private static Schema entriesOrNull(Schema schema) {
        Schema entries = schema.getAdditionalPropertiesSchema();
        return entries == null ? schema
                : createSchema().addType(SchemaType.OBJECT).additionalPropertiesSchema(NullableFields.orNull(entries));
    }

    private static Schema problem() {
        return createSchema().addType(SchemaType.OBJECT).description("Why a request was refused (RFC 9457).")
                .addProperty("type",
                        string("A stable address of a page that explains this type.", "/api/v1/problems/stale-version"))
                .addProperty("title", string("The type in a few words.", "Stale version"))
                .addProperty("status", createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", string("What is wrong in this case.", "The record has changed since."))
                .addProperty("instance", string("The address of the request.", "/api/v1/engagements"))
                .addProperty("errors", createSchema().addType(SchemaType.ARRAY).items(createSchema().ref("Fault")))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema fault() {
        return createSchema().addType(SchemaType.OBJECT).description("One thing wrong with a request.")
                .addProperty("pointer", string("The faulty part of the body, as a JSON Pointer.", "/country"))
                .addProperty("parameter", string("The faulty query parameter.", "phase"))
                .addProperty("header", string("The faulty header.", "If-Match"))
                .addProperty("code", string("What is wrong, for programs.", "unknown-code"))
                .addProperty("detail", string("What is wrong and what would be right, for people.", "There is no such code."))
                .required(List.of("code", "detail"));
    }

    private static Schema string(String description, String example) {
        return createSchema().addType(SchemaType.STRING).description(description).examples(List.of(example));
    }
}
