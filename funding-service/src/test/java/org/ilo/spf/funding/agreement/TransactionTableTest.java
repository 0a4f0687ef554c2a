package org.ilo.spf.funding.agreement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ilo.spf.funding.Given.created;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.ilo.spf.funding.Given;
import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the database keeps even from those who pass the service by. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class TransactionTableTest {

    private static final String COPY = """
            insert into transactions select gen_random_uuid(), 1, reference || 'x', agreement, type, amount, currency, usd_amount,
                rate, rate_date, rate_source, value_date, pledge, reverses, note from (select id, reference, agreement, type,
                amount, currency, usd_amount, rate, rate_date, rate_source, value_date, pledge, reverses, note
                from transactions where id = '%s') t""";

    private final AgroalDataSource database;

    TransactionTableTest(AgroalDataSource database) {
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(strings = { "transactions", "exchange_rates", "funding_requirements", "own_contributions" })
    void factsStay(String table) {
        assertThatThrownBy(() -> run("update " + table + " set version = 2")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> run("delete from " + table)).hasMessageContaining("append-only");
        // The service's role may not even try.
        assertThatThrownBy(() -> run("truncate " + table + " cascade")).hasMessageContaining("permission denied");
    }

    @Test
    void reversalsReverseTheirLike() throws SQLException {
        String pledge = transaction("DB-LIKE", "PLEDGE");
        String elsewhere = transaction("DB-ELSEWHERE", "PLEDGE");

        assertThatThrownBy(() -> run(copy(pledge, "amount", "-1", "reverses", "'" + elsewhere + "'")))
                .hasMessageContaining("transactions_reverse_their_like");
        assertThatThrownBy(() -> run(copy(pledge, "amount", "-1", "reverses", "t.id", "type", "'RECEIPT'")))
                .hasMessageContaining("transactions_reverse_their_like");
        assertThatThrownBy(() -> run(copy(pledge, "amount", "-1", "reverses", "t.id", "currency", "'EUR'")))
                .hasMessageContaining("transactions_reverse_their_like");
        run(copy(pledge, "amount", "-1", "reverses", "t.id"));
    }

    @Test
    void onlyReversalsAreNegative() {
        String pledge = transaction("DB-SIGN", "PLEDGE");

        assertThatThrownBy(() -> run(copy(pledge, "amount", "-1")))
                .hasMessageContaining("transactions_are_negative_only_in_reversals");
        assertThatThrownBy(() -> run(copy(pledge, "reverses", "t.id")))
                .hasMessageContaining("transactions_are_negative_only_in_reversals");
    }

    @Test
    void onlyCommitmentsConsumePledgesAndOfTheirAgreementAlone() throws SQLException {
        String pledge = transaction("DB-PLEDGE", "PLEDGE");
        String elsewhere = transaction("DB-PLEDGE-2", "PLEDGE");

        assertThatThrownBy(() -> run(copy(pledge, "pledge", "t.id")))
                .hasMessageContaining("transactions_pledges_are_consumed_by_commitments");
        assertThatThrownBy(() -> run(copy(pledge, "pledge", "'" + elsewhere + "'", "type", "'COMMITMENT'")))
                .hasMessageContaining("transactions_consume_pledges_of_their_agreement");
        run(copy(pledge, "pledge", "t.id", "type", "'COMMITMENT'"));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    // A row like another, but for some columns.
    private static String copy(String id, String... changes) {
        String copy = COPY.formatted(id);
        for (int i = 0; i < changes.length; i += 2) {
            copy = copy.replaceFirst(", " + changes[i] + ",", ", " + changes[i + 1] + "::" + type(changes[i]) + ",");
        }
        return copy;
    }

    private static String type(String column) {
        return switch (column) {
            case "amount" -> "numeric";
            case "pledge", "reverses" -> "uuid";
            default -> "text";
        };
    }

    private static String transaction(String agreement, String type) {
        return created(Api.as("ann").body("""
                {"type": "%s", "money": {"amount": "10.00", "currency": "USD"}, "valueDate": "2021-05-01"}""".formatted(type))
                .post("/api/v1/agreements/" + Given.agreement(agreement) + "/transactions"));
    }
}
