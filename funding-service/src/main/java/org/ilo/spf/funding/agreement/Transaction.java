package org.ilo.spf.funding.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.ilo.spf.contracts.Money;
import org.ilo.spf.contracts.code.TransactionType;
import org.ilo.spf.contracts.funding.TransactionState;
import org.ilo.spf.contracts.funding.UsdValue;
import org.ilo.spf.funding.rate.CurrencyCode;
import org.ilo.spf.funding.rate.RateInForce;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;
import org.ilo.spf.web.problem.RuleViolated;

import com.google.errorprone.annotations.CheckReturnValue;

/** Money pledged, committed or received under an agreement, or the reversal of such a transaction; never changed. */
@Entity
@Immutable
@Table(name = "transactions")
public class Transaction extends Aggregate<TransactionState> {

    // As many as the column has, before the point.
    private static final int MAX_DIGITS = 16;

    private UUID agreement;
    @Enumerated(EnumType.STRING)
    private TransactionType type;
    private BigDecimal amount;
    private String currency;
    private BigDecimal usdAmount;
    private BigDecimal rate;
    private LocalDate rateDate;
    private String rateSource;
    private LocalDate valueDate;
    private UUID pledge;
    private UUID reverses;
    private String note;

    /**
     * What a funding officer says of a transaction.
     *
     * @param pledge the pledge that a commitment consumes; a reversal has that of what it reverses, said or not
     * @param reverses the transaction that this one takes back
     */
    @Schema(name = "NewTransaction")
    public record Movement(
            @NotNull TransactionType type,
            @NotNull @Valid Amount money,
            @NotNull @PastOrPresent LocalDate valueDate,
            UUID pledge,
            UUID reverses,
            @Size(max = 2000) String note) {

        BigDecimal amount() {
            return money.amount().setScale(2);
        }

        String currency() {
            return money.currency();
        }
    }

    /**
     * An amount in a currency.
     *
     * @param amount negative in a reversal, positive otherwise
     * @param currency ISO 4217 code
     */
    @Schema(name = "Amount")
    public record Amount(
            @NotNull @Digits(integer = 16, fraction = 2) @Schema(type = SchemaType.STRING, pattern = "^-?[0-9]{1,16}([.][0-9]{1,2})?$", examples = "1250000.00") BigDecimal amount,
            @NotNull @CurrencyCode @Schema(examples = "EUR") String currency) {
    }

    protected Transaction() {
        // for Hibernate
    }

    /** A movement of money at its value of the day. */
    Transaction(Agreement agreement, Movement movement, RateInForce rate) {
        this(agreement, movement, movement.pledge(), rate, rate.usd(movement.amount()));
    }

    private Transaction(Agreement agreement, Movement movement, UUID pledge, RateInForce rate, BigDecimal usdAmount) {
        super(agreement.nextTransaction());
        requireSign(movement);
        if (usdAmount.precision() - usdAmount.scale() > MAX_DIGITS) {
            throw new InvalidRequest(Fault.at("/money/amount", "out-of-range",
                    "This is worth %s US dollars; nobody has as many.".formatted(usdAmount.toPlainString())));
        }
        this.agreement = agreement.id();
        this.type = movement.type();
        this.amount = movement.amount();
        this.currency = movement.currency();
        this.usdAmount = usdAmount;
        this.rate = rate.unitsPerUsd();
        this.rateDate = rate.since();
        this.rateSource = rate.source();
        this.valueDate = movement.valueDate();
        this.pledge = pledge;
        this.reverses = movement.reverses();
        this.note = movement.note();
    }

    /** The reversal of what is left of this transaction, or of a part of it. */
    Transaction reverse(Agreement agreement, Movement movement, BigDecimal left) {
        requireReversible(movement);
        BigDecimal rest = left.add(movement.amount());
        if (rest.signum() < 0) {
            throw new RuleViolated("reversal-within-its-transaction", "Of %s, %s %s are left to be reversed; %s are too much."
                    .formatted(reference(), left, currency, movement.amount().negate()));
        }
        RateInForce sameRate = rate();
        return new Transaction(agreement, movement, pledge, sameRate, sameRate.usd(rest).subtract(sameRate.usd(left)));
    }

    @CheckReturnValue
    Event<TransactionState> recorded() {
        return event(TransactionState.Event.RECORDED);
    }

    /** The rate that fixed its value in US dollars. */
    RateInForce rate() {
        return new RateInForce(rate, rateDate, rateSource);
    }

    TransactionType type() {
        return type;
    }

    BigDecimal amount() {
        return amount;
    }

    String currency() {
        return currency;
    }

    BigDecimal usdAmount() {
        return usdAmount;
    }

    boolean isReversal() {
        return reverses != null;
    }

    boolean reverses(Transaction other) {
        return other.id().equals(reverses);
    }

    /** Whether it is a commitment that names this pledge, or takes such a commitment back. */
    boolean consumes(Transaction other) {
        return other.id().equals(pledge);
    }

    @Override
    public TransactionState state() {
        return new TransactionState(id(), version(), reference(), agreement, type, new Money(amount, currency),
                new UsdValue(usdAmount, rate, rateDate, rateSource), valueDate, pledge, reverses, note);
    }

    private void requireReversible(Movement movement) {
        if (isReversal()) {
            throw new RuleViolated("reversal-is-final",
                    "%s is a reversal itself; record what it took back anew instead.".formatted(reference()));
        }
        boolean samePledge = movement.pledge() == null || Objects.equals(movement.pledge(), pledge);
        if (movement.type() != type || !movement.currency().equals(currency) || !samePledge) {
            throw new RuleViolated("reversal-keeps-type-and-currency",
                    "%s is a %s in %s; so is its reversal, with the same pledge.".formatted(reference(), type, currency));
        }
        if (movement.valueDate().isBefore(valueDate)) {
            throw new RuleViolated("reversal-follows-its-transaction",
                    "%s has the value date %s; it cannot be taken back on %s.".formatted(reference(), valueDate,
                            movement.valueDate()));
        }
    }

    private static void requireSign(Movement movement) {
        if (movement.amount().signum() != (movement.reverses() == null ? 1 : -1)) {
            throw new InvalidRequest(Fault.at("/money/amount", "wrong-sign",
                    "An amount is more than 0, and less than 0 in a reversal."));
        }
    }
}
