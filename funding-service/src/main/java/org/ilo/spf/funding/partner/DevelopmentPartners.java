package org.ilo.spf.funding.partner;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.funding.DevelopmentPartnerState;
import org.ilo.spf.records.Records;
import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;

/** All development partners. */
@Singleton
public class DevelopmentPartners extends Records<DevelopmentPartner, DevelopmentPartnerState> {

    DevelopmentPartners(Plumbing plumbing) {
        super(plumbing, DevelopmentPartner.class, DevelopmentPartnerState.class);
    }

    /** Refuses a request that names a partner there is not, telling which and where in the body. */
    public void requireAll(Set<UUID> ids, String pointer) {
        var unknown = new TreeSet<>(ids);
        if (!ids.isEmpty()) {
            list("id in ?1", ids).forEach(partner -> unknown.remove(partner.id()));
        }
        if (!unknown.isEmpty()) {
            throw new InvalidRequest(unknown.stream()
                    .map(id -> Fault.at(pointer, "unknown-record", "There is no development partner " + id + ".")).toList());
        }
    }
}
