package org.ilo.spf.funding.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ProjectStatus;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.funding.ProjectState;
import org.ilo.spf.funding.project.Project.Plan;
import org.ilo.spf.web.problem.RuleViolated;
import org.junit.jupiter.api.Test;

class ProjectTest {

    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final LocalDate END = LocalDate.of(2024, 12, 31);

    @Test
    void neverEndsBeforeItStarts() {
        refused("projects-end-after-they-start", () -> new Project(plan("GLO/22/31/IRL", START, START.minusDays(1))));
    }

    @Test
    void neverStartsAfterItsPlannedEnd() {
        var project = project();

        refused("projects-end-after-they-start", () -> project.start(END.plusDays(1)));
        assertThat(project.state().status()).isEqualTo(ProjectStatus.PIPELINE);
        assertThat(project.state().startsOn()).isEqualTo(START);
    }

    @Test
    void neverClosesBeforeItStarted() {
        var project = started();

        refused("projects-end-after-they-start", () -> project.close(START.minusDays(1)));
        assertThat(project.state().status()).isEqualTo(ProjectStatus.IMPLEMENTATION);
    }

    @Test
    void keepsItsCode() {
        refused("project-keeps-its-code", () -> project().revise(plan("GLO/22/32/IRL", START, END)));
    }

    @Test
    void keepsTheDayItBegan() {
        refused("project-state-forbids", () -> started().revise(plan("GLO/22/31/IRL", START.plusDays(1), END)));
    }

    @Test
    void goesOneWay() {
        var closed = closed();
        var cancelled = cancelled();

        refused("project-state-forbids", () -> project().close(END));
        refused("project-state-forbids", () -> started().start(START));
        refused("project-state-forbids", () -> started().cancel());
        for (Project over : Set.of(closed, cancelled)) {
            refused("project-state-forbids", () -> over.start(START));
            refused("project-state-forbids", () -> over.close(END));
            refused("project-state-forbids", () -> over.cancel());
            refused("project-state-forbids", () -> over.revise(plan("GLO/22/31/IRL", START, END)));
        }
    }

    @Test
    void beginsAndEndsOnTheDaysItDid() {
        var project = project();

        var prepared = project.prepared();
        var started = project.start(START.plusDays(10));
        var closed = project.close(END.plusDays(10));

        assertThat(prepared.type()).isEqualTo(ProjectState.Event.PREPARED);
        assertThat(prepared.state().status()).isEqualTo(ProjectStatus.PIPELINE);
        assertThat(started.type()).isEqualTo(ProjectState.Event.STARTED);
        assertThat(started.state().startsOn()).isEqualTo(START.plusDays(10));
        assertThat(started.state().endsOn()).isEqualTo(END);
        assertThat(closed.type()).isEqualTo(ProjectState.Event.CLOSED);
        assertThat(closed.state().endsOn()).isEqualTo(END.plusDays(10));
        assertThat(closed.state().status()).isEqualTo(ProjectStatus.CLOSED);
        assertThat(closed.state().version()).isEqualTo(3);
    }

    @Test
    void isRevisedWhileItRuns() {
        var project = started();

        var revised = project.revise(plan("GLO/22/31/IRL", START, null));

        assertThat(revised.type()).isEqualTo(ProjectState.Event.REVISED);
        assertThat(revised.state().endsOn()).isNull();
        assertThat(revised.state().status()).isEqualTo(ProjectStatus.IMPLEMENTATION);
    }

    private static Plan plan(String code, LocalDate startsOn, LocalDate endsOn) {
        return new Plan(code, "Floors", Set.of(Country.TGO), Set.of(ThematicArea.OAP), Set.of(), startsOn, endsOn);
    }

    private static Project project() {
        return new Project(plan("GLO/22/31/IRL", START, END));
    }

    private static Project started() {
        var project = project();
        assertThat(project.start(START).state().version()).isEqualTo(1);
        return project;
    }

    private static Project closed() {
        var project = started();
        assertThat(project.close(END).state().version()).isEqualTo(2);
        return project;
    }

    private static Project cancelled() {
        var project = project();
        assertThat(project.cancel().state().status()).isEqualTo(ProjectStatus.CANCELLED);
        return project;
    }

    private static void refused(String rule, ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOfSatisfying(RuleViolated.class,
                refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
