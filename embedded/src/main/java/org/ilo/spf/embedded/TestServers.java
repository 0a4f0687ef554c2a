package org.ilo.spf.embedded;

import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * PostgreSQL, Kafka and an issuer of access tokens for the Quarkus tests of one service, empty at the start of each test run.
 *
 * <p>
 * The database and its owner are called {@code service} unless the argument {@code database} says otherwise.
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
        secrets = TemporaryDirectory.create("issuer", orphan -> {
        });
        var key = secrets.resolve("key.pem");
        var issuer = TokenIssuer.keptIn(key);
        postgres = PostgreSql.temporary();
        kafka = KafkaBroker.temporary();
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.database(database),
                "quarkus.datasource.username", database,
                "quarkus.datasource.password", database,
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "quarkus.oidc.token.issuer", issuer.issuer(),
                "quarkus.oidc.public-key", issuer.publicKey(),
                ISSUER_KEY, key.toString());
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
