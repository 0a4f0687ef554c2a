package org.ilo.spf.contracts;

import java.math.BigDecimal;

/** An amount in a currency; {@code amount} has two decimals, {@code currency} is an ISO 4217 code. */
public record Money(BigDecimal amount, String currency) {
}
