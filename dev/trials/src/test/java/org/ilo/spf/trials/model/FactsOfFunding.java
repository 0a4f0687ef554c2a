package org.ilo.spf.trials.model;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.ilo.spf.contracts.State;
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
record FactsOfFunding(Fold fold) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Reversals are negative commitments on their own day. */
    List<Fact> commitments() {
        return fold.all(TransactionState.class).stream()
                .filter(each -> each.type() == TransactionType.COMMITMENT && fold.question().covers(each.valueDate()))
                .map(each -> divided(
                        Fold.timed(Fact.of(each.id(), each.reference(), each.usd().amount(), true), each.valueDate()),
                        find(AgreementState.class, each.agreement())))
                .toList();
    }

    /** An agreement that is not known yet, by a clock that was set back, says nothing. */
    private Fact divided(Fact fact, Optional<AgreementState> agreement) {
        var partner = agreement.flatMap(terms -> find(DevelopmentPartnerState.class, terms.partner()));
        var byCountry = fact.divided("country", HUNDRED, agreement.map(AgreementState::countrySplit).orElse(Map.of()), 2);
        return byCountry.with("region", regions(byCountry))
                .in("phase", agreement.map(AgreementState::phase).orElse(null))
                .in("partner", partner.map(DevelopmentPartnerState::reference).orElse(null))
                .in("partnerType", partner.map(DevelopmentPartnerState::type).orElse(null))
                .in("modality", agreement.map(AgreementState::modality).orElse(null))
                .in("earmarking", agreement.map(AgreementState::earmarking).orElse(null))
                .in("pillar", agreement.map(AgreementState::pillar).orElse(null))
                .divided("thematicArea", HUNDRED, agreement.map(AgreementState::thematicSplit).orElse(Map.of()), 2);
    }

    private static Map<String, BigDecimal> regions(Fact byCountry) {
        return byCountry.says().get("country").entrySet().stream().collect(Collectors.toMap(
                part -> part.getKey().equals(Fact.NOT_STATED) ? Fact.NOT_STATED
                        : Country.valueOf(part.getKey()).region().name(),
                Map.Entry::getValue, BigDecimal::add));
    }

    List<Fact> projects() {
        var started = EnumSet.of(ProjectStatus.IMPLEMENTATION, ProjectStatus.CLOSED);
        return fold.all(ProjectState.class).stream().filter(each -> fold.question().covers(each.startsOn())).map(each -> {
            Set<String> partners = each.partners().stream()
                    .flatMap(id -> find(DevelopmentPartnerState.class, id).stream())
                    .map(DevelopmentPartnerState::reference).collect(Collectors.toSet());
            var fact = Fact.of(each.id(), each.reference(), BigDecimal.ONE, started.contains(each.status()));
            return Fold.dated(fact, each.startsOn()).inAll("country", each.countries())
                    .inAll("region", each.countries().stream().map(Country::region).distinct().toList())
                    .inAll("partner", partners).inAll("thematicArea", each.thematicAreas());
        }).toList();
    }

    /** Whoever has left was recruited all the same. */
    List<Fact> positions() {
        return fold.all(StaffPositionState.class).stream().filter(each -> fold.question().covers(each.recruitedOn()))
                .map(each -> Fold.dated(Fact.of(each.id(), each.reference(), BigDecimal.ONE, true), each.recruitedOn())
                        .in("dutyStation", each.dutyStation()).in("region", each.dutyStation().region()))
                .toList();
    }

    List<Fact> meetings() {
        return fold.all(PartnerMeetingState.class).stream().filter(each -> fold.question().covers(each.heldOn())).map(each -> {
            var present = BigDecimal.valueOf(each.participants().values().stream().mapToLong(Integer::longValue).sum());
            return Fold.dated(Fact.of(each.id(), each.reference(), present, true), each.heldOn())
                    .divided("group", present, each.participants(), 0);
        }).toList();
    }

    <S extends State> Optional<S> find(Class<S> kind, UUID id) {
        return fold.all(kind).stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
