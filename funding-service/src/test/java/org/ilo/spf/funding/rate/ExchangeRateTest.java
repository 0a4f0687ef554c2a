package org.ilo.spf.funding.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.ilo.spf.contracts.funding.ExchangeRateState;
import org.ilo.spf.funding.rate.ExchangeRate.Quotation;
import org.ilo.spf.web.problem.RuleViolated;
import org.junit.jupiter.api.Test;

class ExchangeRateTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 1);

    @Test
    void neverPricesTheDollar() {
        assertThatThrownBy(() -> new ExchangeRate(new Quotation("USD", DAY, new BigDecimal("1.1"), "Tests")))
                .isInstanceOf(RuleViolated.class).hasMessageContaining("not 1.1");
    }

    @Test
    void isCitedByCurrencyAndDay() {
        var published = new ExchangeRate(new Quotation("XOF", DAY, new BigDecimal("655.9570"), "Tests")).published();

        assertThat(published.type()).isEqualTo(ExchangeRateState.Event.PUBLISHED);
        assertThat(published.state().reference()).isEqualTo("XOF-2021-01-01");
        assertThat(published.state().version()).isEqualTo(1);
        assertThat(published.state().unitsPerUsd()).isEqualTo("655.9570");
    }

    @Test
    void tellsSinceWhenItIsInForceAndWhoSaysSo() {
        var rate = new ExchangeRate(new Quotation("XOF", DAY, new BigDecimal("655.957"), "Tests"));

        assertThat(rate.inForce()).isEqualTo(new RateInForce(new BigDecimal("655.957"), DAY, "Tests"));
    }
}
