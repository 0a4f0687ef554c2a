package org.ilo.spf.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgreSqlTest {

    @TempDir
    Path directory;

    @Test
    void keepsItsDataOverAKillAndTheLossOfItsOwner() throws SQLException {
        var data = directory.resolve("postgres");
        long leftover;
        try (var first = PostgreSql.start(data, 0)) {
            execute(first.database("countries"), "countries", "create table kept as select 42 as answer");
            first.kill();

            // Nobody closes the second: the third finds it as an leftover.
            leftover = PostgreSql.start(data, 0).pid();
        }
        try (var third = PostgreSql.start(data, 0)) {
            assertThat(third.pid()).isNotEqualTo(leftover);
            assertThat(ProcessHandle.of(leftover)).isEmpty();
            execute(third.database("countries"), "countries", "drop table kept");
        }
        assertThat(PostgreSql.stopLeftover(data)).isFalse();
    }

    @Test
    void keepsTheDatabasesApart() {
        try (var postgres = PostgreSql.temporary()) {
            var url = postgres.database("funding");
            postgres.database("results");

            assertThatThrownBy(() -> execute(url, "results", "select 1")).isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void handsAnOlderDatabaseOverToAnOwner() throws SQLException {
        try (var postgres = PostgreSql.temporary()) {
            var url = postgres.database("results");
            execute(url, "results", "create table kept as select 42 as answer");

            postgres.ownedDatabase("results");
            postgres.ownedDatabase("results");

            execute(url, PostgreSql.owner("results"), "alter table kept rename to owned");
            assertThatThrownBy(() -> execute(url, "results", "select * from owned")).isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void refusesAPortInUseWithOneSentence() {
        try (var postgres = PostgreSql.temporary()) {
            assertThatThrownBy(() -> PostgreSql.start(directory.resolve("other"), postgres.port()))
                    .isInstanceOf(PortTaken.class)
                    .hasMessage("Port %d is already taken by another program.", postgres.port());
        }
    }

    private static void execute(String url, String user, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, user);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
