package org.ilo.spf.countries.thematicarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ilo.spf.contracts.code.ThematicArea.DIG;
import static org.ilo.spf.contracts.code.ThematicArea.SHP;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ilo.spf.contracts.code.ThematicAreaStatus;
import org.ilo.spf.contracts.code.ThematicGroup;
import org.ilo.spf.contracts.countries.ThematicAreaState;
import org.ilo.spf.countries.thematicarea.ThematicArea.Opening;
import org.ilo.spf.web.problem.RuleViolated;
import org.junit.jupiter.api.Test;

class ThematicAreaTest {

    @Test
    void keepsItsCode() {
        var area = opened();

        refused(() -> area.revise(new Opening(SHP, "Health")), "thematic-area-keeps-its-code");
        assertThat(area.opening()).isEqualTo(new Opening(DIG, "Registries"));
    }

    @Test
    void isRetiredWhenActiveAndReopenedWhenRetired() {
        var area = opened();

        refused(area::reopen, "thematic-area-state-forbids");
        assertThat(area.retire().type()).isEqualTo(ThematicAreaState.Event.RETIRED);
        refused(area::retire, "thematic-area-state-forbids");
        assertThat(area.reopen().type()).isEqualTo(ThematicAreaState.Event.REOPENED);
        assertThat(area.state().status()).isEqualTo(ThematicAreaStatus.ACTIVE);
        assertThat(area.version()).isEqualTo(3);
    }

    @Test
    void isCitedByItsCodeAndFallsIntoTheGroupOfThat() {
        var area = opened();

        assertThat(area.state()).isEqualTo(new ThematicAreaState(area.state().id(), 1, "DIG", DIG,
                ThematicGroup.ROBUST_SYSTEMS, "Registries", ThematicAreaStatus.ACTIVE));
    }

    @Test
    void canBeDescribedAnewWhileRetired() {
        var area = opened();
        assertThat(area.retire().state().status()).isEqualTo(ThematicAreaStatus.RETIRED);

        var event = area.revise(new Opening(DIG, "Registries and payments"));

        assertThat(event.type()).isEqualTo(ThematicAreaState.Event.REVISED);
        assertThat(event.state().description()).isEqualTo("Registries and payments");
        assertThat(event.state().status()).isEqualTo(ThematicAreaStatus.RETIRED);
    }

    private static ThematicArea opened() {
        var area = new ThematicArea(new Opening(DIG, "Registries"));
        assertThat(area.opened().type()).isEqualTo(ThematicAreaState.Event.OPENED);
        return area;
    }

    private static void refused(ThrowingCallable what, String rule) {
        assertThatThrownBy(what).isInstanceOfSatisfying(RuleViolated.class,
                refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
