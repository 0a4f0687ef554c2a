package org.ilo.spf.gateway.answer;

import static org.ilo.spf.gateway.answer.Sample.active;
import static org.ilo.spf.gateway.answer.Sample.agreement;
import static org.ilo.spf.gateway.answer.Sample.area;
import static org.ilo.spf.gateway.answer.Sample.change;
import static org.ilo.spf.gateway.answer.Sample.engagement;
import static org.ilo.spf.gateway.answer.Sample.focus;
import static org.ilo.spf.gateway.answer.Sample.group;
import static org.ilo.spf.gateway.answer.Sample.impact;
import static org.ilo.spf.gateway.answer.Sample.meeting;
import static org.ilo.spf.gateway.answer.Sample.own;
import static org.ilo.spf.gateway.answer.Sample.partner;
import static org.ilo.spf.gateway.answer.Sample.position;
import static org.ilo.spf.gateway.answer.Sample.project;
import static org.ilo.spf.gateway.answer.Sample.requirement;
import static org.ilo.spf.gateway.answer.Sample.transaction;
import static org.ilo.spf.gateway.answer.Sample.usd;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Dimension;
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
import org.ilo.spf.contracts.results.ImpactRecordState;
import org.ilo.spf.contracts.results.InstitutionalChangeState;
import org.ilo.spf.contracts.results.OverlapGroupState;
import org.ilo.spf.gateway.projection.consume.DirectProjection.Told;

/** Everything a programme may have told in some years, made from a seed. */
public final class RandomProgramme {

    private static final List<Country> COUNTRIES = List.of(Country.TGO, Country.SEN, Country.KHM, Country.HKG, Country.PER,
            Country.JOR);

    private final Random random;
    private final List<Told> events = new ArrayList<>();
    private Instant clock = Programme.BEGINNING;

    private RandomProgramme(long seed) {
        random = new Random(seed);
    }

    /** The events in the order in which they were recorded. */
    public static List<Told> events(long seed) {
        RandomProgramme programme = new RandomProgramme(seed);
        programme.countries();
        programme.results();
        programme.funding();
        return programme.events;
    }

    private void countries() {
        for (int i = 0; i < 20; i++) {
            tell(engagement("E-" + i, any(Phase.values()), any(COUNTRIES), active(day(), null)),
                    EngagementState.Event.ACTIVATED);
            Country country = any(COUNTRIES);
            String from = day();
            tell(focus("F-" + i, 1, Phase.PHASE_II, country, from, null), FocusCountryState.Event.LISTED);
            if (random.nextBoolean()) {
                tell(focus("F-" + i, 2, Phase.PHASE_II, country, from, "2026-01-01"), FocusCountryState.Event.DELISTED);
            }
        }
        for (ThematicArea area : ThematicArea.values()) {
            ThematicGroup group = any(ThematicGroup.values());
            tell(area(area, 1, group, ThematicAreaStatus.ACTIVE), ThematicAreaState.Event.OPENED);
            if (random.nextInt(4) == 0) {
                tell(area(area, 2, group, ThematicAreaStatus.RETIRED), ThematicAreaState.Event.RETIRED);
            }
        }
    }

    private void results() {
        OverlapRule[] rules = OverlapRule.values();
        for (int g = 0; g < 6; g++) {
            OverlapRule rule = rules[g % rules.length];
            tell(group("G-" + g, COUNTRIES.get(g), rule, rule == OverlapRule.STATED_UNION ? 700L + random.nextInt(500) : null),
                    OverlapGroupState.Event.FORMED);
        }
        for (int i = 0; i < 60; i++) {
            Country country = COUNTRIES.get(i % 6);
            Step step = any(Step.values());
            String day = day();
            String old = i % 10 == 9 ? "C-" + (i - 1) : null;
            List<ReviewStatus> course = course(old != null || i % 10 == 8);
            for (int v = 0; v < course.size(); v++) {
                tell(change("C-" + i, v + 1, country, step, day, course.get(v), old), changed(course.get(v)));
            }
            impacts(i, country, day, course);
            if (old != null) {
                tell(change(old, 4, COUNTRIES.get((i - 1) % 6), step, day, ReviewStatus.SUPERSEDED, null),
                        InstitutionalChangeState.Event.SUPERSEDED);
            }
        }
    }

    private void impacts(int i, Country country, String day, List<ReviewStatus> course) {
        long persons = 10 + random.nextInt(1000);
        Map<Sex, Long> bySex = random.nextBoolean() ? Map.of()
                : Map.of(Sex.FEMALE, persons / 3, Sex.MALE, persons - persons / 3);
        Map<PopulationGroup, Long> byGroup = random.nextBoolean() ? Map.of()
                : Map.of(PopulationGroup.CHILDREN, persons / 2, PopulationGroup.NEWBORNS, persons / 4);
        Dimension dimension = any(Dimension.values());
        String group = random.nextInt(3) == 0 ? null : "G-" + i % 6;
        String old = i % 10 == 9 ? "I-" + (i - 1) : null;
        for (int v = 0; v < course.size(); v++) {
            tell(impact("I-" + i, v + 1, country, dimension, day, persons, group, course.get(v), old, bySex, byGroup),
                    ImpactRecordState.Event.valueOf(changed(course.get(v)).name()));
        }
    }

    private void funding() {
        for (int i = 0; i < 4; i++) {
            tell(partner("P" + i, any(PartnerType.values())), DevelopmentPartnerState.Event.ADDED);
            tell(agreement("A-" + i, "P" + i, any(Phase.values()),
                    i == 0 ? Map.of()
                            : Map.of(any(COUNTRIES.subList(0, 3)), usd("66.67"), any(COUNTRIES.subList(3, 6)), usd("33.33")),
                    Map.of(ThematicArea.OAP, usd("14.29"), ThematicArea.FIN, usd("85.71"))), AgreementState.Event.SIGNED);
            tell(requirement("R-" + i, any(Phase.values()), day(), "90000.01",
                    Map.of(Pillar.MANAGEMENT, usd("30000"), Pillar.IN_COUNTRY_SUPPORT, usd("60000.01")),
                    List.of(new CountryRequirement(any(COUNTRIES), usd("777.77"), "advice", 5L))),
                    FundingRequirementState.Event.STATED);
            tell(own("O-" + i, any(Phase.values()), Pillar.MANAGEMENT, amount(), day()), OwnContributionState.Event.DECIDED);
        }
        for (int i = 0; i < 60; i++) {
            String agreement = "A-" + i % 4;
            TransactionType type = TransactionType.values()[i / 4 % 3];
            String pledge = type == TransactionType.COMMITMENT && i >= 12 ? "T-" + i % 4 : null;
            String usd = amount();
            tell(transaction("T-" + i, agreement, type, usd, day(), pledge, null), TransactionState.Event.RECORDED);
            if (random.nextInt(4) == 0) {
                tell(transaction("T-" + i + "-R", agreement, type,
                        usd(usd).negate().divide(new BigDecimal(3), 2, java.math.RoundingMode.DOWN).toPlainString(), day(),
                        null,
                        "T-" + i), TransactionState.Event.RECORDED);
            }
            tell(project("J-" + i, 1, Set.of(any(COUNTRIES)), day(), any(ProjectStatus.values())), ProjectState.Event.PREPARED);
            tell(position("S-" + i, 1, any(COUNTRIES), day(), null), StaffPositionState.Event.RECRUITED);
            tell(meeting("M-" + i, day(), Map.of(any(ParticipantGroup.values()), 1 + random.nextInt(50))),
                    PartnerMeetingState.Event.HELD);
        }
    }

    private List<ReviewStatus> course(boolean verified) {
        List<ReviewStatus> whole = List.of(ReviewStatus.DRAFT, ReviewStatus.SUBMITTED, ReviewStatus.VERIFIED,
                ReviewStatus.WITHDRAWN);
        return verified ? whole.subList(0, 3) : whole.subList(0, 1 + random.nextInt(4));
    }

    private static InstitutionalChangeState.Event changed(ReviewStatus status) {
        return status == ReviewStatus.DRAFT ? InstitutionalChangeState.Event.DRAFTED
                : InstitutionalChangeState.Event.valueOf(status.name());
    }

    private void tell(State state, Enum<?> type) {
        clock = clock.plusSeconds(1);
        events.add(new Told(state, type.name(), new UUID(random.nextLong(), random.nextLong()), clock));
    }

    private String day() {
        return LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1700)).toString();
    }

    private String amount() {
        return BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2).toPlainString();
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
