package org.ilo.spf.contracts.results;

import java.util.UUID;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.OverlapRule;

/**
 * Impact records in one country that are about the same people, and the rule that counts them.
 *
 * @param statedUnion persons in all members together, for the rule STATED_UNION only
 * @param source who says so
 */
public record OverlapGroupState(
        UUID id,
        int version,
        String reference,
        Country country,
        String title,
        OverlapRule rule,
        Long statedUnion,
        String source) implements State {

    /** What can happen to it. */
    public enum Event {
        FORMED,
        REVISED
    }
}
