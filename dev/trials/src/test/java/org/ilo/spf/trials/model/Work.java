package org.ilo.spf.trials.model;

import static org.ilo.spf.trials.model.Aggregates.made;
import static org.ilo.spf.trials.model.Command.one;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ParticipantGroup;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.code.ProjectStatus;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.funding.DevelopmentPartnerState;
import org.ilo.spf.contracts.funding.FundingRequirementState;
import org.ilo.spf.contracts.funding.OwnContributionState;
import org.ilo.spf.contracts.funding.PartnerMeetingState;
import org.ilo.spf.contracts.funding.ProjectState;
import org.ilo.spf.contracts.funding.StaffPositionState;
import org.ilo.spf.funding.contribution.OwnContribution;
import org.ilo.spf.funding.contribution.OwnContribution.Decision;
import org.ilo.spf.funding.meeting.PartnerMeeting;
import org.ilo.spf.funding.meeting.PartnerMeeting.Report;
import org.ilo.spf.funding.project.Project;
import org.ilo.spf.funding.project.Project.Plan;
import org.ilo.spf.funding.requirement.FundingRequirement;
import org.ilo.spf.funding.requirement.FundingRequirement.Need;
import org.ilo.spf.funding.requirement.FundingRequirement.Statement;
import org.ilo.spf.funding.staff.StaffPosition;
import org.ilo.spf.funding.staff.StaffPosition.Particulars;

/** What money is needed for and spent on: requirements, the ILO's own contributions, projects, positions and meetings. */
final class Work {

    private final Service service;

    Work(Service service) {
        this.service = service;
    }

    void requirement(Command command) {
        var phase = one(Phase.values(), command.who());
        LocalDate from = command.day().plusYears(command.more() % 3);
        if (service.all(FundingRequirementState.class).stream()
                .anyMatch(each -> each.phase() == phase && each.inForceFrom().equals(from))) {
            // The database keeps them apart.
            return;
        }
        BigDecimal total = BigDecimal.valueOf(100 + command.content() * 9999L, 2);
        BigDecimal support = total.divide(new BigDecimal(2), 2, java.math.RoundingMode.DOWN);
        boolean sums = command.content() % 5 != 0;
        BigDecimal management = sums ? total.subtract(support) : total;
        BigDecimal country = BigDecimal.valueOf(1 + command.more() * 500L, 2);
        var pillars = command.more() % 3 == 0 ? Map.<Pillar, BigDecimal> of()
                : Map.of(Pillar.IN_COUNTRY_SUPPORT, support, Pillar.MANAGEMENT, management);
        boolean allowed = (pillars.isEmpty() || support.add(management).compareTo(total) == 0)
                && country.compareTo(pillars.isEmpty() ? total : support) <= 0;
        var statement = new Statement(phase, from, total, pillars, List.of(new Need(Country.TGO, country, "advice", 5L)),
                "Strategy");
        service.command(allowed, work -> work.begin(made(FundingRequirement.class, statement), "stated"));
    }

    void ownContribution(Command command) {
        var decision = new Decision(one(Phase.values(), command.who()),
                command.more() % 2 == 0 ? null : one(Pillar.values(), command.content()),
                command.more() % 3 == 0 ? Country.KHM : null, BigDecimal.valueOf(1 + command.content() * 333L, 2),
                command.day(),
                "Governing Body");
        String reference = "OC-" + service.all(OwnContributionState.class).size();
        service.command(true, work -> work.begin(made(OwnContribution.class, reference, decision), "decided"));
    }

    void prepare(Command command) {
        LocalDate ends = command.day().plusDays(command.more() - 5L);
        var plan = plan(command, "GLO/22/" + (10 + service.all(ProjectState.class).size()) + "/IRL", command.day(), ends);
        service.command(!ends.isBefore(plan.startsOn()), work -> work.begin(made(Project.class, plan), "prepared"));
    }

    void project(Command command) {
        var project = one(service.all(ProjectState.class), command.which());
        if (project == null) {
            return;
        }
        boolean pipeline = project.status() == ProjectStatus.PIPELINE;
        boolean running = project.status() == ProjectStatus.IMPLEMENTATION;
        LocalDate on = project.startsOn().plusDays(command.content() % 9 - 2L);
        UUID id = project.id();
        switch (command.more() % 5) {
            case 0, 1 -> service.command(pipeline && !project.endsOn().isBefore(on), work -> work.happen(id, "start", on));
            case 2 -> service.command(running && !on.isBefore(project.startsOn()), work -> work.happen(id, "close", on));
            case 3 -> service.command(pipeline, work -> work.happen(id, "cancel"));
            default -> {
                var plan = plan(command, project.reference(), on, on.plusYears(1));
                service.command(pipeline || running && on.equals(project.startsOn()), work -> work.happen(id, "revise", plan));
            }
        }
    }

    private Plan plan(Command command, String code, LocalDate from, LocalDate to) {
        var partner = one(service.all(DevelopmentPartnerState.class), command.who());
        return new Plan(code, "A project", command.content() % 3 == 0 ? Set.of() : Set.of(Country.TGO, Country.SEN),
                Set.of(one(ThematicArea.values(), command.content())), partner == null ? Set.of() : Set.of(partner.id()), from,
                to);
    }

    void position(Command command) {
        var position = command.which() % 2 == 0 ? null : one(service.all(StaffPositionState.class), command.which());
        LocalDate on = command.day();
        if (position == null) {
            LocalDate ended = command.more() % 3 == 0 ? on.plusDays(command.who() - 3L) : null;
            var content = new Particulars("Actuary", one(List.of(Country.SEN, Country.JOR), command.who()), null, on, ended);
            String reference = "SP-" + service.all(StaffPositionState.class).size();
            service.command(ended == null || !ended.isBefore(on),
                    work -> work.begin(made(StaffPosition.class, reference, content), "recruited"));
        } else if (command.more() % 2 == 0) {
            service.command(position.endedOn() == null && !on.isBefore(position.recruitedOn()),
                    work -> work.happen(position.id(), "end", on));
        } else {
            var content = new Particulars("Economist", Country.PER, null, on, null);
            service.command(true, work -> work.happen(position.id(), "revise", content));
        }
    }

    void meeting(Command command) {
        var meeting = command.more() % 3 == 0 ? one(service.all(PartnerMeetingState.class), command.which()) : null;
        int workers = command.content() % 7;
        int partners = command.content() % 3;
        var report = new Report(command.day(), "A meeting",
                Map.of(ParticipantGroup.WORKERS, workers, ParticipantGroup.PARTNERS, partners));
        boolean allowed = workers + partners > 0;
        if (meeting == null) {
            String reference = "PM-" + service.all(PartnerMeetingState.class).size();
            service.command(allowed, work -> work.begin(made(PartnerMeeting.class, reference, report), "held"));
        } else {
            service.command(allowed, work -> work.happen(meeting.id(), "revise", report));
        }
    }
}
