package org.ilo.spf.funding.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.funding.StaffPositionState;
import org.ilo.spf.funding.staff.StaffPosition.Particulars;
import org.ilo.spf.web.problem.RuleViolated;
import org.junit.jupiter.api.Test;

class StaffPositionTest {

    private static final LocalDate RECRUITED = LocalDate.of(2021, 3, 1);

    @Test
    void neverEndsBeforeItBegan() {
        assertThatThrownBy(() -> position(RECRUITED.minusDays(1))).isInstanceOf(RuleViolated.class)
                .hasMessageContaining("cannot end on 2021-02-28");
        assertThatThrownBy(() -> position(null).end(RECRUITED.minusDays(1))).isInstanceOf(RuleViolated.class);
    }

    @Test
    void neverEndsTwice() {
        var ended = position(RECRUITED.plusYears(1));

        assertThatThrownBy(() -> ended.end(RECRUITED.plusYears(2))).isInstanceOf(RuleViolated.class)
                .hasMessageContaining("SP-2021-001 ended on 2022-03-01 already");
    }

    @Test
    void isRecruitedForCorrectedAndEnds() {
        var position = position(null);

        var recruited = position.recruited();
        var revised = position.revise(new Particulars("Actuary", Country.TGO, "GLO/22/31/IRL", RECRUITED.plusDays(1), null));
        var ended = position.end(RECRUITED.plusDays(1));

        assertThat(recruited.type()).isEqualTo(StaffPositionState.Event.RECRUITED);
        assertThat(recruited.state().endedOn()).isNull();
        assertThat(revised.type()).isEqualTo(StaffPositionState.Event.REVISED);
        assertThat(revised.state().dutyStation()).isEqualTo(Country.TGO);
        assertThat(ended.type()).isEqualTo(StaffPositionState.Event.ENDED);
        assertThat(ended.state().endedOn()).isEqualTo(RECRUITED.plusDays(1));
        assertThat(ended.state().version()).isEqualTo(3);
    }

    private static StaffPosition position(LocalDate endedOn) {
        return new StaffPosition("SP-2021-001", new Particulars("Actuary", Country.SEN, null, RECRUITED, endedOn));
    }
}
