package org.ilo.spf.trials.model;

import static java.math.BigDecimal.ZERO;
import static org.ilo.spf.trials.model.Aggregates.made;
import static org.ilo.spf.trials.model.Command.one;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Earmarking;
import org.ilo.spf.contracts.code.Modality;
import org.ilo.spf.contracts.code.PartnerType;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.code.TransactionType;
import org.ilo.spf.contracts.funding.AgreementState;
import org.ilo.spf.contracts.funding.DevelopmentPartnerState;
import org.ilo.spf.contracts.funding.TransactionState;
import org.ilo.spf.funding.agreement.Agreement;
import org.ilo.spf.funding.agreement.Agreement.Terms;
import org.ilo.spf.funding.agreement.Transaction.Amount;
import org.ilo.spf.funding.agreement.Transaction.Movement;
import org.ilo.spf.funding.partner.DevelopmentPartner;
import org.ilo.spf.funding.partner.DevelopmentPartner.Profile;
import org.ilo.spf.funding.rate.RateInForce;

/** Partners, agreements, and the money that moves under them. */
final class Money {

    private static final LocalDate FIRST_RATE = LocalDate.of(2020, 1, 1);
    private static final Map<String, BigDecimal> PER_DOLLAR = Map.of("USD", BigDecimal.ONE, "EUR", new BigDecimal("0.93"),
            "XOF",
            new BigDecimal("611.7"));
    private static final BiFunction<String, LocalDate, Optional<RateInForce>> RATES = (currency, day) -> hasRate(currency, day)
            ? Optional.of(new RateInForce(PER_DOLLAR.get(currency), FIRST_RATE, "UN"))
            : Optional.empty();

    private final Service service;

    Money(Service service) {
        this.service = service;
    }

    void partner(Command command) {
        var partner = command.more() % 3 == 0 ? one(partners(), command.which()) : null;
        String code = partner == null || command.content() % 5 == 0 ? "P" + partners().size() : partner.reference();
        var type = one(PartnerType.values(), command.content());
        var profile = new Profile(code, "A partner", type, command.who() % 5 == 0 ? null : Country.IRL, null, null);
        boolean placed = type != PartnerType.GOVERNMENT || profile.country() != null;
        if (partner == null) {
            service.command(placed, work -> work.begin(made(DevelopmentPartner.class, profile), "added"));
        } else {
            service.command(placed && code.equals(partner.reference()), work -> work.happen(partner.id(), "revise", profile));
        }
    }

    void agreement(Command command) {
        var partner = one(partners(), command.which());
        var agreement = command.more() % 3 == 0 ? one(agreements(), command.which()) : null;
        if (partner == null) {
            partner(command);
            return;
        }
        var giver = agreement == null ? partner.id() : agreement.partner();
        String reference = agreement == null || command.content() % 7 == 0 ? "A-" + agreements().size() : agreement.reference();
        boolean whole = command.content() % 6 != 0;
        var terms = new Terms(reference, giver, "An agreement", one(Modality.values(), command.content()),
                one(Earmarking.values(), command.more()), one(Phase.values(), command.who()), pillar(command),
                command.more() % 4 == 1 && whole ? Map.of()
                        : Map.of(Country.TGO, new BigDecimal(whole ? "66.67" : "66.66"), Country.KHM, new BigDecimal("33.33")),
                command.content() % 4 == 1 ? Map.of() : Map.of(ThematicArea.FIN, new BigDecimal("100.00")), Set.of(), null);
        if (agreement == null) {
            service.command(whole, work -> work.begin(made(Agreement.class, terms), "signed"));
        } else {
            service.command(whole && reference.equals(agreement.reference()),
                    work -> work.happen(agreement.id(), "revise", terms));
        }
    }

    void movement(Command command) {
        var agreement = one(agreements(), command.which());
        if (agreement == null) {
            agreement(command);
            return;
        }
        var type = one(TransactionType.values(), command.content());
        var currency = one(List.of("USD", "EUR", "XOF"), command.more());
        var pledge = type == TransactionType.PLEDGE || command.who() % 3 == 0 ? null
                : one(of(agreement).stream().filter(each -> each.type() == TransactionType.PLEDGE || command.who() % 7 == 0)
                        .toList(), command.who());
        var movement = new Movement(type, new Amount(amount(command), currency), command.day(),
                pledge == null ? null : pledge.id(), null, null);
        service.command(mayEnter(agreement, movement, pledge), work -> enter(work, agreement, movement));
    }

    private boolean mayEnter(AgreementState agreement, Movement movement, TransactionState pledge) {
        if (!hasRate(movement.money().currency(), movement.valueDate())) {
            // Which of two refusals comes first is nobody's concern.
            return false;
        }
        BigDecimal usd = usd(movement.money().amount(), movement.money().currency());
        return pledge == null || movement.type() == TransactionType.COMMITMENT && pledge.type() == TransactionType.PLEDGE
                && pledge.reverses() == null && covers(agreement, pledge, ZERO, movement.money(), usd);
    }

    void reversal(Command command) {
        var agreement = one(agreements(), command.which());
        var reversed = agreement == null ? null : one(of(agreement), command.content());
        if (reversed == null) {
            return;
        }
        BigDecimal amount = command.more() % 2 == 0 ? net(agreement, reversed).max(BigDecimal.ONE) : amount(command);
        LocalDate day = reversed.valueDate().plusDays(command.who() - 20L);
        var type = command.who() % 11 == 0 ? one(TransactionType.values(), command.more()) : reversed.type();
        var movement = new Movement(type, new Amount(amount.negate(), reversed.money().currency()), day, null, reversed.id(),
                null);
        boolean allowed = reversed.reverses() == null && type == reversed.type() && !day.isBefore(reversed.valueDate())
                && net(agreement, reversed).compareTo(amount) >= 0
                && covers(agreement, reversed, amount, new Amount(ZERO, "USD"), ZERO);
        service.command(allowed, work -> enter(work, agreement, movement));
    }

    private void enter(Service.Transaction work, AgreementState agreement, Movement movement) {
        var locked = work.locked(agreement.id());
        var related = of(agreement).stream().map(each -> work.locked(each.id())).toList();
        var ledger = made(ledger(), locked, related, RATES);
        work.begin((org.ilo.spf.records.aggregate.Aggregate<?>) Aggregates.asked(ledger, "enter", movement), "recorded");
    }

    /** Whether a pledge, less an amount, is no less than what consumes it and one more commitment: in money and in dollars. */
    private boolean covers(AgreementState agreement, TransactionState pledge, BigDecimal less, Amount more, BigDecimal usd) {
        String currency = pledge.money().currency();
        BigDecimal alike = more.currency().equals(currency) ? more.amount() : ZERO;
        BigDecimal others = more.currency().equals(currency) ? ZERO : usd;
        for (var each : of(agreement)) {
            if (pledge.id().equals(each.pledge())) {
                boolean same = each.money().currency().equals(currency);
                alike = alike.add(same ? each.money().amount() : ZERO);
                others = others.add(same ? ZERO : each.usd().amount());
            }
        }
        BigDecimal left = net(agreement, pledge).subtract(less);
        return alike.compareTo(left) <= 0 && usd(alike, currency).add(others).compareTo(usd(left, currency)) <= 0;
    }

    private BigDecimal net(AgreementState agreement, TransactionState transaction) {
        return Stream.concat(Stream.of(transaction),
                of(agreement).stream().filter(each -> transaction.id().equals(each.reverses())))
                .map(each -> each.money().amount()).reduce(ZERO, BigDecimal::add);
    }

    private static Class<?> ledger() {
        try {
            return Class.forName("org.ilo.spf.funding.agreement.Ledger");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean hasRate(String currency, LocalDate day) {
        return currency.equals("USD") || !day.isBefore(FIRST_RATE);
    }

    private static BigDecimal usd(BigDecimal amount, String currency) {
        return amount.divide(PER_DOLLAR.get(currency), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal amount(Command command) {
        return BigDecimal.valueOf(1 + command.content() * 777L + command.more(), 2);
    }

    private static Pillar pillar(Command command) {
        return command.more() % 2 == 0 ? null : one(Pillar.values(), command.content());
    }

    private List<DevelopmentPartnerState> partners() {
        return service.all(DevelopmentPartnerState.class);
    }

    private List<AgreementState> agreements() {
        return service.all(AgreementState.class);
    }

    private List<TransactionState> of(AgreementState agreement) {
        return service.all(TransactionState.class).stream().filter(each -> each.agreement().equals(agreement.id())).toList();
    }
}
