package org.ilo.spf.launcher.sample;

import static org.ilo.spf.launcher.sample.Shape.COUNTS;
import static org.ilo.spf.launcher.sample.Shape.LIST;
import static org.ilo.spf.launcher.sample.Shape.NUMBER;
import static org.ilo.spf.launcher.sample.Shape.SHARES;

import java.util.List;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.launcher.identity.Person;

/** The kinds of record in the sample. */
final class SampleKinds {

    private static final Person SUBMITTER = Person.of("sample-submitter", Role.RESULTS_OFFICER, Role.ADMIN);
    private static final Person VERIFIER = Person.of("sample-verifier", Role.VERIFIER, Role.ADMIN);
    private static final Transition[] REVIEW = {
            Transition.by(SUBMITTER, "submit", "submittedOn"),
            Transition.by(VERIFIER, "return", "returnedOn").saying("comment"),
            Transition.by(VERIFIER, "verify", "verifiedOn"),
            Transition.by(VERIFIER, "withdraw", "withdrawnOn").saying("because") };

    /** In an order in which whatever a record refers to comes before it. */
    static final List<SampleKind> ALL = List.of(
            SampleKind.of("thematic-areas"),
            SampleKind.of("focus-countries"),
            SampleKind.of("engagements").with(LIST, "pillars", "thematicAreas", "steps")
                    .then(Transition.on("activate", "activatedOn"), Transition.on("suspend", "suspendedOn"),
                            Transition.on("resume", "resumedOn"), Transition.on("complete", "completedOn"),
                            Transition.by(SampleKind.AUTHOR, "cancel", "cancelledOn")),
            SampleKind.of("advisory-requests")
                    .then(Transition.on("accept", "acceptedOn"), Transition.on("deliver", "deliveredOn"),
                            Transition.by(SampleKind.AUTHOR, "decline", "declinedOn").saying("because")),
            SampleKind.of("institutional-changes").with(LIST, "thematicAreas", "branches", "projectCodes")
                    .referring("supersedes", "institutional-changes").then(REVIEW),
            SampleKind.of("overlap-groups").with(NUMBER, "statedUnion"),
            SampleKind.of("impact-records").with(NUMBER, "persons", "cumulative.stated", "cumulative.before")
                    .with(COUNTS, "bySex", "byPopulationGroup").referring("institutionalChange", "institutional-changes")
                    .referring("overlapGroup", "overlap-groups").referring("supersedes", "impact-records").then(REVIEW),
            SampleKind.of("targets"),
            SampleKind.of("development-partners"),
            SampleKind.of("exchange-rates"),
            SampleKind.of("projects").with(LIST, "countries", "thematicAreas", "partners")
                    .referring("partners", "development-partners")
                    .then(Transition.on("start", "startedOn"), Transition.on("close", "closedOn"),
                            Transition.by(SampleKind.AUTHOR, "cancel", "cancelledOn")),
            SampleKind.of("agreements").with(SHARES, "countrySplit", "thematicSplit").with(LIST, "projectCodes")
                    .referring("partner", "development-partners"),
            SampleKind.of("transactions").sentTo("agreements/{agreement}/transactions").referring("agreement", "agreements")
                    .referring("pledge", "transactions").referring("reverses", "transactions"),
            SampleKind.of("funding-requirements"),
            SampleKind.of("own-contributions"),
            SampleKind.of("staff-positions").then(Transition.on("end", "endedOn")),
            SampleKind.of("partner-meetings").with(COUNTS, "participants"));

    /** Everybody who has a part in it. */
    static final List<Person> PEOPLE = List.of(SampleKind.AUTHOR, SUBMITTER, VERIFIER);

    private SampleKinds() {
    }

    static SampleKind named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow();
    }
}
