package org.ilo.spf.trials.model;

import static org.ilo.spf.trials.model.Aggregates.made;
import static org.ilo.spf.trials.model.Command.one;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.OverlapRule;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.code.TargetIndicator;
import org.ilo.spf.contracts.results.ImpactRecordState;
import org.ilo.spf.contracts.results.OverlapGroupState;
import org.ilo.spf.contracts.results.TargetState;
import org.ilo.spf.results.overlap.Members;
import org.ilo.spf.results.overlap.OverlapGroup;
import org.ilo.spf.results.overlap.OverlapGroup.NewOverlapGroup;
import org.ilo.spf.results.target.Target;
import org.ilo.spf.results.target.Target.NewMilestone;
import org.ilo.spf.results.target.Target.NewTarget;

/** Overlap groups and targets, which bound what may be said of impact. */
final class Groups {

    private final Service service;

    Groups(Service service) {
        this.service = service;
    }

    void form(Command command) {
        var content = group(command, command.content() % 4 == 0 ? Country.KHM : Country.TGO);
        service.command(fits(content),
                work -> work.begin(made(OverlapGroup.class, "OG-" + groups().size(), content), "formed"));
    }

    void revise(Command command) {
        var group = one(groups(), command.which());
        if (group == null) {
            return;
        }
        var country = command.who() % 5 == 0 ? Country.PER : group.country();
        var content = group(command, country);
        List<Long> verified = verifiedIn(group.id());
        long highest = verified.stream().mapToLong(Long::longValue).max().orElse(0);
        long sum = verified.stream().mapToLong(Long::longValue).sum();
        Long union = content.statedUnion();
        boolean within = union == null || union.equals(group.statedUnion()) || verified.isEmpty()
                || highest <= union && union <= sum;
        service.command(fits(content) && country == group.country() && within, work -> work.happen(group.id(), "revise",
                content, new Members.Figures(verified.size(), highest, sum)));
    }

    void target(Command command) {
        var phase = one(Phase.values(), command.who());
        var dimensions = command.more() % 4 == 0 ? Set.of(Dimension.LEGAL_COVERAGE) : Set.<Dimension> of();
        var indicator = one(TargetIndicator.values(), command.content());
        LocalDate due = LocalDate.of(2020, 12, 31).plusYears(command.which() % 8);
        long value = command.content() * 100L;
        var milestone = new NewMilestone(due.minusMonths(command.more() % 3), command.more() * 50L);
        boolean allowed = (indicator == TargetIndicator.PEOPLE_REACHED || dimensions.isEmpty())
                && !due.isBefore(phase.from()) && !due.isAfter(phase.to()) && value > 10
                && milestone.due().isBefore(due) && milestone.value() >= 10 && milestone.value() <= value;
        var content = new NewTarget(indicator, phase, null, dimensions, Set.of(), due.minusYears(1), 10L, List.of(milestone),
                due, value, "Strategy");
        service.command(allowed, work -> work.begin(
                made(Target.class, "TG-" + service.all(TargetState.class).size(), content), "set"));
    }

    private static NewOverlapGroup group(Command command, Country country) {
        var rule = one(OverlapRule.values(), command.content());
        Long union = rule == OverlapRule.STATED_UNION ^ command.more() % 9 == 0 ? 1L + command.content() * 20L : null;
        return new NewOverlapGroup(country, "Registered households", rule, union, "Registry");
    }

    private static boolean fits(NewOverlapGroup content) {
        return content.rule() == OverlapRule.STATED_UNION == (content.statedUnion() != null);
    }

    private List<Long> verifiedIn(UUID group) {
        return service.all(ImpactRecordState.class).stream()
                .filter(impact -> group.equals(impact.overlapGroup()) && impact.status() == ReviewStatus.VERIFIED)
                .map(ImpactRecordState::persons).toList();
    }

    private List<OverlapGroupState> groups() {
        return service.all(OverlapGroupState.class);
    }
}
