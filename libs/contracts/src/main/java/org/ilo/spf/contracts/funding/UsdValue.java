package org.ilo.spf.contracts.funding;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The value of a transaction in US dollars, fixed when it was entered.
 *
 * @param amount with two decimals
 * @param rate units of the transaction's currency per US dollar
 * @param rateDate from when that rate was in force
 * @param source who published the rate
 */
public record UsdValue(BigDecimal amount, BigDecimal rate, LocalDate rateDate, String source) {
}
