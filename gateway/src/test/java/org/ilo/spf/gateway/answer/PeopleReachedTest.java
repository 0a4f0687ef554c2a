package org.ilo.spf.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.gateway.answer.Sample.group;
import static org.ilo.spf.gateway.answer.Sample.impact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.OverlapRule;
import org.ilo.spf.contracts.code.PopulationGroup;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.code.Sex;
import org.ilo.spf.contracts.results.ImpactRecordState;
import org.ilo.spf.contracts.results.OverlapGroupState;
import org.junit.jupiter.api.Test;

class PeopleReachedTest {

    private static final String CODE = "people-reached";

    private final Programme programme = new Programme();

    @Test
    void recordsInNoGroupAreAddedUp() {
        tell(impact("I-1", Country.TGO, Dimension.LEGAL_COVERAGE, "2021-12-31", 100, null));
        tell(impact("I-2", Country.TGO, Dimension.ADEQUACY, "2022-12-31", 50, null));

        assertThat(programme.value(CODE, "")).isEqualTo("150");
        assertBounds("150", "150");
        assertThat(programme.rows(CODE, "groupBy=dimension,year"))
                .isEqualTo(Map.of("LEGAL_COVERAGE 2021", "100", "ADEQUACY 2022", "50"));
    }

    @Test
    void disjointMembersOfAGroupAreAddedUp() {
        grouped(OverlapRule.DISJOINT, null, 100, 40, 40);

        assertThat(programme.value(CODE, "")).isEqualTo("180");
        assertBounds("100", "180");
    }

    @Test
    void theHighestOfAGroupCountsAndAmongEqualsTheFirstByReference() {
        grouped(OverlapRule.HIGHEST, null, 40, 100, 100);

        assertThat(programme.value(CODE, "")).isEqualTo("100");
        assertThat(programme.counted(CODE, ""))
                .isEqualTo(Map.of("I-0", "0 NOT_THE_HIGHEST", "I-1", "100", "I-2", "0 NOT_THE_HIGHEST"));
        assertBounds("100", "240");
        assertThat(programme.value(CODE, "year=2020")).isEqualTo("40");
    }

    @Test
    void aStatedUnionIsSharedInProportionAndToTheLastPerson() {
        grouped(OverlapRule.STATED_UNION, 100L, 50, 50, 50);

        assertThat(programme.value(CODE, "")).isEqualTo("100");
        assertThat(programme.counted(CODE, ""))
                .isEqualTo(Map.of("I-0", "34 STATED_UNION", "I-1", "33 STATED_UNION", "I-2", "33 STATED_UNION"));
        assertBounds("50", "150");
    }

    @Test
    void aStatedUnionIsNeverLessThanTheLargestOfTheChosenNorMoreThanTheirSum() {
        grouped(OverlapRule.STATED_UNION, 100L, 70, 60, 120);

        assertThat(programme.value(CODE, "")).isEqualTo("120");
        assertThat(programme.value(CODE, "year=2020,2021")).isEqualTo("100");
        assertThat(programme.value(CODE, "year=2020")).isEqualTo("70");
    }

    @Test
    void aGroupSplitByABreakdownMakesItNonAdditive() {
        grouped(OverlapRule.HIGHEST, null, 40, 100);

        assertThat(programme.rows(CODE, "groupBy=year")).isEqualTo(Map.of("2020", "40", "2021", "100"));
        assertThat(programme.ask(CODE, "groupBy=year").whole().value()).isEqualByComparingTo("100");
        assertThat(programme.ask(CODE, "groupBy=year").query().additive()).isFalse();
        assertThat(programme.ask(CODE, "groupBy=region,country,kind").query().additive()).isTrue();
    }

    @Test
    void countriesAreDisjointEvenWithinAGroup() {
        programme.tell(group("G", Country.TGO, OverlapRule.HIGHEST, null), OverlapGroupState.Event.FORMED);
        tell(impact("I-1", Country.TGO, Dimension.ACCESS, "2021-12-31", 10, "G"));
        tell(impact("I-2", Country.SEN, Dimension.ACCESS, "2021-12-31", 20, "G"));

        assertThat(programme.value(CODE, "")).isEqualTo("30");
    }

    @Test
    void potentialCoverageCountsOnlyWhenAskedFor() {
        tell(impact("I-1", Country.TGO, Dimension.POTENTIAL_COVERAGE, "2021-12-31", 1000, null));
        tell(impact("I-2", Country.TGO, Dimension.LEGAL_COVERAGE, "2021-12-31", 10, null));

        assertThat(programme.value(CODE, "")).isEqualTo("10");
        assertThat(programme.rows(CODE, "groupBy=dimension")).isEqualTo(Map.of("LEGAL_COVERAGE", "10"));
        assertThat(programme.counted(CODE, "")).containsEntry("I-1", "0 POTENTIAL_ONLY");
        assertThat(programme.value(CODE, "dimension=POTENTIAL_COVERAGE")).isEqualTo("1000");
        assertThat(programme.value(CODE, "dimension=POTENTIAL_COVERAGE,LEGAL_COVERAGE")).isEqualTo("1010");
    }

    @Test
    void personsWhoseSexIsNotStatedAreShownAsSuch() {
        tell(verified("I-1", 100, Map.of(Sex.FEMALE, 60L, Sex.MALE, 30L, Sex.NOT_STATED, 10L), Map.of()));
        tell(verified("I-2", 7, Map.of(), Map.of()));

        assertThat(programme.rows(CODE, "groupBy=sex")).isEqualTo(Map.of("FEMALE", "60", "MALE", "30", "NOT_STATED", "17"));
        assertThat(programme.value(CODE, "sex=FEMALE")).isEqualTo("60");
        assertThat(programme.counted(CODE, "sex=FEMALE,MALE")).isEqualTo(Map.of("I-1", "90"));
    }

    @Test
    void aPersonMayBeInSeveralPopulationGroupsAndIsOnceInTheTotal() {
        tell(verified("I-1", 100, Map.of(), Map.of(PopulationGroup.CHILDREN, 80L, PopulationGroup.POOR_AND_VULNERABLE, 90L)));
        tell(verified("I-2", 5, Map.of(), Map.of()));

        assertThat(programme.rows(CODE, "groupBy=populationGroup"))
                .isEqualTo(Map.of("CHILDREN", "80", "POOR_AND_VULNERABLE", "90", "NOT_STATED", "5"));
        assertThat(programme.ask(CODE, "groupBy=populationGroup").whole().value()).isEqualByComparingTo("105");
        assertThat(programme.value(CODE, "populationGroup=CHILDREN")).isEqualTo("80");
    }

    @Test
    void aVerifiedCorrectionReplacesItsOriginal() {
        tell(impact("OLD", Country.TGO, Dimension.ACCESS, "2021-12-31", 100, null));
        Instant before = tell(
                impact("NEW", 1, Country.TGO, Dimension.ACCESS, "2021-12-31", 90, null, ReviewStatus.SUBMITTED, "OLD",
                        Map.of(), Map.of()));
        tell(impact("NEW", 2, Country.TGO, Dimension.ACCESS, "2021-12-31", 90, null, ReviewStatus.VERIFIED, "OLD", Map.of(),
                Map.of()));

        assertThat(programme.value(CODE, "")).isEqualTo("90");
        assertThat(programme.value(CODE, "asOf=" + before)).isEqualTo("100");
        assertThat(programme.counted(CODE, "")).isEqualTo(Map.of("NEW", "90", "OLD", "0 SUPERSEDED"));
    }

    @Test
    void aRecordThatDoesNotCountIsNotTheHighestOfItsGroup() {
        programme.tell(group("G", Country.TGO, OverlapRule.HIGHEST, null), OverlapGroupState.Event.FORMED);
        tell(impact("I-1", Country.TGO, Dimension.ACCESS, "2021-12-31", 10, "G"));
        tell(impact("I-2", 1, Country.TGO, Dimension.ACCESS, "2021-12-31", 99, "G", ReviewStatus.DRAFT, null, Map.of(),
                Map.of()));

        assertThat(programme.value(CODE, "")).isEqualTo("10");
        assertBounds("10", "10");
    }

    private void assertBounds(String lower, String upper) {
        var whole = programme.ask(CODE, "").whole();
        assertThat(whole.lower()).isEqualByComparingTo(new BigDecimal(lower));
        assertThat(whole.upper()).isEqualByComparingTo(new BigDecimal(upper));
    }

    /** Members I-0, I-1, … of one group, in 2020, 2021, … */
    private void grouped(OverlapRule rule, Long union, long... persons) {
        programme.tell(group("G", Country.TGO, rule, union), OverlapGroupState.Event.FORMED);
        for (int i = 0; i < persons.length; i++) {
            tell(impact("I-" + i, Country.TGO, Dimension.ACCESS, 2020 + i + "-12-31", persons[i], "G"));
        }
    }

    private static ImpactRecordState verified(String reference, long persons, Map<Sex, Long> bySex,
            Map<PopulationGroup, Long> byGroup) {
        return impact(reference, 1, Country.TGO, Dimension.ACCESS, "2021-12-31", persons, null, ReviewStatus.VERIFIED, null,
                bySex,
                byGroup);
    }

    private Instant tell(ImpactRecordState state) {
        return programme.tell(state, ImpactRecordState.Event.valueOf(switch (state.status()) {
            case DRAFT -> "DRAFTED";
            default -> state.status().name();
        }));
    }
}
