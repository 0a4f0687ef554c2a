package org.ilo.spf.funding.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.funding.Given.created;
import static org.ilo.spf.funding.Given.invalid;
import static org.ilo.spf.funding.Given.refused;
import static org.ilo.spf.funding.Given.total;
import static org.ilo.spf.funding.agreement.TransactionRequests.movement;
import static org.ilo.spf.funding.agreement.TransactionRequests.path;
import static org.ilo.spf.funding.agreement.TransactionRequests.pledge;
import static org.ilo.spf.funding.agreement.TransactionRequests.record;
import static org.ilo.spf.funding.agreement.TransactionRequests.reverses;

import java.time.LocalDate;
import java.util.List;

import org.ilo.spf.funding.Given;
import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.PublishedEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class TransactionResourceTest {

    private static final String NOBODY = "01890a5d-ac96-774b-bcce-b302099a8057";

    @BeforeEach
    void rates() {
        Given.rate("EUR", "2021-01-01", "0.8");
        Given.rate("EUR", "2022-01-01", "0.9");
        Given.rate("XOF", "2021-01-01", "655.957");
    }

    @Test
    void refusesWhatIsNoTransactionWithEveryFault() {
        String agreement = Given.agreement("TX-INVALID");

        invalid(Api.wrongly("ann").body("{}").post(path(agreement)), "/type", "/money", "/valueDate");
        invalid(Api.wrongly("ann").body("""
                {"type": "GIFT", "money": {"amount": "1.005", "currency": "EURO"}, "valueDate": "%s", "usd": "3"}"""
                .formatted(LocalDate.now().plusDays(1))).post(path(agreement)),
                "/type", "/usd", "/money/amount", "/money/currency", "/valueDate");
        assertThat(total("transactions?agreement=" + agreement)).isZero();
    }

    @Test
    void refusesCurrenciesNobodyPaysIn() {
        String agreement = Given.agreement("TX-CURRENCY");

        for (String none : List.of("XXX", "XTS", "XAU", "ABC", "eur", "")) {
            invalid(Api.wrongly("ann").body(movement("RECEIPT", "1.00", none, "2021-05-01", "")).post(path(agreement)),
                    "/money/currency");
        }
    }

    @Test
    void refusesAmountsOfTheWrongSignOrBeyondCounting() {
        String agreement = Given.agreement("TX-SIGN");
        String receipt = created(record(agreement, "RECEIPT", "10.00", "EUR", "2021-05-01", ""));

        invalid(record(agreement, "RECEIPT", "0", "EUR", "2021-05-01", ""), "/money/amount");
        invalid(record(agreement, "RECEIPT", "-1.00", "EUR", "2021-05-01", ""), "/money/amount");
        invalid(record(agreement, "RECEIPT", "1.00", "EUR", "2021-05-01", reverses(receipt)), "/money/amount");
        invalid(record(agreement, "RECEIPT", "9999999999999999.99", "EUR", "2021-05-01", ""), "/money/amount");
        assertThat(total("transactions?agreement=" + agreement)).isEqualTo(1);
    }

    @Test
    void refusesMoneyWithoutRate() {
        String agreement = Given.agreement("TX-RATE");

        Response tooEarly = record(agreement, "RECEIPT", "1.00", "EUR", "2020-12-31", "");

        refused(tooEarly, "transaction-needs-a-rate");
        assertThat(tooEarly.<String> path("detail")).contains("EUR", "2020-12-31");
        refused(record(agreement, "RECEIPT", "1.00", "NZD", "2021-05-01", ""), "transaction-needs-a-rate");
    }

    @Test
    void refusesAgreementsAndTransactionsThereAreNot() {
        String agreement = Given.agreement("TX-NOBODY");
        String elsewhere = created(record(Given.agreement("TX-ELSEWHERE"), "PLEDGE", "1.00", "USD", "2021-05-01", ""));

        assertThat(record(NOBODY, "RECEIPT", "1.00", "USD", "2021-05-01", "").statusCode()).isEqualTo(404);
        assertThat(Api.as("ann").get(path(NOBODY)).statusCode()).isEqualTo(404);
        for (String id : List.of(NOBODY, elsewhere)) {
            invalid(record(agreement, "PLEDGE", "-1.00", "USD", "2021-05-01", reverses(id)), "/reverses");
            invalid(record(agreement, "COMMITMENT", "1.00", "USD", "2021-05-01", pledge(id)), "/pledge");
        }
    }

    @Test
    void recordsMoneyAtTheRateInForceAndPublishesIt() {
        String agreement = Given.agreement("IRL-2021-1");

        Response answer = Api.as("ann").header("Idempotency-Key", "tx-1")
                .body(movement("COMMITMENT", "1000", "XOF", "2021-05-01", ", \"note\": \"First tranche\""))
                .post(path(agreement));

        String id = created(answer);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.<String> path("reference")).isEqualTo("IRL-2021-1#1");
        assertThat(answer.<String> path("money.amount")).isEqualTo("1000.00");
        // 1000 / 655.957 = 1.5244…
        assertThat(answer.<String> path("usd.amount")).isEqualTo("1.52");
        assertThat(answer.<String> path("usd.rate")).isEqualTo("655.957");
        assertThat(answer.<String> path("usd.rateDate")).isEqualTo("2021-01-01");
        assertThat(answer.<String> path("usd.source")).isEqualTo("Tests");
        var published = PublishedEvents.of("funding.transactions", id, 1);
        assertThat(published).hasSize(1);
        assertThat(published.get(0).type()).isEqualTo("funding.transactions.recorded");
        assertThat(published.get(0).state().toString()).isEqualTo(answer.asString());
        assertThat(Api.as("bob").get("/api/v1/transactions/" + id).asString()).isEqualTo(answer.asString());
        assertThat(Api.as("bob").get("/api/v1/transactions/" + id + "/history").<String> path("items[0].event"))
                .isEqualTo("RECORDED");
    }

    @Test
    void keepsTheDollarsOfTheDayOfEntry() {
        String agreement = Given.agreement("TX-FIXED");
        Given.rate("CHF", "2021-01-01", "0.9");
        String id = created(record(agreement, "RECEIPT", "90.00", "CHF", "2021-06-01", ""));

        Given.rate("CHF", "2021-05-01", "0.5");

        Response fixed = Api.as("ann").get("/api/v1/transactions/" + id);
        assertThat(fixed.<String> path("usd.amount")).isEqualTo("100.00");
        Response next = record(agreement, "RECEIPT", "90.00", "CHF", "2021-06-01", "");
        assertThat(next.<String> path("usd.amount")).isEqualTo("180.00");
        assertThat(next.<String> path("usd.rateDate")).isEqualTo("2021-05-01");
    }

    @Test
    void valuesDollarsAsTheyAre() {
        Response answer = record(Given.agreement("TX-DOLLAR"), "RECEIPT", "12.34", "USD", "1999-12-31", "");

        assertThat(answer.<String> path("usd.amount")).isEqualTo("12.34");
        assertThat(answer.<String> path("usd.rate")).isEqualTo("1");
        assertThat(answer.<String> path("usd.rateDate")).isEqualTo("1999-12-31");
        assertThat(answer.<String> path("usd.source")).isEqualTo("US dollar");
    }

    @Test
    void takesBackAtTheRateOfWhatItReverses() {
        String agreement = Given.agreement("TX-REVERSAL");
        String receipt = created(record(agreement, "RECEIPT", "80.00", "EUR", "2021-06-01", ""));

        Response reversal = record(agreement, "RECEIPT", "-80.00", "EUR", "2022-06-01", reverses(receipt));

        created(reversal);
        assertThat(reversal.<String> path("usd.amount")).isEqualTo("-100.00");
        assertThat(reversal.<String> path("usd.rate")).isEqualTo("0.8");
        assertThat(reversal.<String> path("usd.rateDate")).isEqualTo("2021-01-01");
        assertThat(reversal.<String> path("reverses")).isEqualTo(receipt);
    }

    @Test
    void refusesReversalsThatDoNotFit() {
        String agreement = Given.agreement("TX-MISFIT");
        String receipt = created(record(agreement, "RECEIPT", "80.00", "EUR", "2021-06-01", ""));
        String reversal = created(record(agreement, "RECEIPT", "-30.00", "EUR", "2021-06-01", reverses(receipt)));

        refused(record(agreement, "RECEIPT", "-50.01", "EUR", "2021-06-01", reverses(receipt)),
                "reversal-within-its-transaction");
        refused(record(agreement, "RECEIPT", "-1.00", "EUR", "2021-06-01", reverses(reversal)), "reversal-is-final");
        refused(record(agreement, "PLEDGE", "-1.00", "EUR", "2021-06-01", reverses(receipt)),
                "reversal-keeps-type-and-currency");
        refused(record(agreement, "RECEIPT", "-1.00", "USD", "2021-06-01", reverses(receipt)),
                "reversal-keeps-type-and-currency");
        refused(record(agreement, "RECEIPT", "-1.00", "EUR", "2021-05-31", reverses(receipt)),
                "reversal-follows-its-transaction");
        assertThat(total("agreements/" + agreement + "/transactions")).isEqualTo(2);
    }

    @Test
    void keepsCommitmentsWithinTheirPledge() {
        String agreement = Given.agreement("TX-PLEDGE");
        String pledge = created(record(agreement, "PLEDGE", "100.00", "EUR", "2021-06-01", ""));
        String receipt = created(record(agreement, "RECEIPT", "5.00", "EUR", "2021-06-01", ""));
        String commitment = created(record(agreement, "COMMITMENT", "60.00", "EUR", "2022-06-01", pledge(pledge)));

        refused(record(agreement, "COMMITMENT", "40.01", "EUR", "2022-06-01", pledge(pledge)),
                "pledge-covers-its-commitments");
        refused(record(agreement, "PLEDGE", "-40.01", "EUR", "2022-06-01", reverses(pledge)),
                "pledge-covers-its-commitments");
        refused(record(agreement, "RECEIPT", "1.00", "EUR", "2022-06-01", pledge(pledge)), "commitment-names-a-pledge");
        refused(record(agreement, "COMMITMENT", "1.00", "EUR", "2022-06-01", pledge(receipt)), "commitment-names-a-pledge");
        Response reversal = record(agreement, "COMMITMENT", "-60.00", "EUR", "2022-06-01", reverses(commitment));
        created(reversal);
        assertThat(reversal.<String> path("pledge")).isEqualTo(pledge);
        created(record(agreement, "COMMITMENT", "100.00", "EUR", "2022-06-01", pledge(pledge)));
    }

    @Test
    void givesTheFirstAnswerToARepeatedRequest() {
        String agreement = Given.agreement("TX-REPEATED");
        String body = movement("RECEIPT", "10.00", "EUR", "2021-05-01", "");

        Response first = Api.as("ann").header("Idempotency-Key", "tx-repeated").body(body).post(path(agreement));
        Response again = Api.as("ann").header("Idempotency-Key", "tx-repeated").body(body).post(path(agreement));

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(total("transactions?agreement=" + agreement)).isEqualTo(1);
        assertThat(Api.as("ann").header("Idempotency-Key", "tx-repeated").body(body).post(path(Given.agreement("TX-OTHER")))
                .statusCode()).isEqualTo(422);
    }

    @Test
    void listsByAgreementTypeAndDate() {
        String agreement = Given.agreement("TX-LIST");
        created(record(agreement, "PLEDGE", "10.00", "EUR", "2021-05-01", ""));
        created(record(agreement, "COMMITMENT", "10.00", "EUR", "2021-06-01", ""));
        created(record(agreement, "RECEIPT", "10.00", "USD", "2022-05-01", ""));

        assertThat(Api.as("bob").get(path(agreement) + "?sort=-valueDate&limit=2").<List<String>> path("items.reference"))
                .containsExactly("TX-LIST#3", "TX-LIST#2");
        assertThat(total("agreements/" + agreement + "/transactions?type=PLEDGE,RECEIPT")).isEqualTo(2);
        assertThat(total("agreements/" + agreement + "/transactions?currency=USD")).isEqualTo(1);
        assertThat(total("transactions?agreement=" + agreement + "&valueDate=ge:2021-06-01&valueDate=lt:2022-01-01"))
                .isEqualTo(1);
        assertThat(Api.wrongly("bob").get(path(agreement) + "?agreement=" + agreement).statusCode()).isEqualTo(400);
    }
}
