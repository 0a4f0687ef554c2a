package org.ilo.spf.funding.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.ilo.spf.contracts.calendar.Period;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ProjectStatus;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.funding.ProjectState;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.web.problem.RuleViolated;

import com.google.errorprone.annotations.CheckReturnValue;

/** A development cooperation project. */
@Entity
@Table(name = "projects")
public class Project extends Aggregate<ProjectState> {

    /** What a project's code looks like: location/year/number/partner. */
    public static final String CODE = "^[A-Z]{3}/[0-9]{2}/[0-9]{2,3}/[A-Z]{3}$";

    @Embedded
    private Plan plan;
    @Enumerated(EnumType.STRING)
    private ProjectStatus status;

    /**
     * What a funding officer says of a project.
     *
     * @param countries none when it is global
     * @param partners the ids of development partners
     * @param startsOn the planned start
     * @param endsOn the planned end, if there is one
     */
    @Embeddable
    @Schema(name = "NewProject")
    public record Plan(
            @NotNull @Pattern(regexp = CODE) @Column(name = "reference", insertable = false, updatable = false) @Schema(examples = "GLO/22/31/IRL") String code,
            @NotBlank @Size(max = 300) String title,
            @JdbcTypeCode(SqlTypes.JSON) Set<Country> countries,
            @JdbcTypeCode(SqlTypes.JSON) Set<ThematicArea> thematicAreas,
            @Size(max = 50) @JdbcTypeCode(SqlTypes.JSON) Set<UUID> partners,
            @NotNull LocalDate startsOn,
            LocalDate endsOn) {

        Plan lasting(LocalDate from, LocalDate to) {
            return new Plan(code, title, countries, thematicAreas, partners, from, to);
        }
    }

    protected Project() {
        // for Hibernate
    }

    Project(Plan plan) {
        super(plan.code());
        requireOrder(plan.startsOn(), plan.endsOn());
        this.plan = plan;
        this.status = ProjectStatus.PIPELINE;
    }

    @CheckReturnValue
    Event<ProjectState> prepared() {
        return event(ProjectState.Event.PREPARED);
    }

    /** Changes what is planned; the code stays what it is. */
    @CheckReturnValue
    Event<ProjectState> revise(Plan revised) {
        if (!revised.code().equals(reference())) {
            throw new RuleViolated("project-keeps-its-code",
                    "%s is cited by that code; prepare %s as another project instead.".formatted(reference(), revised.code()));
        }
        require("be revised", ProjectStatus.PIPELINE, ProjectStatus.IMPLEMENTATION);
        if (status == ProjectStatus.IMPLEMENTATION && !revised.startsOn().equals(plan.startsOn())) {
            throw new RuleViolated("project-state-forbids",
                    "%s began on %s; that is a fact.".formatted(reference(), plan.startsOn()));
        }
        requireOrder(revised.startsOn(), revised.endsOn());
        plan = revised;
        return event(ProjectState.Event.REVISED);
    }

    /** Implementation begins. */
    @CheckReturnValue
    Event<ProjectState> start(LocalDate on) {
        require("start", ProjectStatus.PIPELINE);
        last(on, plan.endsOn());
        status = ProjectStatus.IMPLEMENTATION;
        return event(ProjectState.Event.STARTED);
    }

    /** Implementation has ended. */
    @CheckReturnValue
    Event<ProjectState> close(LocalDate on) {
        require("be closed", ProjectStatus.IMPLEMENTATION);
        last(plan.startsOn(), on);
        status = ProjectStatus.CLOSED;
        return event(ProjectState.Event.CLOSED);
    }

    /** Nothing comes of it. */
    @CheckReturnValue
    Event<ProjectState> cancel() {
        require("be cancelled", ProjectStatus.PIPELINE);
        status = ProjectStatus.CANCELLED;
        return event(ProjectState.Event.CANCELLED);
    }

    /** What a funding officer could say of it now, for a partial change. */
    Plan plan() {
        return plan;
    }

    @Override
    public ProjectState state() {
        return new ProjectState(id(), version(), reference(), plan.title(), plan.countries(), plan.thematicAreas(),
                plan.partners(), plan.startsOn(), plan.endsOn(), status);
    }

    private void last(LocalDate from, LocalDate to) {
        requireOrder(from, to);
        plan = plan.lasting(from, to);
    }

    private void requireOrder(LocalDate from, LocalDate to) {
        if (new Period(from, to).isReversed()) {
            throw new RuleViolated("projects-end-after-they-start",
                    "%s starts on %s and cannot end on %s.".formatted(reference(), from, to));
        }
    }

    private void require(String what, ProjectStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new RuleViolated("project-state-forbids",
                    "%s is %s; only %s can %s.".formatted(reference(), status, List.of(allowed), what));
        }
    }
}
