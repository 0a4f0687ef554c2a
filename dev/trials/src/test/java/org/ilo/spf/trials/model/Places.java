package org.ilo.spf.trials.model;

import static org.ilo.spf.trials.model.Aggregates.made;
import static org.ilo.spf.trials.model.Command.one;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.ilo.spf.contracts.code.AdvisoryRequestStatus;
import org.ilo.spf.contracts.code.Constituent;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.EngagementStatus;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.code.ThematicAreaStatus;
import org.ilo.spf.contracts.countries.AdvisoryRequestState;
import org.ilo.spf.contracts.countries.EngagementState;
import org.ilo.spf.contracts.countries.FocusCountryState;
import org.ilo.spf.contracts.countries.ThematicAreaState;
import org.ilo.spf.countries.advisoryrequest.AdvisoryRequest;
import org.ilo.spf.countries.advisoryrequest.AdvisoryRequest.Question;
import org.ilo.spf.countries.engagement.Engagement;
import org.ilo.spf.countries.engagement.Engagement.Plan;
import org.ilo.spf.countries.focuslist.FocusCountry;
import org.ilo.spf.countries.focuslist.FocusCountry.Listing;
import org.ilo.spf.countries.thematicarea.ThematicArea;
import org.ilo.spf.countries.thematicarea.ThematicArea.Opening;

/** Where the programme works, on what, and what it is asked. */
final class Places {

    private static final List<Country> COUNTRIES = List.of(Country.TGO, Country.SEN, Country.KHM, Country.HKG);

    private final Service service;
    private final Journal journal;

    Places(Service service, Journal journal) {
        this.service = service;
        this.journal = journal;
    }

    void list(Command command) {
        var phase = one(Phase.values(), command.who());
        LocalDate from = command.day();
        LocalDate to = command.more() % 3 == 0 ? from.plusDays(command.more() * 5L - 10) : null;
        var listing = new Listing(phase, one(COUNTRIES, command.which()), from, to);
        String reference = "FC-" + service.all(FocusCountryState.class).size();
        service.command(within(phase, from) && (to == null || within(phase, to) && !to.isBefore(from)),
                work -> work.begin(made(FocusCountry.class, reference, listing), "listed"));
    }

    void delist(Command command) {
        var listed = one(service.all(FocusCountryState.class), command.which());
        if (listed != null) {
            LocalDate on = command.day();
            service.command(listed.endsOn() == null && within(listed.phase(), on) && !on.isBefore(listed.startsOn()),
                    work -> work.happen(listed.id(), "delist", on));
        }
    }

    void plan(Command command) {
        var phase = one(Phase.values(), command.who());
        var plan = plan(command, phase, one(COUNTRIES, command.which()), command.day(), null);
        String reference = "E-" + service.all(EngagementState.class).size();
        service.command(within(phase, plan.startsOn()) && !plan.pillars().contains(Pillar.MANAGEMENT),
                work -> work.begin(made(Engagement.class, reference, plan), "planned"));
    }

    void engagement(Command command) {
        var engagement = one(service.all(EngagementState.class), command.which());
        if (engagement == null) {
            return;
        }
        var course = new Course(engagement);
        LocalDate on = course.around(command.content());
        boolean happened = !on.isAfter(today());
        UUID id = engagement.id();
        switch (course.next(command.more())) {
            case "activate" -> service.command(engagement.status() == EngagementStatus.PLANNED && happened
                    && within(engagement.phase(), on) && (engagement.endsOn() == null || !engagement.endsOn().isBefore(on)),
                    work -> work.happen(id, "activate", on, today()));
            case "suspend" -> service.command(engagement.status() == EngagementStatus.ACTIVE && happened
                    && course.notBeforeLastActive(on), work -> work.happen(id, "suspend", on, today()));
            case "resume" -> service.command(engagement.status() == EngagementStatus.SUSPENDED && happened
                    && within(engagement.phase(), on) && on.isAfter(course.lastActive()),
                    work -> work.happen(id, "resume", on, today()));
            case "complete" -> service.command(course.isUnderWay() && happened && course.notBeforeLastActive(on),
                    work -> work.happen(id, "complete", on, today()));
            case "cancel" ->
                service.command(engagement.status() == EngagementStatus.PLANNED, work -> work.happen(id, "cancel"));
            default -> {
                var plan = plan(command, engagement.phase(), engagement.country(), engagement.startsOn(), on);
                boolean allowed = course.isOpen() && within(plan.phase(), plan.startsOn())
                        && !plan.pillars().contains(Pillar.MANAGEMENT) && !on.isBefore(plan.startsOn())
                        && (on.equals(engagement.endsOn()) || course.notBeforeLastActive(on));
                service.command(allowed, work -> work.happen(id, "revise", plan));
            }
        }
    }

    /** Where an engagement stands, and which way it may go. */
    private record Course(EngagementState engagement) {

        String next(int choice) {
            return one(List.of("activate", "activate", "suspend", "resume", "complete", "revise", "cancel"), choice);
        }

        boolean isUnderWay() {
            return engagement.status() == EngagementStatus.ACTIVE || engagement.status() == EngagementStatus.SUSPENDED;
        }

        boolean isOpen() {
            return isUnderWay() || engagement.status() == EngagementStatus.PLANNED;
        }

        LocalDate lastActive() {
            return engagement.activePeriods().stream().map(period -> period.until() == null ? period.from() : period.until())
                    .max(LocalDate::compareTo).orElse(null);
        }

        boolean notBeforeLastActive(LocalDate on) {
            return lastActive() == null || !on.isBefore(lastActive());
        }

        LocalDate around(int choice) {
            return (lastActive() == null ? engagement.startsOn() : lastActive()).plusDays(choice % 50 * 20L - 20);
        }
    }

    void area(Command command) {
        var area = command.more() % 3 == 0 ? null : one(service.all(ThematicAreaState.class), command.which());
        var code = one(org.ilo.spf.contracts.code.ThematicArea.values(), command.content());
        if (area == null) {
            service.command(true, work -> work.begin(made(ThematicArea.class, new Opening(code, "Advice.")), "opened"));
        } else if (command.who() % 3 == 0) {
            service.command(code == area.code(), work -> work.happen(area.id(), "revise", new Opening(code, "Better advice.")));
        } else {
            boolean retire = command.who() % 2 == 0;
            service.command(retire == (area.status() == ThematicAreaStatus.ACTIVE),
                    work -> work.happen(area.id(), retire ? "retire" : "reopen"));
        }
    }

    void request(Command command) {
        var request = command.more() % 3 == 0 ? null : one(service.all(AdvisoryRequestState.class), command.which());
        LocalDate on = command.day();
        if (request == null) {
            var question = new Question(Country.SEN, org.ilo.spf.contracts.code.ThematicArea.FIN, Constituent.GOVERNMENT,
                    "Costing", on);
            String reference = "AR-" + service.all(AdvisoryRequestState.class).size();
            service.command(!on.isAfter(today()),
                    work -> work.begin(made(AdvisoryRequest.class, reference, question, today()), "requested"));
            return;
        }
        boolean open = request.status() == AdvisoryRequestStatus.REQUESTED;
        switch (command.who() % 3) {
            case 0 -> service.command(open && !on.isBefore(request.requestedOn()),
                    work -> work.happen(request.id(), "accept", on, today()));
            case 1 -> service.command(request.status() == AdvisoryRequestStatus.ACCEPTED && !on.isBefore(request.acceptedOn()),
                    work -> work.happen(request.id(), "deliver", on, today()));
            default -> service.command(open, work -> work.happen(request.id(), "decline", "Out of scope."));
        }
    }

    private static Plan plan(Command command, Phase phase, Country country, LocalDate from, LocalDate to) {
        var pillars = Set.copyOf(List.of(one(Pillar.values(), command.content() % 7), Pillar.IN_COUNTRY_SUPPORT));
        return new Plan(phase, country, pillars, Set.of(org.ilo.spf.contracts.code.ThematicArea.FIN), Set.of(), null, null,
                from,
                to);
    }

    private LocalDate today() {
        return journal.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static boolean within(Phase phase, LocalDate day) {
        return !day.isBefore(phase.from()) && !day.isAfter(phase.to());
    }
}
