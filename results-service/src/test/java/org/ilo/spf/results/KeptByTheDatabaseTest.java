package org.ilo.spf.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.ilo.spf.servers.TestServers;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Rules that the database keeps, whichever program writes to it. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class KeptByTheDatabaseTest {

    @Test
    void reviewTakesFourEyesEvidenceAndReasons() throws SQLException {
        String change = Given.verifiedChange("ISL");
        String impact = Given.verifiedImpact(change, 100);

        for (String row : new String[] { "institutional_changes %s where id = '" + change + "'",
                "impact_records %s where id = '" + impact + "'" }) {
            keeps("four_eyes", row.formatted("set verified_by = author"));
            keeps("four_eyes", row.formatted("set submitted_by = verified_by"));
            keeps("evidence_required", row.formatted("set evidence = '[]'"));
            keeps("verified_by_someone", row.formatted("set verified_by = null"));
            keeps("withdrawn_for_a_reason", row.formatted("set status = 'WITHDRAWN'"));
            keeps("superseded_by_something", row.formatted("set status = 'SUPERSEDED'"));
            keeps("returned_with_a_comment", row.formatted("set status = 'RETURNED', verified_by = null"));
            keeps("do_not_correct_themselves", row.formatted("set supersedes = id"));
        }
    }

    @Test
    void aRecordIsSupersededOnce() throws SQLException {
        String old = Given.verifiedChange("NOR");
        String first = Given.correction("NOR", old);
        String second = Given.correction("NOR", old);
        Given.done(Given.act(Given.CHANGES, first, "verify", "vic"));

        keeps("institutional_changes_superseded_once",
                "institutional_changes set status = 'VERIFIED', verified_by = 'vic' where id = '" + second + "'");
    }

    @Test
    void personsAddUp() throws SQLException {
        String impact = " where id = '" + Given.impact(Given.change("FIN"), 100) + "'";

        keeps("by_sex_sums_to_persons", "impact_records set by_sex = '{\"FEMALE\": 99}'" + impact);
        keeps("population_groups_within_persons", "impact_records set by_population_group = '{\"CHILDREN\": 101}'" + impact);
        keeps("impact_records_count_new_persons", "impact_records set cumulative = '{\"stated\": 5, \"before\": 4}'" + impact);
        keeps("impact_records_count_someone", "impact_records set persons = 0" + impact);
        keeps("estimates_show_their_working", "impact_records set method = 'ESTIMATE'" + impact);
        keeps("rest_on_a_change_in_their_country", "impact_records set country = 'SWE'" + impact);
    }

    private static void keeps(String constraint, String update) throws SQLException {
        Config config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update " + update)).as(update)
                    .isInstanceOfSatisfying(PSQLException.class,
                            refusal -> assertThat(refusal.getServerErrorMessage().getConstraint()).endsWith(constraint));
        }
    }
}
