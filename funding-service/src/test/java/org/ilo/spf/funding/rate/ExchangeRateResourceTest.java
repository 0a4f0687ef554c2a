package org.ilo.spf.funding.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.funding.Given.created;
import static org.ilo.spf.funding.Given.invalid;
import static org.ilo.spf.funding.Given.refused;
import static org.ilo.spf.funding.Given.total;

import java.time.LocalDate;
import java.util.List;

import org.ilo.spf.funding.Given;
import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.ilo.spf.testing.PublishedEvents;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ExchangeRateResourceTest {

    private static final String RATES = "/api/v1/exchange-rates";

    private final ExchangeRates rates;

    ExchangeRateResourceTest(ExchangeRates rates) {
        this.rates = rates;
    }

    @Test
    void refusesWhatIsNoRateWithEveryFault() {
        invalid(Api.wrongly("ann").body("{}").post(RATES), "/currency", "/startsOn", "/unitsPerUsd", "/source");
        for (String rate : List.of("0", "-1", "1.12345678901", "12345678901", "1e3")) {
            invalid(Api.wrongly("ann").body(quotation("SEK", "2021-01-01", rate)).post(RATES), "/unitsPerUsd");
        }
        invalid(Api.wrongly("ann").body(quotation("XXX", "2021-02-30", "1")).post(RATES), "/currency", "/startsOn");
        assertThat(total("exchange-rates?currency=SEK")).isZero();
    }

    @Test
    void refusesToPriceTheDollar() {
        refused(publish("USD", "2021-01-01", "1"), "exchange-rates-are-not-of-the-dollar");
    }

    @Test
    void publishesOneRatePerCurrencyAndDay() {
        Response answer = publish("NOK", "2021-01-01", "8.5310");

        String id = created(answer);
        assertThat(answer.<String> path("reference")).isEqualTo("NOK-2021-01-01");
        refused(publish("NOK", "2021-01-01", "8.6"), "exchange-rates-one-per-currency-and-day");
        Response read = Api.as("bob").get(RATES + "/" + id);
        assertThat(read.<String> path("unitsPerUsd")).isEqualTo("8.5310");
        var published = PublishedEvents.of("funding.exchange-rates", id, 1);
        assertThat(published.get(0).type()).isEqualTo("funding.exchange-rates.published");
        assertThat(published.get(0).state().toString()).isEqualTo(read.asString());
        assertThat(total("exchange-rates?currency=NOK")).isEqualTo(1);
    }

    @Test
    void isInForceUntilTheNextOneBegins() {
        Given.rate("DKK", "2021-03-01", "6.3");
        Given.rate("DKK", "2021-01-01", "6.1");
        Given.rate("DKK", "2021-02-01", "6.2");

        assertThat(rates.inForce("DKK", LocalDate.of(2020, 12, 31))).isEmpty();
        assertThat(rate("2021-01-01")).isEqualTo("6.1");
        assertThat(rate("2021-01-31")).isEqualTo("6.1");
        assertThat(rate("2021-02-01")).isEqualTo("6.2");
        assertThat(rate("2026-01-01")).isEqualTo("6.3");
    }

    private String rate(String on) {
        return rates.inForce("DKK", LocalDate.parse(on)).orElseThrow().unitsPerUsd().toPlainString();
    }

    private static Response publish(String currency, String startsOn, String unitsPerUsd) {
        return Api.as("ann").body(quotation(currency, startsOn, unitsPerUsd)).post(RATES);
    }

    private static String quotation(String currency, String startsOn, String unitsPerUsd) {
        return """
                {"currency": "%s", "startsOn": "%s", "unitsPerUsd": "%s", "source": "Tests"}"""
                .formatted(currency, startsOn, unitsPerUsd);
    }
}
