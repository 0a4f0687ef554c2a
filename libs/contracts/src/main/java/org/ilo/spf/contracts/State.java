package org.ilo.spf.contracts;

import java.util.UUID;

/** One state of one record, as its owner published it. */
public interface State {

    /** The record's identity, a UUID of version 7. */
    UUID id();

    /** Counts the record's states from 1, without gaps. */
    int version();

    /** The short name people cite the record by, unique among records of its kind. */
    String reference();

    /** The same without persons and internal remarks, for the public. */
    default State forThePublic() {
        return this;
    }
}
