package org.ilo.spf.funding.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.ilo.spf.contracts.code.TransactionType;
import org.ilo.spf.funding.rate.RateInForce;
import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;
import org.ilo.spf.web.problem.RuleViolated;

/**
 * The rules between the transactions of one agreement.
 *
 * <p>
 * A ledger holds the transactions that a new one refers to. Its answer holds as long as the agreement is locked.
 */
final class Ledger {

    private final Agreement agreement;
    private final List<Transaction> related;
    private final BiFunction<String, LocalDate, Optional<RateInForce>> rates;

    /**
     * The ledger of an agreement.
     *
     * @param related at least the transactions that the new one names, and all that name the same
     * @param rates the rate of a currency on a day
     */
    Ledger(Agreement agreement, List<Transaction> related, BiFunction<String, LocalDate, Optional<RateInForce>> rates) {
        this.agreement = agreement;
        this.related = related;
        this.rates = rates;
    }

    /** The transaction that a movement of money makes. */
    Transaction enter(Transaction.Movement movement) {
        if (movement.reverses() != null) {
            return reversal(movement, named(movement.reverses(), "/reverses"));
        }
        if (movement.pledge() == null) {
            return new Transaction(agreement, movement, rate(movement));
        }
        return commitment(movement, named(movement.pledge(), "/pledge"));
    }

    private Transaction reversal(Transaction.Movement movement, Transaction reversed) {
        BigDecimal left = net(reversed);
        var reversal = reversed.reverse(agreement, movement, left);
        requireCover(reversed, left.add(reversal.amount()), related.stream());
        return reversal;
    }

    private Transaction commitment(Transaction.Movement movement, Transaction pledge) {
        if (movement.type() != TransactionType.COMMITMENT || pledge.type() != TransactionType.PLEDGE || pledge.isReversal()) {
            throw new RuleViolated("commitment-names-a-pledge", "A %s cannot consume %s, which is a %s%s.".formatted(
                    movement.type(), pledge.reference(), pledge.isReversal() ? "reversed " : "", pledge.type()));
        }
        var commitment = new Transaction(agreement, movement, rate(movement));
        requireCover(pledge, net(pledge), Stream.concat(related.stream(), Stream.of(commitment)));
        return commitment;
    }

    // In dollars the pledge's own rate counts, as its own dollars do: a rate that has moved since consumes nothing.
    private static void requireCover(Transaction pledge, BigDecimal net, Stream<Transaction> transactions) {
        List<Transaction> consuming = transactions.filter(transaction -> transaction.consumes(pledge)).toList();
        BigDecimal alike = sum(consuming.stream().filter(transaction -> transaction.currency().equals(pledge.currency()))
                .map(Transaction::amount));
        BigDecimal dollarsOfOthers = sum(consuming.stream()
                .filter(transaction -> !transaction.currency().equals(pledge.currency())).map(Transaction::usdAmount));
        RateInForce rate = pledge.rate();
        if (alike.compareTo(net) > 0 || rate.usd(alike).add(dollarsOfOthers).compareTo(rate.usd(net)) > 0) {
            throw new RuleViolated("pledge-covers-its-commitments",
                    "%s pledges %s %s (%s USD); the commitments that name it would come to %s %s and %s USD of other currencies."
                            .formatted(pledge.reference(), net, pledge.currency(), rate.usd(net), alike, pledge.currency(),
                                    dollarsOfOthers));
        }
    }

    private BigDecimal net(Transaction transaction) {
        return transaction.amount()
                .add(sum(related.stream().filter(other -> other.reverses(transaction)).map(Transaction::amount)));
    }

    private RateInForce rate(Transaction.Movement movement) {
        return rates.apply(movement.currency(), movement.valueDate())
                .orElseThrow(() -> new RuleViolated("transaction-needs-a-rate",
                        "No exchange rate of %s is in force on %s; publish it first.".formatted(movement.currency(),
                                movement.valueDate())));
    }

    private Transaction named(UUID id, String pointer) {
        return related.stream().filter(transaction -> transaction.id().equals(id)).findFirst()
                .orElseThrow(() -> new InvalidRequest(Fault.at(pointer, "unknown-record",
                        "There is no transaction %s of %s.".formatted(id, agreement.state().reference()))));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
