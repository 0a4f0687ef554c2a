package org.ilo.spf.countries;

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
        assertThat(schemas.<List<String>> get("PageEngagementState.properties.next.type")).containsExactly("string", "null");
        assertThat(schemas.<String> get("PageEngagementState.properties.total.type")).isEqualTo("integer");
    }

    @Test
    void whatARecordIsMadeOfCanBeNullLikeTheRecordsOwnFields() {
        assertThat(schemas.<List<Object>> get("EngagementState.properties.startsOn.anyOf")).contains(NULL);
        assertThat(schemas.<List<Object>> get("ActivePeriod.properties.until.anyOf")).contains(NULL);
        assertThat(schemas.<Object> get("EngagementState.properties.version.anyOf")).isNull();
    }

    @Test
    void whatIsSentIsNotNull() {
        assertThat(schemas.<Object> get("NewEngagement.properties.country.anyOf")).isNull();
    }
}
