package org.ilo.spf.trials.hostile;

import java.util.List;
import java.util.stream.Stream;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.launcher.identity.Person;

/** Those in whose name requests are sent: so that these are refused for what is hostile about them, everybody may write. */
final class People {

    static final Person READER = Person.of("reader", Role.VIEWER, Role.ADMIN);
    static final Person EVE = writer("eve");
    /** As many as four eyes need, and one more. */
    static final List<Person> OFFICERS = Stream.of("officer0", "officer1", "officer2").map(People::writer).toList();

    private People() {
    }

    private static Person writer(String name) {
        return Person.of(name, Role.SYSTEM_CLIENT, Role.RESULTS_OFFICER, Role.VERIFIER, Role.FUNDING_OFFICER, Role.ADMIN)
                .within("countries:write");
    }
}
