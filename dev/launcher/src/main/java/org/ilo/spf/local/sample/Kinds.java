package org.ilo.spf.local.sample;

import static org.ilo.spf.local.sample.Shape.COUNTS;
import static org.ilo.spf.local.sample.Shape.LIST;
import static org.ilo.spf.local.sample.Shape.NUMBER;
import static org.ilo.spf.local.sample.Shape.SHARES;

import java.util.List;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.local.identity.Person;

/** The kinds of record in the sample. */
final class Kinds {

    private static final Person SUBMITTER = Person.of("sample-submitter", Role.RESULTS_OFFICER, Role.ADMIN);
    private static final Person VERIFIER = Person.of("sample-verifier", Role.VERIFIER, Role.ADMIN);
    private static final Step[] REVIEW = {
            Step.by(SUBMITTER, "submit", "submittedOn"),
            Step.by(VERIFIER, "return", "returnedOn").saying("comment"),
            Step.by(VERIFIER, "verify", "verifiedOn"),
            Step.by(VERIFIER, "withdraw", "withdrawnOn").saying("because") };

    /** In an order in which whatever a record refers to comes before it. */
    static final List<Kind> ALL = List.of(
            Kind.of("thematic-areas"),
            Kind.of("focus-countries"),
            Kind.of("engagements").with(LIST, "pillars", "thematicAreas", "steps")
                    .then(Step.on("activate", "activatedOn"), Step.on("suspend", "suspendedOn"),
                            Step.on("resume", "resumedOn"), Step.on("complete", "completedOn"),
                            Step.by(Kind.AUTHOR, "cancel", "cancelledOn")),
            Kind.of("advisory-requests")
                    .then(Step.on("accept", "acceptedOn"), Step.on("deliver", "deliveredOn"),
                            Step.by(Kind.AUTHOR, "decline", "declinedOn").saying("because")),
            Kind.of("institutional-changes").with(LIST, "thematicAreas", "branches", "projectCodes")
                    .referring("supersedes", "institutional-changes").then(REVIEW),
            Kind.of("overlap-groups").with(NUMBER, "statedUnion"),
            Kind.of("impact-records").with(NUMBER, "persons", "cumulative.stated", "cumulative.before")
                    .with(COUNTS, "bySex", "byPopulationGroup").referring("institutionalChange", "institutional-changes")
                    .referring("overlapGroup", "overlap-groups").referring("supersedes", "impact-records").then(REVIEW),
            Kind.of("targets"),
            Kind.of("development-partners"),
            Kind.of("exchange-rates"),
            Kind.of("projects").with(LIST, "countries", "thematicAreas", "partners")
                    .referring("partners", "development-partners")
                    .then(Step.on("start", "startedOn"), Step.on("close", "closedOn"),
                            Step.by(Kind.AUTHOR, "cancel", "cancelledOn")),
            Kind.of("agreements").with(SHARES, "countrySplit", "thematicSplit").with(LIST, "projectCodes")
                    .referring("partner", "development-partners"),
            Kind.of("transactions").sentTo("agreements/{agreement}/transactions").referring("agreement", "agreements")
                    .referring("pledge", "transactions").referring("reverses", "transactions"),
            Kind.of("funding-requirements"),
            Kind.of("own-contributions"),
            Kind.of("staff-positions").then(Step.on("end", "endedOn")),
            Kind.of("partner-meetings").with(COUNTS, "participants"));

    /** Everybody who has a part in it. */
    static final List<Person> PEOPLE = List.of(Kind.AUTHOR, SUBMITTER, VERIFIER);

    private Kinds() {
    }

    static Kind named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow();
    }
}
