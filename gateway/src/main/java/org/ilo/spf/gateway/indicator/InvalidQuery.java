package org.ilo.spf.gateway.indicator;

import java.util.List;

/** A query that cannot be answered as it stands; names everything that is wrong with it at once. */
class InvalidQuery extends RuntimeException {

    private final transient List<Fault> faults;

    InvalidQuery(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
