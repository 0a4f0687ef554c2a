package org.ilo.spf.funding.rate;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.ilo.spf.contracts.funding.ExchangeRateState;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.web.problem.RuleViolated;

import com.google.errorprone.annotations.CheckReturnValue;

/** What a US dollar costs in a currency, from a day on; never changed. */
@Entity
@Immutable
@Table(name = "exchange_rates")
public class ExchangeRate extends Aggregate<ExchangeRateState> {

    @Embedded
    private Quotation quotation;

    /**
     * A rate as somebody publishes it.
     *
     * @param startsOn the first day it is in force
     * @param source who publishes it
     */
    @Embeddable
    @Schema(name = "NewExchangeRate")
    public record Quotation(
            @NotNull @CurrencyCode @Schema(examples = "XOF") String currency,
            @NotNull LocalDate startsOn,
            @NotNull @Positive @Digits(integer = 10, fraction = 10) BigDecimal unitsPerUsd,
            @NotBlank @Size(max = 200) @Schema(examples = "UN operational rates of exchange") String source) {
    }

    protected ExchangeRate() {
        // for Hibernate
    }

    ExchangeRate(Quotation quotation) {
        super(quotation.currency() + "-" + quotation.startsOn());
        if (quotation.currency().equals(RateInForce.DOLLAR)) {
            throw new RuleViolated("exchange-rates-are-not-of-the-dollar",
                    "A US dollar costs one US dollar, not %s.".formatted(quotation.unitsPerUsd().toPlainString()));
        }
        this.quotation = quotation;
    }

    @CheckReturnValue
    Event<ExchangeRateState> published() {
        return event(ExchangeRateState.Event.PUBLISHED);
    }

    /** The rate for those who value money by it. */
    RateInForce inForce() {
        return new RateInForce(quotation.unitsPerUsd(), quotation.startsOn(), quotation.source());
    }

    @Override
    public ExchangeRateState state() {
        return new ExchangeRateState(id(), version(), reference(), quotation.currency(), quotation.startsOn(),
                quotation.unitsPerUsd(), quotation.source());
    }
}
