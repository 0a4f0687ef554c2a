package org.ilo.spf.records.aggregate;

import org.ilo.spf.contracts.State;

/** Something that happened to a record, and the record as it stood afterwards. */
public record Event<S extends State>(Enum<?> type, S state) {
}
