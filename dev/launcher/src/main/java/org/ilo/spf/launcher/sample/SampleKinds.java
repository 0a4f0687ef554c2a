package org.ilo.spf.launcher.sample;

import static org.ilo.spf.contracts.register.RecordType.ADVISORY_REQUEST;
import static org.ilo.spf.contracts.register.RecordType.AGREEMENT;
import static org.ilo.spf.contracts.register.RecordType.DEVELOPMENT_PARTNER;
import static org.ilo.spf.contracts.register.RecordType.ENGAGEMENT;
import static org.ilo.spf.contracts.register.RecordType.EXCHANGE_RATE;
import static org.ilo.spf.contracts.register.RecordType.FOCUS_COUNTRY;
import static org.ilo.spf.contracts.register.RecordType.FUNDING_REQUIREMENT;
import static org.ilo.spf.contracts.register.RecordType.IMPACT_RECORD;
import static org.ilo.spf.contracts.register.RecordType.INSTITUTIONAL_CHANGE;
import static org.ilo.spf.contracts.register.RecordType.OVERLAP_GROUP;
import static org.ilo.spf.contracts.register.RecordType.OWN_CONTRIBUTION;
import static org.ilo.spf.contracts.register.RecordType.PARTNER_MEETING;
import static org.ilo.spf.contracts.register.RecordType.PROJECT;
import static org.ilo.spf.contracts.register.RecordType.STAFF_POSITION;
import static org.ilo.spf.contracts.register.RecordType.TARGET;
import static org.ilo.spf.contracts.register.RecordType.THEMATIC_AREA;
import static org.ilo.spf.contracts.register.RecordType.TRANSACTION;
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

    /** In the order of the register. */
    static final List<SampleKind> ALL = List.of(
            SampleKind.of(THEMATIC_AREA),
            SampleKind.of(FOCUS_COUNTRY),
            SampleKind.of(ENGAGEMENT).with(LIST, "pillars", "thematicAreas", "steps")
                    .then(Transition.on("activate", "activatedOn"), Transition.on("suspend", "suspendedOn"),
                            Transition.on("resume", "resumedOn"), Transition.on("complete", "completedOn"),
                            Transition.by(SampleKind.AUTHOR, "cancel", "cancelledOn")),
            SampleKind.of(ADVISORY_REQUEST)
                    .then(Transition.on("accept", "acceptedOn"), Transition.on("deliver", "deliveredOn"),
                            Transition.by(SampleKind.AUTHOR, "decline", "declinedOn").saying("because")),
            SampleKind.of(INSTITUTIONAL_CHANGE).with(LIST, "thematicAreas", "branches", "projectCodes")
                    .referring("supersedes", INSTITUTIONAL_CHANGE).then(REVIEW),
            SampleKind.of(OVERLAP_GROUP).with(NUMBER, "statedUnion"),
            SampleKind.of(IMPACT_RECORD).with(NUMBER, "persons", "cumulative.stated", "cumulative.before")
                    .with(COUNTS, "bySex", "byPopulationGroup").referring("institutionalChange", INSTITUTIONAL_CHANGE)
                    .referring("overlapGroup", OVERLAP_GROUP).referring("supersedes", IMPACT_RECORD).then(REVIEW),
            SampleKind.of(TARGET),
            SampleKind.of(DEVELOPMENT_PARTNER),
            SampleKind.of(EXCHANGE_RATE),
            SampleKind.of(PROJECT).with(LIST, "countries", "thematicAreas", "partners")
                    .referring("partners", DEVELOPMENT_PARTNER)
                    .then(Transition.on("start", "startedOn"), Transition.on("close", "closedOn"),
                            Transition.by(SampleKind.AUTHOR, "cancel", "cancelledOn")),
            SampleKind.of(AGREEMENT).with(SHARES, "countrySplit", "thematicSplit").with(LIST, "projectCodes")
                    .referring("partner", DEVELOPMENT_PARTNER),
            SampleKind.of(TRANSACTION).sentTo("agreements/{agreement}/transactions").referring("agreement", AGREEMENT)
                    .referring("pledge", TRANSACTION).referring("reverses", TRANSACTION),
            SampleKind.of(FUNDING_REQUIREMENT),
            SampleKind.of(OWN_CONTRIBUTION),
            SampleKind.of(STAFF_POSITION).then(Transition.on("end", "endedOn")),
            SampleKind.of(PARTNER_MEETING).with(COUNTS, "participants"));

    /** Everybody who has a part in it. */
    static final List<Person> PEOPLE = List.of(SampleKind.AUTHOR, SUBMITTER, VERIFIER);

    private SampleKinds() {
    }

    static SampleKind named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow();
    }
}
