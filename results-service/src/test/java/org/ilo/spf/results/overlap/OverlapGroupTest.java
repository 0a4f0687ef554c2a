package org.ilo.spf.results.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.OverlapRule;
import org.ilo.spf.results.overlap.Members.Figures;
import org.ilo.spf.results.overlap.OverlapGroup.NewOverlapGroup;
import org.ilo.spf.web.problem.RuleViolated;
import org.junit.jupiter.api.Test;

class OverlapGroupTest {

    private static final Figures NOBODY = new Figures(0, 0, 0);
    private static final Figures TWO = new Figures(2, 300, 500);

    @Test
    void statesAUnionUnderTheRuleOfThatNameOnly() {
        refuses("stated-union-goes-with-its-rule", () -> group(OverlapRule.STATED_UNION, null));
        refuses("stated-union-goes-with-its-rule", () -> group(OverlapRule.HIGHEST, 400L));
        refuses("stated-union-goes-with-its-rule", () -> group(OverlapRule.DISJOINT, 400L));
    }

    @Test
    void boundsANewlyStatedUnionByItsMembers() {
        for (long impossible : new long[] { 299, 501 }) {
            refuses("stated-union-within-bounds",
                    () -> revise(group(OverlapRule.HIGHEST, null), OverlapRule.STATED_UNION, impossible, TWO))
                    .hasMessageContaining("2 verified member(s), the largest of 300 persons, 500 in sum")
                    .hasMessageContaining(String.valueOf(impossible));
        }
        for (long possible : new long[] { 300, 500 }) {
            assertThat(revise(group(OverlapRule.HIGHEST, null), OverlapRule.STATED_UNION, possible, TWO)).isEqualTo(possible);
        }
    }

    @Test
    void isNotBoundBeforeItHasVerifiedMembers() {
        assertThat(revise(group(OverlapRule.HIGHEST, null), OverlapRule.STATED_UNION, 7L, NOBODY)).isEqualTo(7);
    }

    @Test
    void isRetitledEvenIfItsMembersHaveOutgrownTheUnion() {
        assertThat(revise(group(OverlapRule.STATED_UNION, 10L), OverlapRule.STATED_UNION, 10L, TWO)).isEqualTo(10);
    }

    @Test
    void keepsItsCountry() {
        refuses("overlap-group-keeps-country", () -> assertThat(group(OverlapRule.HIGHEST, null)
                .revise(new NewOverlapGroup(Country.SEN, "t", OverlapRule.HIGHEST, null, "s"), NOBODY)).isNull());
    }

    @Test
    void holdsPeopleOfOneCountry() {
        refuses("impact-records-overlap-within-a-country",
                () -> group(OverlapRule.HIGHEST, null).requireSameCountry(Country.SEN));
    }

    private static OverlapGroup group(OverlapRule rule, Long union) {
        return new OverlapGroup("OG-TGO-001", new NewOverlapGroup(Country.TGO, "Registry", rule, union, "Ministry"));
    }

    private static Long revise(OverlapGroup group, OverlapRule rule, Long union, Figures verified) {
        return group.revise(new NewOverlapGroup(Country.TGO, "New title", rule, union, "Ministry"), verified).state()
                .statedUnion();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refuses(String rule, ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("rule", rule);
    }
}
