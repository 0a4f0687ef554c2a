package org.ilo.spf.gateway.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.ilo.spf.contracts.Money;
import org.ilo.spf.contracts.code.Branch;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.Earmarking;
import org.ilo.spf.contracts.code.EngagementStatus;
import org.ilo.spf.contracts.code.ImpactMethod;
import org.ilo.spf.contracts.code.Modality;
import org.ilo.spf.contracts.code.OverlapRule;
import org.ilo.spf.contracts.code.ParticipantGroup;
import org.ilo.spf.contracts.code.PartnerType;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.code.PopulationGroup;
import org.ilo.spf.contracts.code.ProjectStatus;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.code.Sex;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.code.ThematicAreaStatus;
import org.ilo.spf.contracts.code.ThematicGroup;
import org.ilo.spf.contracts.code.TransactionType;
import org.ilo.spf.contracts.countries.ActivePeriod;
import org.ilo.spf.contracts.countries.EngagementState;
import org.ilo.spf.contracts.countries.FocusCountryState;
import org.ilo.spf.contracts.countries.ThematicAreaState;
import org.ilo.spf.contracts.funding.AgreementState;
import org.ilo.spf.contracts.funding.CountryRequirement;
import org.ilo.spf.contracts.funding.DevelopmentPartnerState;
import org.ilo.spf.contracts.funding.FundingRequirementState;
import org.ilo.spf.contracts.funding.OwnContributionState;
import org.ilo.spf.contracts.funding.PartnerMeetingState;
import org.ilo.spf.contracts.funding.ProjectState;
import org.ilo.spf.contracts.funding.StaffPositionState;
import org.ilo.spf.contracts.funding.TransactionState;
import org.ilo.spf.contracts.funding.UsdValue;
import org.ilo.spf.contracts.results.ImpactRecordState;
import org.ilo.spf.contracts.results.InstitutionalChangeState;
import org.ilo.spf.contracts.results.OverlapGroupState;

/** Records with the components that matter to indicators; a record's id follows from its reference. */
public final class Sample {

    private Sample() {
    }

    public static UUID id(String reference) {
        return reference == null ? null : UUID.nameUUIDFromBytes(reference.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    public static BigDecimal usd(String amount) {
        return new BigDecimal(amount);
    }

    public static EngagementState engagement(String reference, Phase phase, Country country, ActivePeriod... active) {
        return new EngagementState(id(reference), 1, reference, phase, country, EngagementStatus.ACTIVE,
                Set.of(Pillar.IN_COUNTRY_SUPPORT), Set.of(ThematicArea.OAP, ThematicArea.SHP), Set.of(), null, null, null, null,
                List.of(active));
    }

    public static ActivePeriod active(String from, String until) {
        return new ActivePeriod(day(from), day(until));
    }

    public static FocusCountryState focus(String reference, int version, Phase phase, Country country, String from,
            String until) {
        return new FocusCountryState(id(reference), version, reference, phase, country, day(from), day(until));
    }

    public static ThematicAreaState area(ThematicArea code, int version, ThematicGroup group, ThematicAreaStatus status) {
        return new ThematicAreaState(id(code.name()), version, code.name(), code, group, "", status);
    }

    public static InstitutionalChangeState change(String reference, int version, Country country, Step step, String adoptedOn,
            ReviewStatus status, String supersedes) {
        return new InstitutionalChangeState(id(reference), version, reference, country, step, reference, null, day(adoptedOn),
                null,
                Set.of(ThematicArea.OAP, ThematicArea.FIN), Set.of(Branch.OLD_AGE), Set.of("GLO/21/01/IRL"), List.of(), null,
                null,
                status, id(supersedes), null, null);
    }

    public static ImpactRecordState impact(String reference, Country country, Dimension dimension, String endsOn, long persons,
            String group) {
        return impact(reference, 1, country, dimension, endsOn, persons, group, ReviewStatus.VERIFIED, null, Map.of(),
                Map.of());
    }

    public static ImpactRecordState impact(String reference, int version, Country country, Dimension dimension, String endsOn,
            long persons, String group, ReviewStatus status, String supersedes, Map<Sex, Long> bySex,
            Map<PopulationGroup, Long> byGroup) {
        return new ImpactRecordState(id(reference), version, reference, id("change of " + reference), country, dimension,
                Branch.OLD_AGE, day(endsOn).withDayOfYear(1), day(endsOn), persons, null, ImpactMethod.ADMINISTRATIVE_DATA,
                null,
                null, "source", bySex, byGroup, id(group), List.of(), status, id(supersedes), null, null);
    }

    public static OverlapGroupState group(String reference, Country country, OverlapRule rule, Long union) {
        return new OverlapGroupState(id(reference), 1, reference, country, reference, rule, union, "source");
    }

    public static DevelopmentPartnerState partner(String reference, PartnerType type) {
        return new DevelopmentPartnerState(id(reference), 1, reference, reference, type, null, null, null);
    }

    public static AgreementState agreement(String reference, String partner, Phase phase, Map<Country, BigDecimal> countries,
            Map<ThematicArea, BigDecimal> areas) {
        return new AgreementState(id(reference), 1, reference, id(partner), reference, Modality.XBDC, Earmarking.EARMARKED,
                phase,
                Pillar.IN_COUNTRY_SUPPORT, countries, areas, Set.of(), day("2021-01-01"));
    }

    public static TransactionState transaction(String reference, String agreement, TransactionType type, String usd,
            String valueDate,
            String pledge, String reverses) {
        return new TransactionState(id(reference), 1, reference, id(agreement), type, new Money(usd(usd), "USD"),
                new UsdValue(usd(usd), BigDecimal.ONE, day(valueDate), "par"), day(valueDate), id(pledge), id(reverses), null);
    }

    public static FundingRequirementState requirement(String reference, Phase phase, String inForceFrom, String usd,
            Map<Pillar, BigDecimal> byPillar, List<CountryRequirement> byCountry) {
        return new FundingRequirementState(id(reference), 1, reference, phase, day(inForceFrom), usd(usd), byPillar, byCountry,
                "source");
    }

    public static OwnContributionState own(String reference, Phase phase, Pillar pillar, String usd, String decidedOn) {
        return new OwnContributionState(id(reference), 1, reference, phase, pillar, null, usd(usd), day(decidedOn), "source");
    }

    public static ProjectState project(String reference, int version, Set<Country> countries, String startsOn,
            ProjectStatus status) {
        return new ProjectState(id(reference), version, reference, reference, countries, Set.of(ThematicArea.FIN),
                Set.of(id("IRL")), day(startsOn), null, status);
    }

    public static StaffPositionState position(String reference, int version, Country station, String recruitedOn,
            String endedOn) {
        return new StaffPositionState(id(reference), version, reference, "officer", station, "GLO/21/01/IRL", day(recruitedOn),
                day(endedOn));
    }

    public static PartnerMeetingState meeting(String reference, String heldOn, Map<ParticipantGroup, Integer> participants) {
        return new PartnerMeetingState(id(reference), 1, reference, day(heldOn), reference, participants);
    }
}
