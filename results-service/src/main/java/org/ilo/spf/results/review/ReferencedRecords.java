package org.ilo.spf.results.review;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.ilo.spf.records.Records;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.web.problem.Fault;
import org.ilo.spf.web.problem.InvalidRequest;

/** The records that a request refers to, all looked up before it is refused for those that do not exist. */
public class ReferencedRecords {

    private final List<Fault> unknown = new ArrayList<>();

    /** The record referred to at that place of the body; null if there is no reference, or the caller sees no such record. */
    public <T extends Aggregate<?>> T at(String pointer, UUID id, Records<T, ?> records) {
        if (id == null) {
            return null;
        }
        T record = records.seen(id).orElse(null);
        if (record == null) {
            unknown.add(Fault.at(pointer, "unknown-record", "There is no such record: " + id + "."));
        }
        return record;
    }

    /** Refuses the request with all its unknown references. */
    public void requireKnown() {
        if (!unknown.isEmpty()) {
            throw new InvalidRequest(unknown);
        }
    }
}
