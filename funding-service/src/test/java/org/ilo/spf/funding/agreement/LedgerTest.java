package org.ilo.spf.funding.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ilo.spf.contracts.code.TransactionType.COMMITMENT;
import static org.ilo.spf.contracts.code.TransactionType.PLEDGE;
import static org.ilo.spf.contracts.code.TransactionType.RECEIPT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ilo.spf.contracts.code.TransactionType;
import org.ilo.spf.funding.agreement.Transaction.Amount;
import org.ilo.spf.funding.agreement.Transaction.Movement;
import org.ilo.spf.funding.rate.RateInForce;
import org.ilo.spf.web.problem.InvalidRequest;
import org.ilo.spf.web.problem.RuleViolated;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    private final Agreement agreement = new Agreement(AgreementTest.terms(Map.of()));
    private final List<Transaction> entered = new ArrayList<>();
    private final Map<String, String> rates = new java.util.HashMap<>(
            Map.of("USD", "1", "EUR", "0.9", "XOF", "600", "JPY", "0.0000000001"));

    @Test
    void neverValuesMoneyWithoutARate() {
        refused("transaction-needs-a-rate", () -> enter(RECEIPT, "1.00", "CHF"));
    }

    @Test
    void neverMovesNothingOrLess() {
        assertThatThrownBy(() -> enter(RECEIPT, "0.00", "EUR")).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> enter(RECEIPT, "-1.00", "EUR")).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> enter(COMMITMENT, "-1.00", "EUR", enter(PLEDGE, "1.00", "EUR")))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void neverIsWorthMoreThanCanBeWritten() {
        assertThatThrownBy(() -> enter(RECEIPT, "1000000.00", "JPY")).isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("10000000000000000.00");
    }

    @Test
    void neverReversesByAddingMoney() {
        var receipt = enter(RECEIPT, "80.00", "EUR");

        assertThatThrownBy(() -> reverse(receipt, "1.00")).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> reverse(receipt, "0")).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void neverTakesBackMoreThanThereWas() {
        var receipt = enter(RECEIPT, "80.00", "EUR");
        reverse(receipt, "-30.00");

        assertThatThrownBy(() -> reverse(receipt, "-50.01")).isInstanceOf(RuleViolated.class)
                .hasMessageContaining("50.00 EUR are left to be reversed; 50.01 are too much");
        reverse(receipt, "-50.00");
        refused("reversal-within-its-transaction", () -> reverse(receipt, "-0.01"));
    }

    @Test
    void neverReversesAReversal() {
        var reversal = reverse(enter(RECEIPT, "80.00", "EUR"), "-80.00");

        refused("reversal-is-final", () -> reverse(reversal, "-1.00"));
    }

    @Test
    void neverReversesSomethingElse() {
        var receipt = enter(RECEIPT, "80.00", "EUR");

        refused("reversal-keeps-type-and-currency",
                () -> enter(movement(PLEDGE, "-1.00", "EUR", DAY, null, receipt.id())));
        refused("reversal-keeps-type-and-currency",
                () -> enter(movement(RECEIPT, "-1.00", "USD", DAY, null, receipt.id())));
        refused("reversal-keeps-type-and-currency",
                () -> enter(movement(RECEIPT, "-1.00", "EUR", DAY, enter(PLEDGE, "1.00", "EUR").id(), receipt.id())));
    }

    @Test
    void neverReversesWhatHasNotHappenedYet() {
        var receipt = enter(RECEIPT, "80.00", "EUR");

        refused("reversal-follows-its-transaction",
                () -> enter(movement(RECEIPT, "-1.00", "EUR", DAY.minusDays(1), null, receipt.id())));
    }

    @Test
    void neverNamesATransactionOfAnotherAgreement() {
        assertThatThrownBy(() -> enter(movement(RECEIPT, "-1.00", "EUR", DAY, null, UUID.randomUUID())))
                .isInstanceOf(InvalidRequest.class).hasMessageContaining("/reverses");
        assertThatThrownBy(() -> enter(movement(COMMITMENT, "1.00", "EUR", DAY, UUID.randomUUID(), null)))
                .isInstanceOf(InvalidRequest.class).hasMessageContaining("/pledge");
    }

    @Test
    void neverConsumesAnythingButPledgesByCommitments() {
        var pledge = enter(PLEDGE, "10.00", "EUR");
        var takenBack = reverse(pledge, "-1.00");
        var receipt = enter(RECEIPT, "10.00", "EUR");

        refused("commitment-names-a-pledge", () -> enter(RECEIPT, "1.00", "EUR", pledge));
        refused("commitment-names-a-pledge", () -> enter(PLEDGE, "1.00", "EUR", pledge));
        refused("commitment-names-a-pledge", () -> enter(COMMITMENT, "1.00", "EUR", receipt));
        refused("commitment-names-a-pledge", () -> enter(COMMITMENT, "1.00", "EUR", takenBack));
    }

    @Test
    void neverCommitsMoreThanWasPledged() {
        var pledge = enter(PLEDGE, "100.00", "EUR");
        enter(COMMITMENT, "60.00", "EUR", pledge);

        assertThatThrownBy(() -> enter(COMMITMENT, "40.01", "EUR", pledge)).isInstanceOf(RuleViolated.class)
                .hasMessageContaining("pledges 100.00 EUR (111.11 USD)").hasMessageContaining("would come to 100.01 EUR");
        enter(COMMITMENT, "40.00", "EUR", pledge);
        refused("pledge-covers-its-commitments", () -> enter(COMMITMENT, "0.01", "EUR", pledge));
    }

    @Test
    void neverCommitsMoreInOtherCurrencies() {
        var pledge = enter(PLEDGE, "100.00", "EUR");

        refused("pledge-covers-its-commitments", () -> enter(COMMITMENT, "111.12", "USD", pledge));
        enter(COMMITMENT, "50.00", "EUR", pledge); // 55.56 of 111.11 USD
        refused("pledge-covers-its-commitments", () -> enter(COMMITMENT, "55.56", "USD", pledge));
        enter(COMMITMENT, "55.55", "USD", pledge);
    }

    @Test
    void neverCommitsMoreThanIsLeftOfAPledge() {
        var pledge = enter(PLEDGE, "100.00", "EUR");
        reverse(pledge, "-50.00");

        refused("pledge-covers-its-commitments", () -> enter(COMMITMENT, "50.01", "EUR", pledge));
        enter(COMMITMENT, "50.00", "EUR", pledge);
    }

    @Test
    void neverTakesBackAPledgeBelowWhatIsCommitted() {
        var pledge = enter(PLEDGE, "100.00", "EUR");
        enter(COMMITMENT, "60.00", "EUR", pledge);

        refused("pledge-covers-its-commitments", () -> reverse(pledge, "-40.01"));
        reverse(pledge, "-40.00");
    }

    @Test
    void freesThePledgeWhenACommitmentIsTakenBack() {
        var pledge = enter(PLEDGE, "100.00", "EUR");
        var commitment = enter(COMMITMENT, "100.00", "EUR", pledge);

        var reversal = reverse(commitment, "-100.00");

        assertThat(reversal.consumes(pledge)).isTrue();
        enter(COMMITMENT, "100.00", "EUR", pledge);
    }

    @Test
    void coversAWholePledgeWhateverTheRateHasBecome() {
        var pledge = enter(PLEDGE, "100.00", "EUR");
        rates.put("EUR", "0.5");

        var commitment = enter(COMMITMENT, "100.00", "EUR", pledge);

        assertThat(pledge.usdAmount()).isEqualTo("111.11");
        assertThat(commitment.usdAmount()).isEqualTo("200.00");
    }

    @Test
    void coversAWholePledgeInDollarsWhateverWasRounded() {
        var pledge = enter(PLEDGE, "100.00", "XOF"); // 0.1666… USD, so 0.17

        enter(COMMITMENT, "0.17", "USD", pledge);

        refused("pledge-covers-its-commitments", () -> enter(COMMITMENT, "0.01", "USD", pledge));
    }

    @Test
    void takesBackAtTheRateOfEntry() {
        var receipt = enter(RECEIPT, "90.00", "EUR");
        rates.put("EUR", "0.5");

        var reversal = reverse(receipt, "-45.00");

        assertThat(reversal.usdAmount()).isEqualTo("-50.00");
        assertThat(reversal.rate()).isEqualTo(receipt.rate());
    }

    @Test
    void leavesNothingOfWhatIsReversedPieceByPiece() {
        var receipt = enter(RECEIPT, "1.00", "EUR"); // 1.11 USD; thirds alone would be 0.37, 0.37 and 0.38

        var pieces = List.of(reverse(receipt, "-0.33"), reverse(receipt, "-0.33"), reverse(receipt, "-0.34"));

        assertThat(pieces.stream().map(Transaction::usdAmount).reduce(receipt.usdAmount(), BigDecimal::add))
                .isEqualByComparingTo("0");
    }

    @Test
    void isAlwaysWorthItsNetAmountHoweverItIsReversed() {
        var chance = new Random(20210601);
        for (int round = 0; round < 200; round++) {
            rates.put("EUR", BigDecimal.valueOf(chance.nextInt(1, 5_000_000), 4).toPlainString());
            var receipt = enter(RECEIPT, BigDecimal.valueOf(chance.nextInt(1, 100_000), 2).toPlainString(), "EUR");
            BigDecimal amount = receipt.amount();
            BigDecimal dollars = receipt.usdAmount();
            while (amount.signum() > 0) {
                BigDecimal piece = BigDecimal.valueOf(chance.nextInt(1, 50_000), 2).min(amount);
                var reversal = reverse(receipt, piece.negate().toPlainString());
                amount = amount.subtract(piece);
                dollars = dollars.add(reversal.usdAmount());
                assertThat(reversal.usdAmount().signum()).isNotPositive();
                assertThat(dollars).isEqualByComparingTo(receipt.rate().usd(amount));
            }
            assertThat(dollars).isEqualByComparingTo("0");
        }
    }

    @Test
    void numbersItsTransactions() {
        assertThat(enter(PLEDGE, "1", "EUR").reference()).isEqualTo("IRL-2021-1#1");
        assertThat(enter(RECEIPT, "1", "EUR").reference()).isEqualTo("IRL-2021-1#2");
    }

    @Test
    void writesAmountsWithTwoDecimals() {
        var state = enter(RECEIPT, "1", "EUR").recorded().state();

        assertThat(state.version()).isEqualTo(1);
        assertThat(state.money().amount()).isEqualTo("1.00");
        assertThat(state.usd().amount()).isEqualTo("1.11");
    }

    private Transaction enter(TransactionType type, String amount, String currency) {
        return enter(movement(type, amount, currency, DAY, null, null));
    }

    private Transaction enter(TransactionType type, String amount, String currency, Transaction pledge) {
        return enter(movement(type, amount, currency, DAY, pledge.id(), null));
    }

    private Transaction reverse(Transaction reversed, String amount) {
        return enter(movement(reversed.type(), amount, reversed.currency(), DAY, null, reversed.id()));
    }

    private Transaction enter(Movement movement) {
        var transaction = new Ledger(agreement, entered, (currency, on) -> Optional.ofNullable(rates.get(currency))
                .map(rate -> new RateInForce(new BigDecimal(rate), on, "Tests"))).enter(movement);
        entered.add(transaction);
        return transaction;
    }

    private static Movement movement(TransactionType type, String amount, String currency, LocalDate on, UUID pledge,
            UUID reverses) {
        return new Movement(type, new Amount(new BigDecimal(amount), currency), on, pledge, reverses, null);
    }

    private static void refused(String rule, ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOfSatisfying(RuleViolated.class,
                refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
