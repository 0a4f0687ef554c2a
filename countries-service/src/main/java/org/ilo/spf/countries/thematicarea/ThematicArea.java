package org.ilo.spf.countries.thematicarea;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ilo.spf.contracts.code.ThematicAreaStatus;
import org.ilo.spf.contracts.code.ThematicGroup;
import org.ilo.spf.contracts.countries.ThematicAreaState;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.web.problem.RuleViolated;

import com.google.errorprone.annotations.CheckReturnValue;

/** One of the programme's areas of policy advice; its reference is its code. */
@Entity
@Table(name = "thematic_areas")
@AttributeOverride(name = "reference", column = @Column(name = "code", insertable = false, updatable = false))
public class ThematicArea extends Aggregate<ThematicAreaState> {

    @Embedded
    private Opening opening;
    @Enumerated(EnumType.STRING)
    @Column(name = "thematic_group")
    private ThematicGroup group;
    @Enumerated(EnumType.STRING)
    private ThematicAreaStatus status;

    /** What is said of an area when it is opened. */
    @Schema(examples = "{\"code\": \"DIG\", \"description\": \"Registries, payments and services by digital means.\"}")
    @Embeddable
    public record Opening(
            @NotNull @Enumerated(EnumType.STRING) org.ilo.spf.contracts.code.ThematicArea code,
            @NotBlank @Size(max = 4000) String description) {
    }

    protected ThematicArea() {
        // for Hibernate
    }

    ThematicArea(Opening opening) {
        super(opening.code().name());
        this.opening = opening;
        this.group = opening.code().group();
        this.status = ThematicAreaStatus.ACTIVE;
    }

    @CheckReturnValue
    Event<ThematicAreaState> opened() {
        return event(ThematicAreaState.Event.OPENED);
    }

    /** Changes the description; the code stays what it is. */
    @CheckReturnValue
    Event<ThematicAreaState> revise(Opening revised) {
        if (revised.code() != opening.code()) {
            throw new RuleViolated("thematic-area-keeps-its-code",
                    "%s cannot become %s; open that area instead.".formatted(reference(), revised.code()));
        }
        opening = revised;
        return event(ThematicAreaState.Event.REVISED);
    }

    /** Nothing new is taken up in the area. */
    @CheckReturnValue
    Event<ThematicAreaState> retire() {
        require(ThematicAreaStatus.ACTIVE, "retired");
        status = ThematicAreaStatus.RETIRED;
        return event(ThematicAreaState.Event.RETIRED);
    }

    /** The area is worked in again. */
    @CheckReturnValue
    Event<ThematicAreaState> reopen() {
        require(ThematicAreaStatus.RETIRED, "reopened");
        status = ThematicAreaStatus.ACTIVE;
        return event(ThematicAreaState.Event.REOPENED);
    }

    /** What could be said of it now, for a partial change. */
    Opening opening() {
        return opening;
    }

    @Override
    public ThematicAreaState state() {
        return new ThematicAreaState(id(), version(), reference(), opening.code(), group,
                opening.description(), status);
    }

    private void require(ThematicAreaStatus required, String what) {
        if (status != required) {
            throw new RuleViolated("thematic-area-state-forbids",
                    "%s is %s; only an area that is %s can be %s.".formatted(reference(), status, required, what));
        }
    }
}
