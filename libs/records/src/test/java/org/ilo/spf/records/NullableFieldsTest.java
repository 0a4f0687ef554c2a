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

/** Which fields clients that are generated from the API's document take for nullable. */
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
        assertThat(schemas.<List<String>> get("PageAdvisoryRequestState.properties.next.type")).containsExactly("string",
                "null");
        assertThat(schemas.<String> get("PageAdvisoryRequestState.properties.total.type")).isEqualTo("integer");
    }

    @Test
    void whatARecordIsMadeOfCanBeNullLikeTheRecordsOwnFields() {
        assertThat(schemas.<List<Object>> get("AdvisoryRequestState.properties.requestedOn.anyOf")).contains(NULL);
        assertThat(schemas.<List<Object>> get("Milestone.properties.due.anyOf")).contains(NULL);
        assertThat(schemas.<Object> get("AdvisoryRequestState.properties.version.anyOf")).isNull();
    }

    @Test
    void whatIsSentIsNotNull() {
        assertThat(schemas.<Object> get("Question.properties.country.anyOf")).isNull();
    }
}
