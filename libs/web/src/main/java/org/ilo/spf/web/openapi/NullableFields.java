package org.ilo.spf.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Marks the fields of a record that can be null: a response always has all of its fields, null where there is no value.
 *
 * <p>
 * The same holds for the objects within a record, unless callers send them too: those are refused unless complete.
 */
final class NullableFields {

    private static final Set<String> NEVER_NULL = Set.of("id", "version", "reference", "status");

    private final Map<String, Schema> schemas;

    private NullableFields(OpenAPI api) {
        this.schemas = api.getComponents().getSchemas();
    }

    static void describe(OpenAPI api) {
        var fields = new NullableFields(api);
        var shown = fields.reachable(fields.schemas.keySet().stream().filter(fields::isRecord));
        shown.removeAll(fields.reachable(bodies(api).map(NullableFields::name)));
        shown.forEach(name -> mayBeNull(fields.schemas.get(name)));
    }

    static Schema orNull(Schema schema) {
        return createSchema().anyOf(List.of(schema, createSchema().addType(SchemaType.NULL)));
    }

    private boolean isRecord(String name) {
        return properties(schemas.get(name)).keySet().containsAll(Set.of("id", "version"));
    }

    // Lists, sets and maps are empty rather than null.
    private static void mayBeNull(Schema record) {
        new LinkedHashMap<>(properties(record)).forEach((field, schema) -> {
            if (!NEVER_NULL.contains(field) && schema.getItems() == null && schema.getAdditionalPropertiesSchema() == null) {
                record.addProperty(field, orNull(schema));
            }
        });
    }

    private static Stream<Schema> bodies(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream())
                .map(operation -> operation.getRequestBody()).filter(Objects::nonNull)
                .flatMap(body -> body.getContent().getMediaTypes().values().stream()).map(type -> type.getSchema());
    }

    private Set<String> reachable(Stream<String> names) {
        var found = new HashSet<String>();
        names.filter(Objects::nonNull).forEach(name -> reach(name, found));
        return found;
    }

    private void reach(String name, Set<String> found) {
        if (schemas.containsKey(name) && found.add(name)) {
            properties(schemas.get(name)).values().stream()
                    .flatMap(each -> Stream.of(each, each.getItems(), each.getAdditionalPropertiesSchema()))
                    .filter(Objects::nonNull).map(NullableFields::name).filter(Objects::nonNull)
                    .collect(Collectors.toSet()).forEach(each -> reach(each, found));
        }
    }

    private static Map<String, Schema> properties(Schema schema) {
        return schema.getProperties() == null ? Map.of() : schema.getProperties();
    }

    /** Which component a schema refers to; null if it says everything itself. */
    private static String name(Schema schema) {
        return schema.getRef() == null ? null : schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
    }
}
