package org.ilo.spf.funding.rate;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.funding.ExchangeRateState;
import org.ilo.spf.records.Records;

/** All exchange rates. */
@Singleton
public class ExchangeRates extends Records<ExchangeRate, ExchangeRateState> {

    ExchangeRates(Plumbing plumbing) {
        super(plumbing, ExchangeRate.class, ExchangeRateState.class);
    }

    /** The rate of a currency on a day: the newest that had begun by then. A US dollar is always one. */
    public Optional<RateInForce> inForce(String currency, LocalDate on) {
        if (currency.equals(RateInForce.DOLLAR)) {
            return Optional.of(RateInForce.ofTheDollar(on));
        }
        return find("quotation.currency = ?1 and quotation.startsOn <= ?2 order by quotation.startsOn desc", currency, on)
                .firstResultOptional().map(ExchangeRate::inForce);
    }
}
