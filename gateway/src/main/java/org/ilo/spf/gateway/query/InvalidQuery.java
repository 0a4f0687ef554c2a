package org.ilo.spf.gateway.query;

import java.util.List;

/** A query that cannot be answered as it stands; names everything that is wrong with it at once. */
public class InvalidQuery extends RuntimeException {

    private final transient List<QueryFault> faults;

    public InvalidQuery(List<QueryFault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public List<QueryFault> faults() {
        return faults;
    }
}
