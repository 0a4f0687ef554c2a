package org.ilo.spf.embedded;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * PostgreSQL and Kafka for the Quarkus tests of one service, empty at the start of each test run.
 *
 * <p>
 * The database and the role that works with it are called {@code service} unless the argument {@code database} says
 * otherwise; a service's belongs to another role, as in production.
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
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.username", database);
        settings.put("quarkus.datasource.password", database);
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        if (isKeptFromItsUser()) {
            var url = postgres.ownedDatabase(database);
            settings.put("quarkus.datasource.jdbc.url", url);
            settings.put("quarkus.flyway.jdbc-url", url);
            settings.put("quarkus.flyway.username", PostgreSql.owner(database));
            settings.put("quarkus.flyway.password", PostgreSql.owner(database));
        } else {
            settings.put("quarkus.datasource.jdbc.url", postgres.database(database));
        }
        return settings;
    }

    /** The services' migrations say what their role may do; the gateway's tables, a copy of what is told, are its own. */
    private static boolean isKeptFromItsUser() {
        return Thread.currentThread().getContextClassLoader().getResource("db/kit/afterMigrate__rights.sql") != null;
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
