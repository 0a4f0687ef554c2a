package org.ilo.spf.servers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * PostgreSQL, Kafka and an issuer of access tokens for the Quarkus tests of one service, empty at the start of each test run.
 *
 * <p>
 * The database and the role that works with it are called {@code service} unless the argument {@code database} says otherwise;
 * a service's belongs to another role, as in production.
 */
public class TestServers implements QuarkusTestResourceLifecycleManager {

    /** The setting that tells tests where the issuer's private key is. */
    public static final String ISSUER_KEY = "test.issuer-key";

    private String database = "service";
    private Path secrets;
    private PostgreSql postgres;
    private KafkaBroker kafka;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        secrets = TemporaryDirectory.create("issuer");
        var key = secrets.resolve("key.pem");
        var issuer = TokenIssuer.keptIn(key);
        postgres = PostgreSql.temporary();
        kafka = KafkaBroker.temporary();
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.username", database);
        settings.put("quarkus.datasource.password", database);
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        settings.put("quarkus.oidc.token.issuer", issuer.issuer());
        settings.put("quarkus.oidc.public-key", issuer.publicKey());
        settings.put(ISSUER_KEY, key.toString());
        if (hasOwner()) {
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

    /** The services' migrations grant rights to their role; the gateway's role owns its tables, which can be made again. */
    private static boolean hasOwner() {
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
        if (secrets != null) {
            TemporaryDirectory.delete(secrets);
        }
    }
}
