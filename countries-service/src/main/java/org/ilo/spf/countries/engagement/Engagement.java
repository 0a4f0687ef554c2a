package org.ilo.spf.countries.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.ilo.spf.contracts.calendar.Period;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.EngagementStatus;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.countries.ActivePeriod;
import org.ilo.spf.contracts.countries.EngagementState;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.web.problem.RuleViolated;

import com.google.errorprone.annotations.CheckReturnValue;

/** The programme's work in one country in one phase. */
@Entity
@Table(name = "engagements")
public class Engagement extends Aggregate<EngagementState> {

    @Embedded
    private Plan plan;
    @Enumerated(EnumType.STRING)
    private EngagementStatus status;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ActivePeriod> activePeriods;

    /**
     * What a country officer says of an engagement.
     *
     * @param startsOn the planned start
     * @param endsOn the planned end, if there is one
     */
    @Schema(examples = """
            {"phase": "PHASE_II", "country": "TGO", "pillars": ["IN_COUNTRY_SUPPORT"], "thematicAreas": ["SHP", "FIN"],
             "steps": ["LEGAL_FRAMEWORK"], "priorities": "Universal health insurance", "office": "CO-Abidjan",
             "startsOn": "2021-03-01"}""")
    @Embeddable
    public record Plan(
            @NotNull @Enumerated(EnumType.STRING) Phase phase,
            @NotNull @Enumerated(EnumType.STRING) Country country,
            @NotEmpty @JdbcTypeCode(SqlTypes.JSON) Set<Pillar> pillars,
            @NotEmpty @JdbcTypeCode(SqlTypes.JSON) Set<ThematicArea> thematicAreas,
            @JdbcTypeCode(SqlTypes.JSON) Set<Step> steps,
            @Size(max = 4000) String priorities,
            @Size(max = 200) String office,
            @NotNull LocalDate startsOn,
            LocalDate endsOn) {

        Plan lasting(LocalDate from, LocalDate to) {
            return new Plan(phase, country, pillars, thematicAreas, steps, priorities, office, from, to);
        }
    }

    protected Engagement() {
        // for Hibernate
    }

    Engagement(String reference, Plan plan) {
        super(reference);
        requireSound(plan);
        this.plan = plan;
        this.status = EngagementStatus.PLANNED;
        this.activePeriods = List.of();
    }

    @CheckReturnValue
    Event<EngagementState> planned() {
        return event(EngagementState.Event.PLANNED);
    }

    /** Changes what is planned; phase and country stay what they are, and so does what has happened. */
    @CheckReturnValue
    Event<EngagementState> revise(Plan revised) {
        if (revised.phase() != plan.phase() || revised.country() != plan.country()) {
            throw new RuleViolated("engagement-keeps-country-and-phase",
                    "%s is about %s in %s; plan another engagement instead.".formatted(reference(), plan.country(),
                            plan.phase()));
        }
        require("revised", EngagementStatus.PLANNED, EngagementStatus.ACTIVE, EngagementStatus.SUSPENDED);
        if (status != EngagementStatus.PLANNED && !revised.startsOn().equals(plan.startsOn())) {
            throw new RuleViolated("engagement-state-forbids",
                    "%s began on %s; that is a fact.".formatted(reference(), plan.startsOn()));
        }
        requireSound(revised);
        // An end that was planned too early and has been overtaken may stand until somebody plans another.
        if (revised.endsOn() != null && !revised.endsOn().equals(plan.endsOn())) {
            requireNotBeforeLastActive(revised.endsOn());
        }
        plan = revised;
        return event(EngagementState.Event.REVISED);
    }

    /** Work begins. */
    @CheckReturnValue
    Event<EngagementState> activate(LocalDate on, LocalDate today) {
        require("activated", EngagementStatus.PLANNED);
        requireHappened(on, today);
        requireWithin(plan.phase(), on);
        requireOrder(on, plan.endsOn());
        plan = plan.lasting(on, plan.endsOn());
        begin(on);
        return event(EngagementState.Event.ACTIVATED);
    }

    /** Work rests, from the day after. */
    @CheckReturnValue
    Event<EngagementState> suspend(LocalDate on, LocalDate today) {
        require("suspended", EngagementStatus.ACTIVE);
        requireHappened(on, today);
        rest(on);
        status = EngagementStatus.SUSPENDED;
        return event(EngagementState.Event.SUSPENDED);
    }

    /** Work goes on. */
    @CheckReturnValue
    Event<EngagementState> resume(LocalDate on, LocalDate today) {
        require("resumed", EngagementStatus.SUSPENDED);
        requireHappened(on, today);
        requireWithin(plan.phase(), on);
        if (on.equals(lastActive())) {
            throw new RuleViolated("engagement-dates-go-forward",
                    "%s was active on %s; it can go on the day after.".formatted(reference(), on));
        }
        requireNotBeforeLastActive(on);
        begin(on);
        return event(EngagementState.Event.RESUMED);
    }

    /** Work has ended. */
    @CheckReturnValue
    Event<EngagementState> complete(LocalDate on, LocalDate today) {
        require("completed", EngagementStatus.ACTIVE, EngagementStatus.SUSPENDED);
        requireHappened(on, today);
        if (status == EngagementStatus.ACTIVE) {
            rest(on);
        } else {
            // Work that never went on after a rest ended on its last day.
            requireNotBeforeLastActive(on);
        }
        plan = plan.lasting(plan.startsOn(), on);
        status = EngagementStatus.COMPLETED;
        return event(EngagementState.Event.COMPLETED);
    }

    /** Nothing comes of the plan. */
    @CheckReturnValue
    Event<EngagementState> cancel() {
        require("cancelled", EngagementStatus.PLANNED);
        status = EngagementStatus.CANCELLED;
        return event(EngagementState.Event.CANCELLED);
    }

    /** What a country officer could say of it now, for a partial change. */
    Plan plan() {
        return plan;
    }

    @Override
    public EngagementState state() {
        return new EngagementState(id(), version(), reference(), plan.phase(), plan.country(), status, plan.pillars(),
                plan.thematicAreas(), plan.steps(), plan.priorities(), plan.office(), plan.startsOn(), plan.endsOn(),
                activePeriods);
    }

    private void begin(LocalDate on) {
        var periods = new ArrayList<>(activePeriods);
        periods.add(new ActivePeriod(on, null));
        activePeriods = List.copyOf(periods);
        status = EngagementStatus.ACTIVE;
    }

    private void rest(LocalDate on) {
        requireNotBeforeLastActive(on);
        var periods = new ArrayList<>(activePeriods);
        LocalDate from = periods.remove(periods.size() - 1).from();
        periods.add(new ActivePeriod(from, on));
        activePeriods = List.copyOf(periods);
    }

    /** The last day on which work is known to have gone on; null before there was any. */
    private LocalDate lastActive() {
        if (activePeriods.isEmpty()) {
            return null;
        }
        ActivePeriod last = activePeriods.get(activePeriods.size() - 1);
        return last.until() == null ? last.from() : last.until();
    }

    private void require(String what, EngagementStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new RuleViolated("engagement-state-forbids",
                    "%s is %s; only an engagement that is %s can be %s.".formatted(reference(), status,
                            Stream.of(allowed).map(Enum::name).collect(Collectors.joining(" or ")), what));
        }
    }

    private void requireNotBeforeLastActive(LocalDate on) {
        LocalDate last = lastActive();
        if (last != null && on.isBefore(last)) {
            throw new RuleViolated("engagement-dates-go-forward",
                    "%s was active on %s; what follows comes later than %s.".formatted(reference(), last, on));
        }
    }

    private static void requireHappened(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new RuleViolated("engagement-in-the-future",
                    "It is %s; what happens on %s can be planned, not recorded.".formatted(today, on));
        }
    }

    private static void requireSound(Plan plan) {
        if (plan.pillars().contains(Pillar.MANAGEMENT)) {
            throw new RuleViolated("engagements-have-no-management-pillar",
                    "Of %s, MANAGEMENT is for money only.".formatted(plan.pillars()));
        }
        requireWithin(plan.phase(), plan.startsOn());
        requireOrder(plan.startsOn(), plan.endsOn());
    }

    private static void requireWithin(Phase phase, LocalDate date) {
        if (!phase.period().contains(date)) {
            throw new RuleViolated("engagement-outside-phase",
                    "%s runs %s; %s is outside.".formatted(phase, phase.period(), date));
        }
    }

    private static void requireOrder(LocalDate startsOn, LocalDate endsOn) {
        if (new Period(startsOn, endsOn).isReversed()) {
            throw new RuleViolated("engagements-end-after-they-start",
                    "The engagement starts on %s and cannot end on %s.".formatted(startsOn, endsOn));
        }
    }
}
