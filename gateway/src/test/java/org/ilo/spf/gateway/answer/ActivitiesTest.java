package org.ilo.spf.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.gateway.answer.Sample.meeting;
import static org.ilo.spf.gateway.answer.Sample.partner;
import static org.ilo.spf.gateway.answer.Sample.position;
import static org.ilo.spf.gateway.answer.Sample.project;

import java.util.Map;
import java.util.Set;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ParticipantGroup;
import org.ilo.spf.contracts.code.PartnerType;
import org.ilo.spf.contracts.code.ProjectStatus;
import org.ilo.spf.contracts.funding.DevelopmentPartnerState;
import org.ilo.spf.contracts.funding.PartnerMeetingState;
import org.ilo.spf.contracts.funding.ProjectState;
import org.ilo.spf.contracts.funding.StaffPositionState;
import org.junit.jupiter.api.Test;

class ActivitiesTest {

    private final Programme programme = new Programme();

    @Test
    void aProjectHasStartedWhenItIsOrWasImplemented() {
        programme.tell(partner("IRL", PartnerType.GOVERNMENT), DevelopmentPartnerState.Event.ADDED);
        started("GLO/21/01/IRL", ProjectStatus.IMPLEMENTATION, Country.TGO, Country.SEN);
        started("GLO/21/02/IRL", ProjectStatus.CLOSED, Country.KHM);
        started("GLO/21/03/IRL", ProjectStatus.PIPELINE);
        started("GLO/21/04/IRL", ProjectStatus.CANCELLED);

        assertThat(programme.value("projects-started", "phase=PHASE_II")).isEqualTo("2");
        assertThat(programme.counted("projects-started", "")).isEqualTo(Map.of("GLO/21/01/IRL", "1", "GLO/21/02/IRL", "1",
                "GLO/21/03/IRL", "0 NOT_STARTED", "GLO/21/04/IRL", "0 CANCELLED"));
        assertThat(programme.rows("projects-started", "groupBy=country"))
                .isEqualTo(Map.of("TGO", "1", "SEN", "1", "KHM", "1"));
        assertThat(programme.rows("projects-started", "groupBy=region,partner"))
                .isEqualTo(Map.of("AFRICA IRL", "1", "ASIA_PACIFIC IRL", "1"));
        assertThat(programme.value("projects-started", "region=AFRICA&partner=IRL&year=2021")).isEqualTo("1");
        assertThat(programme.value("projects-started", "to=2020-12-31")).isEqualTo("0");
    }

    @Test
    void aPositionThatHasEndedWasRecruitedAllTheSame() {
        var before = programme.tell(position("S-1", 1, Country.TGO, "2021-09-01", null), StaffPositionState.Event.RECRUITED);
        programme.tell(position("S-1", 2, Country.TGO, "2021-09-01", "2022-09-01"), StaffPositionState.Event.ENDED);
        programme.tell(position("S-2", 1, Country.CHE, "2022-02-01", null), StaffPositionState.Event.RECRUITED);

        assertThat(programme.value("staff-recruited", "phase=PHASE_II")).isEqualTo("2");
        assertThat(programme.value("staff-recruited", "asOf=" + before)).isEqualTo("1");
        assertThat(programme.rows("staff-recruited", "groupBy=region,dutyStation,year"))
                .isEqualTo(Map.of("AFRICA TGO 2021", "1", "EUROPE_CENTRAL_ASIA CHE 2022", "1"));
        assertThat(programme.value("staff-recruited", "project=GLO/21/01/IRL&dutyStation=CHE")).isEqualTo("1");
    }

    @Test
    void participantsOfAMeetingAreThoseOfItsGroups() {
        programme.tell(meeting("M-1", "2023-03-24", Map.of(ParticipantGroup.GOVERNMENTS, 100, ParticipantGroup.WORKERS, 80)),
                PartnerMeetingState.Event.HELD);
        programme.tell(meeting("M-2", "2019-03-24", Map.of(ParticipantGroup.WORKERS, 5)), PartnerMeetingState.Event.HELD);

        assertThat(programme.value("meeting-participants", "month=2023-03")).isEqualTo("180");
        assertThat(programme.rows("meeting-participants", "groupBy=group"))
                .isEqualTo(Map.of("GOVERNMENTS", "100", "WORKERS", "85"));
        assertThat(programme.value("meeting-participants", "group=WORKERS&phase=PHASE_I")).isEqualTo("5");
        assertThat(programme.ask("meeting-participants", "groupBy=group&sumRows=true").query().additive()).isTrue();
    }

    private void started(String reference, ProjectStatus status, Country... countries) {
        programme.tell(project(reference, 1, Set.of(countries), "2021-09-01", status), ProjectState.Event.REVISED);
    }
}
