package org.ilo.spf.trials.model;

import static org.ilo.spf.contracts.code.ReviewStatus.DRAFT;
import static org.ilo.spf.contracts.code.ReviewStatus.RETURNED;
import static org.ilo.spf.contracts.code.ReviewStatus.SUBMITTED;
import static org.ilo.spf.contracts.code.ReviewStatus.VERIFIED;
import static org.ilo.spf.trials.model.Aggregates.made;
import static org.ilo.spf.trials.model.Command.one;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.ilo.spf.contracts.code.Branch;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.EvidenceKind;
import org.ilo.spf.contracts.code.ImpactMethod;
import org.ilo.spf.contracts.code.PopulationGroup;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.code.Sex;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.results.ImpactRecordState;
import org.ilo.spf.contracts.results.InstitutionalChangeState;
import org.ilo.spf.contracts.results.OverlapGroupState;
import org.ilo.spf.contracts.results.Review;
import org.ilo.spf.results.change.InstitutionalChange;
import org.ilo.spf.results.change.InstitutionalChange.NewInstitutionalChange;
import org.ilo.spf.results.impact.ImpactRecord;
import org.ilo.spf.results.impact.NewImpactRecord;
import org.ilo.spf.results.overlap.OverlapGroup;
import org.ilo.spf.results.review.NewEvidence;
import org.ilo.spf.results.review.Officer;
import org.ilo.spf.results.review.Remark;
import org.ilo.spf.results.review.Withdrawal;

/** Institutional changes and impact records in their review: who may do what, said a second time. */
final class Results {

    private static final List<Country> COUNTRIES = List.of(Country.TGO, Country.KHM);

    private final Service service;
    private final Journal journal;

    Results(Service service, Journal journal) {
        this.service = service;
        this.journal = journal;
    }

    void draftChange(Command command) {
        var corrected = command.more() % 3 == 0 ? one(changes(), command.which()) : null;
        var country = corrected == null || command.content() % 7 == 0 ? one(COUNTRIES, command.content()) : corrected.country();
        var content = change(command, country, corrected == null ? null : corrected.id());
        boolean allowed = corrected == null || corrected.status() == VERIFIED && corrected.country() == country;
        String reference = "IC-" + changes().size();
        service.command(allowed, work -> work.begin(corrected == null
                ? made(InstitutionalChange.class, reference, officer(command), content)
                : made(InstitutionalChange.class, reference, officer(command), content, work.locked(corrected.id())),
                "drafted"));
    }

    /** Mostly onwards; now and then whatever the number says. */
    void reviewChange(Command command) {
        var change = one(changes(), command.which());
        if (change == null) {
            return;
        }
        var officer = officer(command);
        var old = find(changes(), change.supersedes());
        boolean otherEyes = otherEyes(change.review(), officer) && (old == null || otherEyes(old.review(), officer));
        switch (act(change.status(), command)) {
            case "submit" -> service.command(isOpen(change.status()) && !change.evidence().isEmpty(),
                    work -> work.happen(change.id(), "submit", officer));
            case "verify" -> verify(change, officer);
            case "return" -> service.command(change.status() == SUBMITTED && otherEyes,
                    work -> work.happen(change.id(), "returnForRevision", officer, new Remark("Which year?"),
                            corrected(work, change.supersedes())));
            case "withdraw" -> {
                var line = line(change.id());
                var consequences = impacts().stream()
                        .filter(impact -> impact.status() == VERIFIED && line.contains(impact.institutionalChange()))
                        .map(ImpactRecordState::reference).toList();
                service.command(change.status() == VERIFIED && otherEyes && consequences.isEmpty(), work -> work
                        .happen(change.id(), "withdraw", officer, new Withdrawal("It was struck down."), consequences,
                                corrected(work, change.supersedes())));
            }
            default -> service.command(isOpen(change.status()), work -> work.happen(change.id(), "revise", officer,
                    change(command, change.country(), change.supersedes())));
        }
    }

    void draftImpact(Command command) {
        var change = one(changes(), command.which());
        if (change == null) {
            return;
        }
        var corrected = command.more() % 3 == 0 ? one(impacts(), command.content()) : null;
        var group = one(groups().stream()
                .filter(each -> each.country() == change.country() || command.more() % 9 == 0).toList(),
                // Mostly the same one, or no group would ever have two members.
                command.more() % 4 == 0 ? command.content() : 0);
        boolean sameCountry = group == null || group.country() == change.country();
        boolean allowed = sameCountry && (corrected == null
                || corrected.status() == VERIFIED && line(change.id()).contains(corrected.institutionalChange()));
        var content = impact(command, change.id(), group, corrected == null ? null : corrected.id());
        String reference = "IM-" + impacts().size();
        service.command(allowed, work -> {
            if (group != null) {
                ((OverlapGroup) work.locked(group.id())).requireSameCountry(change.country());
            }
            work.begin(corrected == null
                    ? made(ImpactRecord.class, reference, officer(command), content, change.country())
                    : made(ImpactRecord.class, reference, officer(command), content, change.country(),
                            work.locked(corrected.id()), line(change.id())),
                    "drafted");
        });
    }

    /** The newest record goes all its way at once, as most do. */
    void carryThrough(Command command, boolean impact) {
        int newest = (impact ? impacts().size() : changes().size()) - 1;
        for (int step = 1; step <= 2 && newest >= 0; step++) {
            var next = new Command(command.what(), newest, command.who() + step, 1, command.more());
            if (impact) {
                reviewImpact(next);
            } else {
                reviewChange(next);
            }
        }
    }

    /** As for changes. */
    void reviewImpact(Command command) {
        var impact = one(impacts(), command.which());
        if (impact == null) {
            return;
        }
        var officer = officer(command);
        var old = find(impact.supersedes());
        boolean otherEyes = otherEyes(impact.review(), officer) && (old == null || otherEyes(old.review(), officer));
        switch (act(impact.status(), command)) {
            case "submit" -> service.command(isOpen(impact.status()) && !impact.evidence().isEmpty(),
                    work -> work.happen(impact.id(), "submit", officer));
            case "verify" -> verify(impact, officer);
            case "return" -> service.command(impact.status() == SUBMITTED && otherEyes,
                    work -> work.happen(impact.id(), "returnForRevision", officer, new Remark("Which year?"),
                            corrected(work, impact.supersedes())));
            case "withdraw" -> service.command(impact.status() == VERIFIED && otherEyes,
                    work -> work.happen(impact.id(), "withdraw", officer, new Withdrawal("They were counted before."),
                            corrected(work, impact.supersedes())));
            default -> service.command(isOpen(impact.status()), work -> work.happen(impact.id(), "revise", officer,
                    impact(command, impact.institutionalChange(), null, impact.supersedes())));
        }
    }

    private void verify(InstitutionalChangeState change, Officer officer) {
        var old = find(changes(), change.supersedes());
        service.command(mayVerify(change.status(), change.review(), officer)
                && (old == null || old.status() == VERIFIED && otherEyes(old.review(), officer)), work -> {
                    work.happen(change.id(), "verify", officer, corrected(work, change.supersedes()));
                    if (old != null) {
                        work.happen(old.id(), "supersede", officer, work.locked(change.id()));
                    }
                });
    }

    private void verify(ImpactRecordState impact, Officer officer) {
        var old = find(impact.supersedes());
        var standing = find(changes(), impact.institutionalChange());
        while (standing.supersededBy() != null) {
            standing = find(changes(), standing.supersededBy());
        }
        var change = standing;
        service.command(mayVerify(impact.status(), impact.review(), officer) && change.status() == VERIFIED
                && (old == null || old.status() == VERIFIED && otherEyes(old.review(), officer)), work -> {
                    work.happen(impact.id(), "verify", officer, work.locked(change.id()),
                            corrected(work, impact.supersedes()));
                    if (old != null) {
                        work.happen(old.id(), "supersede", officer, work.locked(impact.id()));
                    }
                });
    }

    private static Optional<Object> corrected(Service.Transaction work, UUID supersedes) {
        return Optional.ofNullable(supersedes).map(work::locked);
    }

    private ImpactRecordState find(UUID impact) {
        return impacts().stream().filter(each -> each.id().equals(impact)).findFirst().orElse(null);
    }

    private static String act(ReviewStatus status, Command command) {
        if (command.content() % 4 == 0) {
            return one(List.of("revise", "return", "withdraw", "submit", "verify"), command.more());
        }
        return switch (status) {
            case DRAFT, RETURNED -> "submit";
            case SUBMITTED -> "verify";
            default -> command.more() % 3 == 0 ? "withdraw" : "verify";
        };
    }

    private static boolean isOpen(ReviewStatus status) {
        return status == DRAFT || status == RETURNED;
    }

    private static boolean mayVerify(ReviewStatus status, Review review, Officer officer) {
        return status == SUBMITTED && otherEyes(review, officer);
    }

    private static boolean otherEyes(Review review, Officer officer) {
        return Stream.of(review.author(), review.lastEditor(), review.submittedBy()).noneMatch(officer.name()::equals);
    }

    /** The change and all that it corrects. */
    private Set<UUID> line(UUID id) {
        var line = new LinkedHashSet<UUID>();
        for (UUID each = id; each != null; each = find(changes(), each).supersedes()) {
            line.add(each);
        }
        return line;
    }

    private static InstitutionalChangeState find(List<InstitutionalChangeState> changes, UUID id) {
        return changes.stream().filter(change -> change.id().equals(id)).findFirst().orElse(null);
    }

    private static NewInstitutionalChange change(Command command, Country country, UUID supersedes) {
        var areas = command.more() % 2 == 0 ? Set.of(ThematicArea.SHP, ThematicArea.FIN) : Set.of(ThematicArea.OAP);
        return new NewInstitutionalChange(country, one(Step.values(), command.content()), "A law", null, command.day(), null,
                areas, command.more() % 5 == 0 ? Set.of() : Set.of(one(Branch.values(), command.more())), Set.of(),
                evidence(command), null, null, supersedes);
    }

    private static NewImpactRecord impact(Command command, UUID change, OverlapGroupState group, UUID supersedes) {
        LocalDate endsOn = command.day();
        long persons = 1 + command.content() * 13L + command.more();
        var bySex = command.content() % 2 == 0 ? Map.<Sex, Long> of()
                : Map.of(Sex.FEMALE, persons / 3, Sex.MALE, persons - persons / 3);
        var byGroup = command.content() % 3 == 0 ? Map.<PopulationGroup, Long> of()
                : Map.of(PopulationGroup.CHILDREN, persons / 2, PopulationGroup.NEWBORNS, persons);
        return new NewImpactRecord(change, one(Dimension.values(), command.content()), null, endsOn.minusYears(1), endsOn,
                persons, null, ImpactMethod.ADMINISTRATIVE_DATA, null, null, "Annual report", bySex, byGroup,
                group == null ? null : group.id(), evidence(command), supersedes);
    }

    private static List<NewEvidence> evidence(Command command) {
        return command.content() % 6 == 1 ? List.of()
                : List.of(new NewEvidence("Gazette", "https://jo.example.org/1", EvidenceKind.GAZETTE));
    }

    private Officer officer(Command command) {
        return new Officer(command.officer(), journal.now().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private List<InstitutionalChangeState> changes() {
        return service.all(InstitutionalChangeState.class);
    }

    private List<ImpactRecordState> impacts() {
        return service.all(ImpactRecordState.class);
    }

    private List<OverlapGroupState> groups() {
        return service.all(OverlapGroupState.class);
    }
}
