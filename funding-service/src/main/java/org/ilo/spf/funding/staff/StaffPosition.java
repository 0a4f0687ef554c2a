package org.ilo.spf.funding.staff;

import java.time.LocalDate;

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
import org.ilo.spf.contracts.calendar.Period;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.funding.StaffPositionState;
import org.ilo.spf.funding.project.Project;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.web.problem.RuleViolated;

import com.google.errorprone.annotations.CheckReturnValue;

/** A position the programme recruited for; persons are never named. */
@Entity
@Table(name = "staff_positions")
public class StaffPosition extends Aggregate<StaffPositionState> {

    @Embedded
    private Particulars particulars;

    /**
     * What a funding officer says of a position.
     *
     * @param role what the position is for; not who holds it
     * @param projectCode the project that pays for it
     * @param endedOn the last day, if there was one
     */
    @Embeddable
    @Schema(name = "NewStaffPosition")
    public record Particulars(
            @NotBlank @Size(max = 200) @Schema(examples = "Actuary") String role,
            @NotNull @Enumerated(EnumType.STRING) Country dutyStation,
            @Pattern(regexp = Project.CODE) @Schema(examples = "GLO/22/31/IRL") String projectCode,
            @NotNull LocalDate recruitedOn,
            LocalDate endedOn) {

        Particulars until(LocalDate end) {
            return new Particulars(role, dutyStation, projectCode, recruitedOn, end);
        }
    }

    protected StaffPosition() {
        // for Hibernate
    }

    StaffPosition(String reference, Particulars particulars) {
        super(reference);
        take(particulars);
    }

    @CheckReturnValue
    Event<StaffPositionState> recruited() {
        return event(StaffPositionState.Event.RECRUITED);
    }

    /** Corrects what was said of the position. */
    @CheckReturnValue
    Event<StaffPositionState> revise(Particulars revised) {
        take(revised);
        return event(StaffPositionState.Event.REVISED);
    }

    /** The position ends; the day given is the last one. */
    @CheckReturnValue
    Event<StaffPositionState> end(LocalDate on) {
        if (particulars.endedOn() != null) {
            throw new RuleViolated("staff-position-has-ended", "%s ended on %s already.".formatted(reference(),
                    particulars.endedOn()));
        }
        take(particulars.until(on));
        return event(StaffPositionState.Event.ENDED);
    }

    /** What a funding officer could say of it now, for a partial change. */
    Particulars particulars() {
        return particulars;
    }

    @Override
    public StaffPositionState state() {
        return new StaffPositionState(id(), version(), reference(), particulars.role(), particulars.dutyStation(),
                particulars.projectCode(), particulars.recruitedOn(), particulars.endedOn());
    }

    private void take(Particulars stated) {
        if (new Period(stated.recruitedOn(), stated.endedOn()).isReversed()) {
            throw new RuleViolated("staff-positions-end-after-they-start", "%s was recruited on %s and cannot end on %s."
                    .formatted(reference(), stated.recruitedOn(), stated.endedOn()));
        }
        particulars = stated;
    }
}
