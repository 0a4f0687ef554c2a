package org.ilo.spf.web.problem;

import java.util.List;

/** A request that says something malformed or unknown; names everything that is wrong with it at once. */
public class InvalidRequest extends RuntimeException {

    private final transient List<Fault> faults;

    public InvalidRequest(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public InvalidRequest(Fault fault) {
        this(List.of(fault));
    }

    /** What is wrong, in the order found. */
    public List<Fault> faults() {
        return faults;
    }
}
