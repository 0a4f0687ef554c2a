package org.ilo.spf.embedded;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * PostgreSQL and Kafka for the Quarkus tests of one service, empty at the start of each test run.
 *
 * <p>
 * The database and its owner are called {@code service} unless the argument {@code database} says otherwise.
 */
public class TestServers implements QuarkusTestResourceLifecycleManager {

    private String database = "service";
    private PostgreSql postgres;
    private KafkaBroker kafka;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        postgres = PostgreSql.temporary();
        kafka = KafkaBroker.temporary();
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.database(database),
                "quarkus.datasource.username", database,
                "quarkus.datasource.password", database,
                "kafka.bootstrap.servers", kafka.bootstrapServers());
    }

    @Override
    public void stop() {
        // Quarkus stops a resource also when its start failed halfway.
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
