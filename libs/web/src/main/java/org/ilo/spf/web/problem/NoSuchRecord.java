package org.ilo.spf.web.problem;

import java.util.UUID;

import jakarta.ws.rs.NotFoundException;

import org.ilo.spf.contracts.register.RecordType;

/** There is no record of that kind with that id, or was none at the instant asked for. */
public class NoSuchRecord extends NotFoundException {

    public NoSuchRecord(RecordType kind, UUID id) {
        super("There is no " + id + " among the " + kind.collection() + ".");
    }
}
