package org.ilo.spf.funding.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateInForceTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 1);

    @ParameterizedTest
    @CsvSource({
            "0.01, 2, 0.01", // half a cent is rounded up
            "0.01, 2.0000000001, 0.00", // less is not
            "-0.01, 2, -0.01", // away from zero in both directions
            "1000000, 655.957, 1524.49",
            "1.00, 0.3, 3.33",
            "2.00, 0.3, 6.67",
            "1234567.89, 1, 1234567.89",
            "9999999999999999.99, 1, 9999999999999999.99" })
    void roundsToTheCentHalfAwayFromZero(String amount, String unitsPerUsd, String usd) {
        var rate = new RateInForce(new BigDecimal(unitsPerUsd), DAY, "Tests");

        assertThat(rate.usd(new BigDecimal(amount))).isEqualTo(usd);
    }

    @Test
    void leavesDollarsAlone() {
        assertThat(RateInForce.ofTheDollar(DAY).usd(new BigDecimal("0.07"))).isEqualTo("0.07");
        assertThat(RateInForce.ofTheDollar(DAY).since()).isEqualTo(DAY);
    }
}
