package org.ilo.spf.trials.bench;

import static org.ilo.spf.trials.bench.Chance.day;
import static org.ilo.spf.trials.bench.Chance.phase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.ilo.spf.contracts.code.AdvisoryRequestStatus;
import org.ilo.spf.contracts.code.Constituent;
import org.ilo.spf.contracts.code.EngagementStatus;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.code.ThematicAreaStatus;
import org.ilo.spf.contracts.code.ThematicGroup;
import org.ilo.spf.contracts.countries.ActivePeriod;
import org.ilo.spf.contracts.countries.AdvisoryRequestState;
import org.ilo.spf.contracts.countries.EngagementState;
import org.ilo.spf.contracts.countries.FocusCountryState;
import org.ilo.spf.contracts.countries.ThematicAreaState;

/** The histories of what countries-service owns. */
final class CountryRecords {

    private final Chance chance;
    private final Population.Publisher publisher;
    private int count;

    CountryRecords(Chance chance, Population.Publisher publisher) {
        this.chance = chance;
        this.publisher = publisher;
    }

    void thematicAreas(Instant at) {
        for (var area : ThematicArea.values()) {
            var group = ThematicGroup.values()[area.ordinal() % 2];
            publisher.publish(new ThematicAreaState(chance.id(at), 1, area.name(), area, group, chance.text(300),
                    ThematicAreaStatus.ACTIVE), ThematicAreaState.Event.OPENED, chance.id(at), at);
        }
    }

    void focus(Instant at) {
        var id = chance.id(at);
        var country = chance.country();
        var phase = phase(day(at));
        var reference = "FC-" + country + "-" + ++count;
        publisher.publish(new FocusCountryState(id, 1, reference, phase, country, day(at), null),
                FocusCountryState.Event.LISTED,
                chance.id(at), at);
        if (chance.in(30)) {
            var then = at.plusSeconds(86_400L * chance.upTo(1000));
            publisher.publish(new FocusCountryState(id, 2, reference, phase, country, day(at), day(then)),
                    FocusCountryState.Event.DELISTED, chance.id(then), then);
        }
    }

    void engagement(Instant at) {
        var id = chance.id(at);
        var country = chance.country();
        var phase = phase(day(at));
        var reference = "EN-" + country + "-" + ++count;
        var pillars = chance.some(Pillar.values(), 3);
        var areas = chance.some(ThematicArea.values(), 4);
        var steps = chance.some(Step.values(), 3);
        var priorities = chance.text(300);
        var course = List.of(EngagementState.Event.PLANNED, EngagementState.Event.ACTIVATED, EngagementState.Event.SUSPENDED,
                EngagementState.Event.RESUMED, EngagementState.Event.COMPLETED).subList(0, 1 + chance.upTo(4));
        var instants = chance.later(at, course.size(), 400);
        for (int i = 0; i < course.size(); i++) {
            var on = day(instants.get(i));
            var end = course.get(i) == EngagementState.Event.COMPLETED ? on : phase.to();
            publisher.publish(
                    new EngagementState(id, i + 1, reference, phase, country, status(course.get(i)), pillars, areas, steps,
                            priorities, "CO-" + country, day(at), end.isBefore(day(at)) ? null : end,
                            periods(instants.subList(0, i + 1))),
                    course.get(i), chance.id(instants.get(i)), instants.get(i));
        }
    }

    /** Work begins with every second change of status, and ends with the others. */
    private static List<ActivePeriod> periods(List<Instant> changes) {
        var periods = new ArrayList<ActivePeriod>();
        for (int i = 1; i < changes.size(); i += 2) {
            LocalDate until = i + 1 < changes.size() ? day(changes.get(i + 1)) : null;
            periods.add(new ActivePeriod(day(changes.get(i)), until));
        }
        return periods;
    }

    private static EngagementStatus status(EngagementState.Event event) {
        return switch (event) {
            case ACTIVATED, RESUMED -> EngagementStatus.ACTIVE;
            case SUSPENDED -> EngagementStatus.SUSPENDED;
            case COMPLETED -> EngagementStatus.COMPLETED;
            case CANCELLED -> EngagementStatus.CANCELLED;
            case PLANNED, REVISED -> EngagementStatus.PLANNED;
        };
    }

    void advice(Instant at) {
        var id = chance.id(at);
        var country = chance.country();
        var reference = "AR-" + country + "-" + ++count;
        var area = chance.any(ThematicArea.values());
        var constituent = chance.any(Constituent.values());
        var subject = chance.text(120);
        var declined = chance.in(15);
        var instants = chance.later(at, declined ? 2 : chance.upTo(3), 60);
        for (int i = 0; i < instants.size(); i++) {
            var status = i == 0 ? AdvisoryRequestStatus.REQUESTED
                    : declined ? AdvisoryRequestStatus.DECLINED
                            : i == 1 ? AdvisoryRequestStatus.ACCEPTED : AdvisoryRequestStatus.DELIVERED;
            publisher.publish(
                    new AdvisoryRequestState(id, i + 1, reference, country, area, constituent, subject, day(at), status,
                            i > 0 && !declined ? day(instants.get(1)) : null, i > 1 ? day(instants.get(2)) : null,
                            i > 0 && declined ? chance.text(100) : null),
                    AdvisoryRequestState.Event.valueOf(status.name()),
                    chance.id(instants.get(i)), instants.get(i));
        }
    }
}
