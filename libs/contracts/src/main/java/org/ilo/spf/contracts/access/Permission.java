package org.ilo.spf.contracts.access;

import static org.ilo.spf.contracts.access.Grant.to;
import static org.ilo.spf.contracts.access.Grant.toEverybody;
import static org.ilo.spf.contracts.access.Grant.toOfficersOfTheCountry;
import static org.ilo.spf.contracts.access.Grant.toSystemsWith;
import static org.ilo.spf.contracts.access.Role.ADMIN;
import static org.ilo.spf.contracts.access.Role.COUNTRY_OFFICER;
import static org.ilo.spf.contracts.access.Role.FUNDING_OFFICER;
import static org.ilo.spf.contracts.access.Role.RESULTS_OFFICER;
import static org.ilo.spf.contracts.access.Role.SYSTEM_CLIENT;
import static org.ilo.spf.contracts.access.Role.VERIFIER;
import static org.ilo.spf.contracts.access.Role.VIEWER;

import java.util.List;
import java.util.stream.Collectors;

/** Everything that can be permitted, with the roles that it is granted to. What is not here nobody may do. */
public enum Permission {

    /** Indicators, reference data, targets, verified changes and impact records; without who did what. */
    READ_PUBLISHED(toEverybody()),

    /** Engagements, requests, overlap groups, funding; who did what last. */
    READ_RECORDS(to(VIEWER), to(COUNTRY_OFFICER), to(RESULTS_OFFICER), to(VERIFIER), to(FUNDING_OFFICER), to(ADMIN),
            to(SYSTEM_CLIENT)),

    /** All that ever happened to a record, and who did it: for people, not for systems. */
    READ_HISTORIES(to(VIEWER), to(COUNTRY_OFFICER), to(RESULTS_OFFICER), to(VERIFIER), to(FUNDING_OFFICER), to(ADMIN)),

    /** Changes and impact records that are not verified, or no longer. */
    READ_UNVERIFIED(to(VIEWER), toOfficersOfTheCountry(), to(RESULTS_OFFICER), to(VERIFIER), to(ADMIN), to(SYSTEM_CLIENT)),

    /** Focus lists and thematic areas. */
    KEEP_REFERENCE_DATA(to(ADMIN)),

    /** Engagements and advisory requests. */
    WORK_IN_COUNTRIES(toOfficersOfTheCountry(), toSystemsWith("countries:write")),

    /** Drafts of changes and impact records, and what is returned with a comment. */
    DRAFT_RESULTS(toOfficersOfTheCountry(), to(RESULTS_OFFICER), toSystemsWith("results:write")),

    SUBMIT_RESULTS(toOfficersOfTheCountry(), to(RESULTS_OFFICER)),

    /** Verify, return, withdraw; never what one had a part in, which each record sees to itself. */
    REVIEW_RESULTS(to(VERIFIER)),

    /** Targets and overlap groups: what decides how results count. */
    FRAME_RESULTS(to(RESULTS_OFFICER)),

    /** Partners, agreements, transactions, rates, requirements, contributions, projects, staff, meetings. */
    WRITE_FUNDING(to(FUNDING_OFFICER), toSystemsWith("funding:write")),

    /** Say since when an older system knew something, beside the permission to write it. */
    BACKDATE(to(ADMIN)),

    /** Whatever keeps the system itself. */
    ADMINISTER(to(ADMIN));

    private final List<Grant> grants;

    Permission(Grant... grants) {
        this.grants = List.of(grants);
    }

    /** The roles that it is granted to; one of them is enough. */
    public List<Grant> grants() {
        return grants;
    }

    /** Whether it is given to everybody, with a token or without. */
    public boolean isEverybodys() {
        return grants.stream().anyMatch(grant -> grant.role() == null);
    }

    /** The roles that it is granted to, in words for people. */
    public String words() {
        return grants.stream().map(Grant::words).collect(Collectors.joining(", "));
    }
}
