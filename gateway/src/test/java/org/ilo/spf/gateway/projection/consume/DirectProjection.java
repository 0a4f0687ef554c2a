package org.ilo.spf.gateway.projection.consume;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.gateway.projection.state.DataVersion;
import org.ilo.spf.gateway.projection.state.PublishedState;
import org.ilo.spf.gateway.projection.state.ReferenceData;
import org.ilo.spf.gateway.projection.state.States;
import org.ilo.spf.servers.PostgreSql;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalPropertiesReader;
import javax.sql.DataSource;

/** A projection for tests of what is computed from it: states go through the code that applies events, without a broker. */
public final class DirectProjection {

    private static final DirectProjection SHARED = new DirectProjection();

    private final AgroalDataSource database;
    private final States states;
    private final BatchApplier applier;
    private final Map<TopicPartition, Long> offsets = new HashMap<>();

    /** A state as it was published. */
    public record Told(State state, String type, UUID eventId, Instant at) {

        /** A new event. */
        public static Told of(State state, Enum<?> type, Instant at) {
            return new Told(state, type.name(), UUID.randomUUID(), at);
        }
    }

    private DirectProjection() {
        try {
            PostgreSql server = PostgreSql.temporary();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            database = AgroalDataSource.from(new AgroalPropertiesReader().readProperties(Map.of(
                    AgroalPropertiesReader.JDBC_URL, server.database("gateway"),
                    AgroalPropertiesReader.PRINCIPAL, "gateway",
                    AgroalPropertiesReader.CREDENTIAL, "gateway",
                    AgroalPropertiesReader.MAX_SIZE, "5")).get());
            migrate(database);
            new ReferenceData(database).write(null);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        states = new States(database);
        applier = new BatchApplier(database, states, new Positions(database));
    }

    /** By the gateway's own migrations, also where those of other services are on the class path. */
    private static void migrate(DataSource database) {
        var one = "db/migration/V1__states.sql";
        var gateway = States.class.getResource("/" + one).toString().replace(one, "");
        try (var migrations = new URLClassLoader(new URL[] { new URL(gateway) }, null)) {
            Flyway.configure(migrations).dataSource(database).locations("classpath:db/migration").load().migrate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one of this JVM, emptied. */
    public static DirectProjection empty() {
        SHARED.forget();
        return SHARED;
    }

    public AgroalDataSource database() {
        return database;
    }

    AgroalDataSource pool() {
        return database;
    }

    /** How far each partition has been read. */
    public Map<TopicPartition, Long> positions() {
        try {
            return new Positions(database).all().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, position -> position.getValue().nextOffset()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The version that names these states, whatever the order and number of their deliveries. */
    public static DataVersion versionOf(Collection<Told> told) {
        DataVersion version = DataVersion.NOTHING;
        for (Told each : told) {
            version = version.plus(each.eventId());
        }
        return version;
    }

    public DataVersion version() {
        try {
            return states.version();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Applies one batch, in the order given. */
    public void deliver(List<Told> told) {
        Map<TopicPartition, Long> from = new HashMap<>();
        List<PublishedState> batch = told.stream().map(each -> published(each, from)).toList();
        try {
            var topicIds = new HashMap<String, String>();
            from.keySet().forEach(partition -> topicIds.put(partition.topic(), "one"));
            new Positions(database).startingOffsets(from.keySet(), topicIds);
            BatchResult result = applier.apply(new Batch(batch, from, Map.of()));
            if (!result.halted().isEmpty()) {
                throw new IllegalStateException(result.halted().toString());
            }
        } catch (SQLException | Fenced e) {
            throw new IllegalStateException(e);
        }
    }

    private PublishedState published(Told told, Map<TopicPartition, Long> from) {
        RecordType kind = RecordType.of(told.state().getClass());
        TopicPartition partition = new TopicPartition(kind.topic(), 0);
        long offset = offsets.getOrDefault(partition, 0L);
        from.putIfAbsent(partition, offset);
        offsets.put(partition, offset + 1);
        return new PublishedState(kind, partition, offset, told.eventId(), told.type(), told.at(), told.state());
    }

    private void forget() {
        offsets.clear();
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            for (RecordType kind : RecordType.values()) {
                statement.addBatch("delete from " + kind.table());
            }
            statement.addBatch("delete from positions");
            statement.addBatch("delete from projection");
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
