package org.ilo.spf.kit.problem;

import java.util.UUID;

import jakarta.ws.rs.NotFoundException;

import org.ilo.spf.kit.RecordKind;

/** There is no record of that kind with that id, or was none at the instant asked for. */
public class NoSuchRecord extends NotFoundException {

    public NoSuchRecord(RecordKind kind, UUID id) {
        super("There is no " + id + " among the " + kind.plural() + ".");
    }
}
