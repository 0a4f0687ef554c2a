package org.ilo.spf.trials.bench;

import static org.ilo.spf.trials.bench.Chance.day;
import static org.ilo.spf.trials.bench.Chance.phase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.ilo.spf.contracts.Money;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Earmarking;
import org.ilo.spf.contracts.code.Modality;
import org.ilo.spf.contracts.code.ParticipantGroup;
import org.ilo.spf.contracts.code.PartnerType;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.code.ProjectStatus;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.code.TransactionType;
import org.ilo.spf.contracts.funding.AgreementState;
import org.ilo.spf.contracts.funding.CountryRequirement;
import org.ilo.spf.contracts.funding.DevelopmentPartnerState;
import org.ilo.spf.contracts.funding.ExchangeRateState;
import org.ilo.spf.contracts.funding.FundingRequirementState;
import org.ilo.spf.contracts.funding.OwnContributionState;
import org.ilo.spf.contracts.funding.PartnerMeetingState;
import org.ilo.spf.contracts.funding.ProjectState;
import org.ilo.spf.contracts.funding.StaffPositionState;
import org.ilo.spf.contracts.funding.TransactionState;
import org.ilo.spf.contracts.funding.UsdValue;

/** The histories of what funding-service owns. */
final class FundingRecords {

    private static final Map<String, BigDecimal> RATES = Map.of("USD", BigDecimal.ONE, "EUR", new BigDecimal("0.819"), "CHF",
            new BigDecimal("0.912"), "NOK", new BigDecimal("8.53"), "JPY", new BigDecimal("109.4"));
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "CHF", "NOK", "JPY");

    private record Agreement(UUID id, String reference) {
    }

    private final Chance chance;
    private final Population.Publisher publisher;
    private final List<UUID> partners = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<String> projects = new ArrayList<>();
    /** The pledge and the commitment told last of each agreement. */
    private final Map<UUID, UUID> pledges = new HashMap<>();
    private final Map<UUID, TransactionState> commitments = new HashMap<>();
    private int count;

    FundingRecords(Chance chance, Population.Publisher publisher) {
        this.chance = chance;
        this.publisher = publisher;
    }

    void partner(Instant at) {
        var id = chance.id(at);
        var reference = "P" + ++count;
        var instants = chance.later(at, chance.upTo(2), 400);
        var type = chance.any(PartnerType.values());
        for (int i = 0; i < instants.size(); i++) {
            publisher.publish(
                    new DevelopmentPartnerState(id, i + 1, reference, chance.text(40), type, chance.any(Country.values()),
                            "XM-DAC-" + count, null),
                    i == 0 ? DevelopmentPartnerState.Event.ADDED : DevelopmentPartnerState.Event.REVISED,
                    chance.id(instants.get(i)), instants.get(i));
        }
        partners.add(id);
    }

    void agreement(Instant at) {
        var id = chance.id(at);
        var reference = "AG-" + day(at).getYear() + "-" + ++count;
        var partner = anyPartner(at);
        var title = chance.text(90);
        var modality = chance.any(Modality.values());
        var earmarking = chance.any(Earmarking.values());
        var pillar = chance.in(70) ? chance.any(Pillar.values()) : null;
        var areas = chance.split(ThematicArea.values(), 3);
        var instants = chance.later(at, chance.in(30) ? 2 : 1, 300);
        for (int i = 0; i < instants.size(); i++) {
            publisher.publish(
                    new AgreementState(id, i + 1, reference, partner, title, modality, earmarking, phase(day(at)), pillar,
                            countrySplit(), areas, chance.in(50) ? Set.of(projectCode(at)) : Set.of(),
                            chance.dayBefore(at, 30)),
                    i == 0 ? AgreementState.Event.SIGNED : AgreementState.Event.REVISED, chance.id(instants.get(i)),
                    instants.get(i));
        }
        agreements.add(new Agreement(id, reference));
    }

    private Map<Country, BigDecimal> countrySplit() {
        return chance.split(Country.values(), 5);
    }

    /** Ten in a hundred are pledges, half of which a commitment consumes; three take back an earlier commitment. */
    void transaction(Instant at) {
        if (agreements.isEmpty()) {
            agreement(at);
        }
        var agreement = chance.any(agreements);
        int lot = chance.upTo(100);
        var type = lot <= 10 ? TransactionType.PLEDGE : lot <= 58 ? TransactionType.COMMITMENT : TransactionType.RECEIPT;
        var committed = commitments.get(agreement.id());
        if (lot > 97 && committed != null) {
            commitments.remove(agreement.id());
            record(at, agreement, TransactionType.COMMITMENT, committed.money().amount().negate(), committed.money().currency(),
                    null, committed.id());
            return;
        }
        var pledge = type == TransactionType.COMMITMENT ? pledges.remove(agreement.id()) : null;
        var recorded = record(at, agreement, type, chance.money(), chance.any(CURRENCIES), pledge, null);
        if (type == TransactionType.PLEDGE) {
            pledges.put(agreement.id(), recorded.id());
        } else if (type == TransactionType.COMMITMENT) {
            commitments.put(agreement.id(), recorded);
        }
    }

    private TransactionState record(Instant at, Agreement agreement, TransactionType type, BigDecimal amount, String currency,
            UUID pledge, UUID reverses) {
        var rate = RATES.get(currency);
        var usd = new UsdValue(amount.divide(rate, 2, RoundingMode.HALF_EVEN), rate, day(at).withDayOfMonth(1),
                "UN operational rates of exchange");
        var state = new TransactionState(chance.id(at), 1, agreement.reference() + "#" + ++count, agreement.id(), type,
                new Money(amount, currency), usd, chance.dayBefore(at, 30), pledge, reverses,
                chance.in(30) ? chance.text(80) : null);
        publisher.publish(state, TransactionState.Event.RECORDED, chance.id(at), at);
        return state;
    }

    void requirement(Instant at) {
        var byPillar = new EnumMap<Pillar, BigDecimal>(Pillar.class);
        for (var pillar : Pillar.values()) {
            byPillar.put(pillar, BigDecimal.valueOf(chance.upTo(50_000_000)).setScale(2));
        }
        var byCountry = new ArrayList<CountryRequirement>();
        for (var country : new TreeSet<>(chance.some(Country.values(), 50))) {
            byCountry.add(new CountryRequirement(country, BigDecimal.valueOf(chance.upTo(400_000)).setScale(2), chance.text(60),
                    chance.persons()));
        }
        publisher.publish(new FundingRequirementState(chance.id(at), 1, "RQ-" + ++count, phase(day(at)), day(at),
                byPillar.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add), byPillar, byCountry, chance.text(80)),
                FundingRequirementState.Event.STATED, chance.id(at), at);
    }

    void ownContribution(Instant at) {
        publisher.publish(new OwnContributionState(chance.id(at), 1, "OC-" + ++count, phase(day(at)),
                chance.in(60) ? chance.any(Pillar.values()) : null, chance.in(60) ? chance.country() : null, chance.money(),
                chance.dayBefore(at, 30), chance.text(80)), OwnContributionState.Event.DECIDED, chance.id(at), at);
    }

    void project(Instant at) {
        var id = chance.id(at);
        var country = chance.country();
        var reference = country + "/" + day(at).getYear() % 100 + "/" + ++count + "/P";
        var title = chance.text(90);
        var countries = chance.some(Country.values(), 3);
        countries.add(country);
        var areas = chance.some(ThematicArea.values(), 3);
        var given = Set.of(anyPartner(at));
        var cancelled = chance.in(8);
        var instants = chance.later(at, 1 + chance.upTo(2), 700);
        for (int i = 0; i < instants.size(); i++) {
            var event = i == 0 ? ProjectState.Event.PREPARED
                    : cancelled ? ProjectState.Event.CANCELLED
                            : i == 1 ? ProjectState.Event.STARTED : ProjectState.Event.CLOSED;
            publisher.publish(new ProjectState(id, i + 1, reference, title, countries, areas, given, day(at),
                    LocalDate.of(day(at).getYear() + 3, 12, 31), status(event)), event, chance.id(instants.get(i)),
                    instants.get(i));
        }
        projects.add(reference);
    }

    private static ProjectStatus status(ProjectState.Event event) {
        return switch (event) {
            case PREPARED, REVISED -> ProjectStatus.PIPELINE;
            case STARTED -> ProjectStatus.IMPLEMENTATION;
            case CLOSED -> ProjectStatus.CLOSED;
            case CANCELLED -> ProjectStatus.CANCELLED;
        };
    }

    void staff(Instant at) {
        var id = chance.id(at);
        var reference = "SP-" + ++count;
        var role = chance.text(30);
        var station = chance.country();
        var project = chance.in(80) ? projectCode(at) : null;
        var instants = chance.later(at, chance.upTo(2), 1000);
        for (int i = 0; i < instants.size(); i++) {
            publisher.publish(new StaffPositionState(id, i + 1, reference, role, station, project, day(at),
                    i == 0 ? null : day(instants.get(i))),
                    i == 0 ? StaffPositionState.Event.RECRUITED : StaffPositionState.Event.ENDED, chance.id(instants.get(i)),
                    instants.get(i));
        }
    }

    void meeting(Instant at) {
        var participants = new EnumMap<ParticipantGroup, Integer>(ParticipantGroup.class);
        chance.some(ParticipantGroup.values(), 4).forEach(group -> participants.put(group, chance.upTo(60)));
        publisher.publish(new PartnerMeetingState(chance.id(at), 1, "PM-" + ++count, day(at), chance.text(70), participants),
                PartnerMeetingState.Event.HELD, chance.id(at), at);
    }

    void exchangeRate(Instant at) {
        var currency = chance.any(CURRENCIES.subList(1, CURRENCIES.size()));
        publisher.publish(
                new ExchangeRateState(chance.id(at), 1, currency + "-" + ++count, currency, day(at), RATES.get(currency),
                        "UN operational rates of exchange"),
                ExchangeRateState.Event.PUBLISHED, chance.id(at), at);
    }

    /** The code of a project told before. */
    String projectCode(Instant at) {
        if (projects.isEmpty()) {
            project(at);
        }
        return chance.any(projects);
    }

    private UUID anyPartner(Instant at) {
        if (partners.isEmpty()) {
            partner(at);
        }
        return chance.any(partners);
    }
}
