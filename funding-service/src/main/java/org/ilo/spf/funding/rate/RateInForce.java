package org.ilo.spf.funding.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * The rate that turns money into US dollars on a day.
 *
 * @param unitsPerUsd units of the currency per US dollar
 * @param since from when it is in force
 * @param source who published it
 */
public record RateInForce(BigDecimal unitsPerUsd, LocalDate since, String source) {

    static final String DOLLAR = "USD";

    /** US dollars to the cent, half a cent away from zero. */
    public BigDecimal usd(BigDecimal amount) {
        return amount.divide(unitsPerUsd, 2, RoundingMode.HALF_UP);
    }

    static RateInForce ofTheDollar(LocalDate on) {
        return new RateInForce(BigDecimal.ONE, on, "US dollar");
    }
}
