package org.ilo.spf.records.aggregate;

import org.ilo.spf.contracts.State;

/** A record with its rules, as the service that owns it keeps it. */
public interface Aggregate<S extends State> {

    /** Counts the record's states from 1; every behaviour raises it by one. */
    int version();

    /** Everything the world may know of the record now. */
    S state();
}
