package org.ilo.spf.records.note;

import java.util.UUID;

import org.ilo.spf.contracts.State;

/** A label as its service publishes it; its reference is its code. */
public record LabelState(UUID id, int version, String reference, String code, String description) implements State {

    public static final String TOPIC = "records.labels";

    /** What can happen to a label. */
    public enum Event {
        DEFINED
    }
}
