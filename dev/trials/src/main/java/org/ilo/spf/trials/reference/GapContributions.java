package org.ilo.spf.trials.reference;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.ilo.spf.contracts.code.TransactionType;
import org.ilo.spf.contracts.funding.AgreementState;
import org.ilo.spf.contracts.funding.CountryRequirement;
import org.ilo.spf.contracts.funding.FundingRequirementState;
import org.ilo.spf.contracts.funding.OwnContributionState;
import org.ilo.spf.contracts.funding.TransactionState;

/** What a phase still needs: the requirement in force, less what the ILO gives itself, less what others give. */
record GapContributions(ReferenceModel model, Question question) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    List<Contribution> all() {
        var contributions = new ArrayList<Contribution>(requirements());
        model.all(OwnContributionState.class).stream().filter(each -> !each.decidedOn().isAfter(model.today(question)))
                .map(each -> Contribution.of(each.id(), each.reference(), each.usd().negate(), true).in("phase", each.phase())
                        .in("pillar", each.pillar()).in("country", each.country()))
                .forEach(contributions::add);
        String variant = question.variant();
        money(variant.equals("cash") ? TransactionType.RECEIPT : TransactionType.COMMITMENT).stream()
                .map(each -> given(each, each.usd().amount(), true)).forEach(contributions::add);
        if (variant.equals("with-pledges")) {
            contributions.addAll(openPledges());
        }
        return contributions;
    }

    /** The newest of each phase counts. */
    private List<Contribution> requirements() {
        var begun = model.all(FundingRequirementState.class).stream()
                .filter(each -> !each.inForceFrom().isAfter(model.today(question))).toList();
        return begun.stream().map(each -> {
            var newest = begun.stream().filter(other -> other.phase() == each.phase())
                    .max(Comparator.comparing(FundingRequirementState::inForceFrom)).orElseThrow();
            var byCountry = each.byCountry().stream()
                    .collect(Collectors.toMap(CountryRequirement::country, CountryRequirement::usd));
            return Contribution.of(each.id(), each.reference(), each.totalUsd(), newest.id().equals(each.id()))
                    .in("phase", each.phase()).divided("pillar", each.totalUsd(), each.byPillar(), 2)
                    .divided("country", each.totalUsd(), byCountry, 2);
        }).toList();
    }

    /** A pledge is open as far as it was neither taken back nor consumed by commitments that still stand. */
    private List<Contribution> openPledges() {
        var money = model.all(TransactionState.class).stream().filter(each -> !each.valueDate().isAfter(model.today(question)))
                .toList();
        var byId = money.stream().collect(Collectors.toMap(TransactionState::id, each -> each));
        return money.stream().filter(each -> each.type() == TransactionType.PLEDGE && each.reverses() == null).map(pledge -> {
            BigDecimal left = pledge.usd().amount();
            for (var each : money) {
                if (pledge.id().equals(each.reverses())) {
                    left = left.add(each.usd().amount());
                } else if (pledge.id().equals(consumed(each, byId))) {
                    left = left.subtract(each.usd().amount());
                }
            }
            return given(pledge, left.max(ZERO), left.signum() > 0);
        }).toList();
    }

    private static UUID consumed(TransactionState transaction, Map<UUID, TransactionState> byId) {
        if (transaction.type() != TransactionType.COMMITMENT) {
            return null;
        }
        var reversed = byId.get(transaction.reverses());
        return reversed == null ? transaction.pledge() : reversed.pledge();
    }

    private List<TransactionState> money(TransactionType type) {
        return model.all(TransactionState.class).stream()
                .filter(each -> each.type() == type && !each.valueDate().isAfter(model.today(question))).toList();
    }

    private Contribution given(TransactionState transaction, BigDecimal usd, boolean counts) {
        var terms = model.find(AgreementState.class, transaction.agreement());
        return Contribution.of(transaction.id(), transaction.reference(), usd.negate(), counts)
                .in("phase", terms.map(AgreementState::phase).orElse(null))
                .in("pillar", terms.map(AgreementState::pillar).orElse(null))
                .divided("country", HUNDRED, terms.map(AgreementState::countrySplit).orElse(Map.of()), 2);
    }
}
