package org.ilo.spf.funding.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;

import org.ilo.spf.contracts.code.ParticipantGroup;
import org.ilo.spf.contracts.funding.PartnerMeetingState;
import org.ilo.spf.funding.meeting.PartnerMeeting.Report;
import org.ilo.spf.web.problem.RuleViolated;
import org.junit.jupiter.api.Test;

class PartnerMeetingTest {

    @Test
    void neverHappensWithoutParticipants() {
        assertThatThrownBy(() -> new PartnerMeeting("PM-2023-001", report(Map.of()))).isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> new PartnerMeeting("PM-2023-001", report(Map.of(ParticipantGroup.WORKERS, 0))))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("Nobody took part in Development Partners of 2023-03-24");
    }

    @Test
    void neverLosesAllItsParticipants() {
        var meeting = new PartnerMeeting("PM-2023-001", report(Map.of(ParticipantGroup.WORKERS, 1)));

        assertThatThrownBy(() -> meeting.revise(report(Map.of()))).isInstanceOf(RuleViolated.class);
        assertThat(meeting.state().participants()).containsEntry(ParticipantGroup.WORKERS, 1);
    }

    @Test
    void countsParticipantsByGroup() {
        var meeting = new PartnerMeeting("PM-2023-001",
                report(Map.of(ParticipantGroup.GOVERNMENTS, 60, ParticipantGroup.OTHER, 0)));

        var held = meeting.held();
        var revised = meeting.revise(report(Map.of(ParticipantGroup.GOVERNMENTS, 61)));

        assertThat(held.type()).isEqualTo(PartnerMeetingState.Event.HELD);
        assertThat(held.state().participants()).containsEntry(ParticipantGroup.GOVERNMENTS, 60);
        assertThat(revised.type()).isEqualTo(PartnerMeetingState.Event.REVISED);
        assertThat(revised.state().version()).isEqualTo(2);
    }

    private static Report report(Map<ParticipantGroup, Integer> participants) {
        return new Report(LocalDate.of(2023, 3, 24), "Development Partners", participants);
    }
}
