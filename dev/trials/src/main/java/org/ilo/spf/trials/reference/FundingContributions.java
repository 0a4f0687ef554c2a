package org.ilo.spf.trials.reference;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ProjectStatus;
import org.ilo.spf.contracts.code.TransactionType;
import org.ilo.spf.contracts.funding.AgreementState;
import org.ilo.spf.contracts.funding.DevelopmentPartnerState;
import org.ilo.spf.contracts.funding.PartnerMeetingState;
import org.ilo.spf.contracts.funding.ProjectState;
import org.ilo.spf.contracts.funding.StaffPositionState;
import org.ilo.spf.contracts.funding.TransactionState;

/** What records say of money and of what it is spent on. */
record FundingContributions(ReferenceModel model, Question question) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Reversals are negative commitments on their own day. */
    List<Contribution> commitments() {
        return model.all(TransactionState.class).stream()
                .filter(each -> each.type() == TransactionType.COMMITMENT && question.covers(each.valueDate()))
                .map(each -> divided(
                        ReferenceModel.timed(Contribution.of(each.id(), each.reference(), each.usd().amount(), true),
                                each.valueDate()),
                        model.find(AgreementState.class, each.agreement())))
                .toList();
    }

    /** An agreement that is not known yet, by a clock that was set back, says nothing. */
    private Contribution divided(Contribution contribution, Optional<AgreementState> agreement) {
        var partner = agreement.flatMap(terms -> model.find(DevelopmentPartnerState.class, terms.partner()));
        var byCountry = contribution.divided("country", HUNDRED, agreement.map(AgreementState::countrySplit).orElse(Map.of()),
                2);
        return byCountry.with("region", regions(byCountry))
                .in("phase", agreement.map(AgreementState::phase).orElse(null))
                .in("partner", partner.map(DevelopmentPartnerState::reference).orElse(null))
                .in("partnerType", partner.map(DevelopmentPartnerState::type).orElse(null))
                .in("modality", agreement.map(AgreementState::modality).orElse(null))
                .in("earmarking", agreement.map(AgreementState::earmarking).orElse(null))
                .in("pillar", agreement.map(AgreementState::pillar).orElse(null))
                .divided("thematicArea", HUNDRED, agreement.map(AgreementState::thematicSplit).orElse(Map.of()), 2);
    }

    private static Map<String, BigDecimal> regions(Contribution byCountry) {
        return byCountry.says().get("country").entrySet().stream().collect(Collectors.toMap(
                part -> part.getKey().equals(Contribution.NOT_STATED) ? Contribution.NOT_STATED
                        : Country.valueOf(part.getKey()).region().name(),
                Map.Entry::getValue, BigDecimal::add));
    }

    List<Contribution> projects() {
        var started = EnumSet.of(ProjectStatus.IMPLEMENTATION, ProjectStatus.CLOSED);
        return model.all(ProjectState.class).stream().filter(each -> question.covers(each.startsOn())).map(each -> {
            Set<String> partners = each.partners().stream()
                    .flatMap(id -> model.find(DevelopmentPartnerState.class, id).stream())
                    .map(DevelopmentPartnerState::reference).collect(Collectors.toSet());
            var contribution = Contribution.of(each.id(), each.reference(), BigDecimal.ONE, started.contains(each.status()));
            return ReferenceModel.dated(contribution, each.startsOn()).inAll("country", each.countries())
                    .inAll("region", each.countries().stream().map(Country::region).distinct().toList())
                    .inAll("partner", partners).inAll("thematicArea", each.thematicAreas());
        }).toList();
    }

    /** A person who has left was recruited all the same. */
    List<Contribution> positions() {
        return model.all(StaffPositionState.class).stream().filter(each -> question.covers(each.recruitedOn()))
                .map(each -> ReferenceModel
                        .dated(Contribution.of(each.id(), each.reference(), BigDecimal.ONE, true), each.recruitedOn())
                        .in("dutyStation", each.dutyStation()).in("region", each.dutyStation().region()))
                .toList();
    }

    List<Contribution> meetings() {
        return model.all(PartnerMeetingState.class).stream().filter(each -> question.covers(each.heldOn())).map(each -> {
            var present = BigDecimal.valueOf(each.participants().values().stream().mapToLong(Integer::longValue).sum());
            return ReferenceModel.dated(Contribution.of(each.id(), each.reference(), present, true), each.heldOn())
                    .divided("group", present, each.participants(), 0);
        }).toList();
    }
}
