package org.ilo.spf.records;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.ilo.spf.servers.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What clients made from the API's document take for null. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class NullableFieldsTest {

    private static final Map<String, String> NULL = Map.of("type", "null");

    private JsonPath schemas;

    @BeforeEach
    void readTheDocument() {
        schemas = when().get("/q/openapi?format=json").jsonPath().setRootPath("components.schemas");
    }

    @Test
    void aPageHasNoNextOneAtTheEndButAlwaysATotal() {
        assertThat(schemas.<List<String>> get("PageNoteState.properties.next.type")).containsExactly("string", "null");
        assertThat(schemas.<String> get("PageNoteState.properties.total.type")).isEqualTo("integer");
    }

    @Test
    void whatARecordIsMadeOfCanBeNullLikeTheRecordsOwnFields() {
        assertThat(schemas.<List<Object>> get("NoteState.properties.writtenOn.anyOf")).contains(NULL);
        assertThat(schemas.<List<Object>> get("Publication.properties.until.anyOf")).contains(NULL);
        assertThat(schemas.<Object> get("NoteState.properties.version.anyOf")).isNull();
    }

    @Test
    void whatIsSentIsNotNull() {
        assertThat(schemas.<Object> get("Content.properties.country.anyOf")).isNull();
    }
}
