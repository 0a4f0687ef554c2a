package org.ilo.spf.contracts.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.ilo.spf.contracts.State;

/**
 * What a US dollar costs in a currency, from a day on.
 *
 * @param currency ISO 4217 code
 */
public record ExchangeRateState(
        UUID id,
        int version,
        String reference,
        String currency,
        LocalDate startsOn,
        BigDecimal unitsPerUsd,
        String source) implements State {

    /** What can happen to it. */
    public enum Event {
        PUBLISHED
    }
}
