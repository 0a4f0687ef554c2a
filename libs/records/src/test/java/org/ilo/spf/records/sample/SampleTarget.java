package org.ilo.spf.records.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ilo.spf.contracts.code.TargetIndicator;
import org.ilo.spf.contracts.results.TargetState;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;

import com.google.errorprone.annotations.CheckReturnValue;

/** A target, which the public may read; each indicator has one. */
@Entity
@Table(name = "targets")
public class SampleTarget extends Aggregate<TargetState> {

    @Enumerated(EnumType.STRING)
    private TargetIndicator indicator;
    private LocalDate due;

    /** What is aimed at, and by when. */
    @Schema(examples = "{\"indicator\": \"PEOPLE_REACHED\", \"due\": \"2030-12-31\"}")
    public record Aim(@NotNull TargetIndicator indicator, @NotNull LocalDate due) {
    }

    protected SampleTarget() {
        // for Hibernate
    }

    SampleTarget(Aim aim) {
        super(aim.indicator().name());
        this.indicator = aim.indicator();
        this.due = aim.due();
    }

    @CheckReturnValue
    Event<TargetState> set() {
        return event(TargetState.Event.SET);
    }

    @Override
    public TargetState state() {
        return new TargetState(id(), version(), reference(), indicator, null, null, Set.of(), Set.of(), null, 0, List.of(), due,
                1,
                null);
    }
}
