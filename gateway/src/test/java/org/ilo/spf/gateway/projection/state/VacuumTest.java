package org.ilo.spf.gateway.projection.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.UUID;

import jakarta.inject.Inject;

import org.ilo.spf.gateway.routing.OwnerStub;
import org.ilo.spf.servers.TestServers;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestServers.class)
@WithTestResource(OwnerStub.class)
class VacuumTest {

    private static final String NEVER_VACUUMED = "select relname from pg_stat_user_tables where last_vacuum is null"
            + " and relname in ('impact_records', 'transactions')";

    @Inject
    AgroalDataSource database;

    @Inject
    Vacuum vacuum;

    @Test
    void onceARebuildIsOverItsTablesAreVacuumed() {
        var tables = new Tables(database);
        assertThat(tables.strings(NEVER_VACUUMED)).isNotEmpty();

        vacuum.count(new ProjectionMoved(DataVersion.NOTHING,
                Collections.nCopies(Vacuum.REBUILD_THRESHOLD, new Change("impact_records", UUID.randomUUID(), 1))));

        await().atMost(Duration.ofSeconds(20)).until(() -> tables.strings(NEVER_VACUUMED).isEmpty());
    }
}
