package org.ilo.spf.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.PublishedEvents;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a service does about events that the broker has lost. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RepublicationTest {

    private static final String TOPIC = "countries.advisory-requests";

    @Inject
    AgroalDataSource database;

    @Inject
    Flyway migrations;

    @Test
    void whatWasSentToATopicIsSentAgainInOrderWhenTheTopicIsReCreated() throws Exception {
        var id = ask();
        Api.as("ama").header("If-Match", "\"1\"").body("{\"on\": \"2026-03-05\"}")
                .post("/api/v1/advisory-requests/" + id + "/accept").then().statusCode(200);
        PublishedEvents.of(TOPIC, id, 2);

        try (var admin = Admin.create(Map.of("bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)))) {
            admin.deleteTopics(Set.of(TOPIC)).all().get();
        }

        assertThat(PublishedEvents.of(TOPIC, id, 2)).extracting(PublishedEvents.Published::type)
                .containsExactly(TOPIC + ".requested", TOPIC + ".accepted");
        await().atMost(Duration.ofSeconds(20)).until(() -> number("select count(*) from outbox") == 0);
    }

    @Test
    void aDatabaseFromBeforeSendsEverythingOnceMore() throws Exception {
        var id = ask();
        PublishedEvents.of(TOPIC, id, 1);
        change("drop table published_topics", "delete from flyway_schema_history where version = '0.1'");

        migrations.migrate();

        assertThat(PublishedEvents.of(TOPIC, id, 2)).hasSizeGreaterThanOrEqualTo(2);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> number("select count(*) from published_topics where topic_id = ''") == 0);
    }

    private static String ask() {
        return Api.as("ama").body("""
                {"country": "TGO", "thematicArea": "SHP", "constituent": "GOVERNMENT", "subject": "Costing of a health scheme",
                 "requestedOn": "2026-03-02"}""").post("/api/v1/advisory-requests").then().statusCode(201).extract()
                .path("id");
    }

    /** As the owner: the service's own role may not. */
    private static void change(String... statements) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(config.getValue("quarkus.flyway.jdbc-url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
                var statement = connection.createStatement()) {
            for (var sql : List.of(statements)) {
                statement.execute(sql);
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
