package org.ilo.spf.trials.bench;

import static org.ilo.spf.trials.bench.Chance.day;
import static org.ilo.spf.trials.bench.Chance.phase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.Branch;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.EvidenceKind;
import org.ilo.spf.contracts.code.ImpactMethod;
import org.ilo.spf.contracts.code.OverlapRule;
import org.ilo.spf.contracts.code.PopulationGroup;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.code.Sex;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.TargetIndicator;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.results.CumulativeFigure;
import org.ilo.spf.contracts.results.Evidence;
import org.ilo.spf.contracts.results.ImpactRecordState;
import org.ilo.spf.contracts.results.InstitutionalChangeState;
import org.ilo.spf.contracts.results.Milestone;
import org.ilo.spf.contracts.results.OverlapGroupState;
import org.ilo.spf.contracts.results.Review;
import org.ilo.spf.contracts.results.TargetState;

/** The histories of what results-service owns. */
final class ResultRecords {

    /** The state of a record as it follows from where it is in the review; the rest of it does not change on the way. */
    private interface Reviewed {
        State state(UUID id, int version, String reference, ReviewStatus status, UUID supersedes, UUID supersededBy,
                Review review);
    }

    private record Place(UUID id, Country country) {
    }

    private record Verified(UUID id, Instant at) {
    }

    private final Chance chance;
    private final Population.Publisher publisher;
    private final FundingRecords funding;
    private final Map<Country, UUID> newestChange = new EnumMap<>(Country.class);
    private final ArrayDeque<Place> newestGroups = new ArrayDeque<>();
    private int count;

    ResultRecords(Chance chance, Population.Publisher publisher, FundingRecords funding) {
        this.chance = chance;
        this.publisher = publisher;
        this.funding = funding;
    }

    void change(Instant at) {
        var country = chance.country();
        var step = chance.any(Step.values());
        var title = chance.text(80);
        var description = chance.text(400);
        var adoptedOn = chance.dayBefore(at, 200);
        var contribution = chance.text(250);
        var areas = chance.some(ThematicArea.values(), 3);
        var branches = chance.some(Branch.values(), 3);
        var projects = chance.in(60) ? Set.of(funding.projectCode(at)) : Set.<String> of();
        var evidence = evidence();
        var verified = review(at, "IC-" + country + "-" + adoptedOn.getYear() + "-" + ++count, null,
                (id, version, reference, status, supersedes, supersededBy, review) -> new InstitutionalChangeState(id, version,
                        reference, country, step, title, description, adoptedOn, contribution, areas, branches, projects,
                        evidence, null, null, status, supersedes, supersededBy, review),
                InstitutionalChangeState.Event::valueOf);
        newestChange.put(country, verified.id());
    }

    void impact(Instant at) {
        var group = chance.in(15) && !newestGroups.isEmpty() ? chance.any(List.copyOf(newestGroups)) : null;
        var country = group == null ? chance.country() : group.country();
        if (!newestChange.containsKey(country)) {
            change(at);
            return;
        }
        var change = newestChange.get(country);
        var dimension = chance.any(Dimension.values());
        var branch = chance.any(Branch.values());
        var endsOn = chance.dayBefore(at, 300);
        var persons = chance.persons();
        var cumulative = chance.in(20) ? new CumulativeFigure(persons * 3, persons * 2) : null;
        var method = chance.any(ImpactMethod.values());
        var estimated = method == ImpactMethod.ESTIMATE;
        var formula = estimated ? chance.text(80) : null;
        var source = chance.text(90);
        var bySex = chance.among(Sex.values(), persons, 50);
        var byGroup = chance.among(PopulationGroup.values(), persons, 40);
        var evidence = evidence();
        review(at, "IM-" + country + "-" + endsOn.getYear() + "-" + ++count, null,
                (id, version, reference, status, supersedes, supersededBy, review) -> new ImpactRecordState(id, version,
                        reference, change, country, dimension, branch, endsOn.minusYears(1).plusDays(1), endsOn, persons,
                        cumulative, method, estimated ? new BigDecimal("4.70") : null, formula, source, bySex, byGroup,
                        group == null ? null : group.id(), evidence, status, supersedes, supersededBy, review),
                ImpactRecordState.Event::valueOf);
    }

    void group(Instant at) {
        var id = chance.id(at);
        var country = chance.country();
        var rule = chance.any(OverlapRule.values());
        var union = rule == OverlapRule.STATED_UNION ? chance.persons() : null;
        var reference = "OG-" + country + "-" + ++count;
        var instants = chance.later(at, chance.in(30) ? 2 : 1, 100);
        for (int i = 0; i < instants.size(); i++) {
            publisher.publish(
                    new OverlapGroupState(id, i + 1, reference, country, chance.text(60), rule, union, chance.text(80)),
                    i == 0 ? OverlapGroupState.Event.FORMED : OverlapGroupState.Event.REVISED, chance.id(instants.get(i)),
                    instants.get(i));
        }
        newestGroups.addLast(new Place(id, country));
        if (newestGroups.size() > 30) {
            newestGroups.removeFirst();
        }
    }

    void target(Instant at) {
        var id = chance.id(at);
        var phase = phase(day(at));
        var indicator = chance.any(TargetIndicator.values());
        var country = chance.in(90) ? chance.country() : null;
        var value = 10 * chance.persons();
        var milestones = List.of(new Milestone(phase.to().minusYears(2), value / 2));
        var reference = "TG-" + phase + "-" + ++count;
        var instants = chance.later(at, chance.upTo(2), 400);
        for (int i = 0; i < instants.size(); i++) {
            publisher.publish(
                    new TargetState(id, i + 1, reference, indicator, phase, country, Set.of(), Set.of(), phase.from(), 0,
                            milestones, phase.to(), value, chance.text(80)),
                    i == 0 ? TargetState.Event.SET : TargetState.Event.REVISED, chance.id(instants.get(i)), instants.get(i));
        }
    }

    private List<Evidence> evidence() {
        var evidence = new ArrayList<Evidence>();
        for (int i = chance.upTo(2); i > 0; i--) {
            evidence.add(new Evidence(chance.text(50), "https://example.org/evidence/" + chance.upTo(1_000_000) + ".pdf",
                    chance.any(EvidenceKind.values())));
        }
        return evidence;
    }

    /** Tells a record's whole way; one in sixteen that was verified is corrected by another, which is verified as well. */
    private Verified review(Instant at, String reference, UUID supersedes, Reviewed record, Function<String, Enum<?>> events) {
        var id = chance.id(at);
        var course = course(supersedes != null);
        var instants = chance.later(at, course.size(), 40);
        for (int i = 0; i < course.size(); i++) {
            publisher.publish(
                    record.state(id, i + 1, reference, status(course.get(i)), supersedes, null, signed(course.get(i))),
                    events.apply(course.get(i)), chance.id(instants.get(i)), instants.get(i));
        }
        var last = instants.get(instants.size() - 1);
        if (supersedes == null && course.get(course.size() - 1).equals("VERIFIED") && chance.in(6)) {
            var correction = review(last.plusSeconds(chance.upTo(90) * 86_400L), reference + "a", id, record, events);
            var then = correction.at().plusMillis(1);
            publisher.publish(record.state(id, course.size() + 1, reference, ReviewStatus.SUPERSEDED, null, correction.id(),
                    signed("VERIFIED")), events.apply("SUPERSEDED"), chance.id(then), then);
        }
        return new Verified(id, last);
    }

    private List<String> course(boolean correction) {
        var course = new ArrayList<>(List.of("DRAFTED"));
        if (chance.in(50)) {
            course.add("REVISED");
        }
        course.add("SUBMITTED");
        if (chance.in(15)) {
            course.addAll(List.of("RETURNED", "SUBMITTED"));
        }
        if (correction || chance.in(90)) {
            course.add("VERIFIED");
        }
        if (!correction && course.contains("VERIFIED") && chance.in(4)) {
            course.add("WITHDRAWN");
        }
        return course;
    }

    private static ReviewStatus status(String event) {
        return switch (event) {
            case "DRAFTED", "REVISED" -> ReviewStatus.DRAFT;
            default -> ReviewStatus.valueOf(event);
        };
    }

    private Review signed(String event) {
        var submitted = !event.equals("DRAFTED") && !event.equals("REVISED");
        var verified = event.equals("VERIFIED") || event.equals("WITHDRAWN");
        return new Review("author@example.org", "editor@example.org", submitted ? "author@example.org" : null,
                verified ? "reviewer@example.org" : null, event.equals("RETURNED") ? chance.text(60) : null,
                event.equals("WITHDRAWN") ? chance.text(60) : null);
    }
}
