package org.ilo.spf.contracts.countries;

import java.util.UUID;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.code.ThematicAreaStatus;
import org.ilo.spf.contracts.code.ThematicGroup;

/**
 * One of the programme's areas of policy advice, active or retired; its reference is its code.
 */
public record ThematicAreaState(
        UUID id,
        int version,
        String reference,
        ThematicArea code,
        ThematicGroup group,
        String description,
        ThematicAreaStatus status) implements State {

    /** What can happen to it. */
    public enum Event {
        OPENED,
        REVISED,
        RETIRED,
        REOPENED
    }
}
