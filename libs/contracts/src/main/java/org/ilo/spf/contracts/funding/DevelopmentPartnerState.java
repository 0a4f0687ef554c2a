package org.ilo.spf.contracts.funding;

import java.util.UUID;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.PartnerType;

/**
 * Who gives money to the programme; its reference is its short code.
 *
 * @param country null for a partner that has none
 * @param iatiId organisation id in the IATI registry
 * @param dacCode code in the DAC list of donors or channels
 */
public record DevelopmentPartnerState(
        UUID id,
        int version,
        String reference,
        String name,
        PartnerType type,
        Country country,
        String iatiId,
        String dacCode) implements State {

    /** What can happen to it. */
    public enum Event {
        ADDED,
        REVISED
    }
}
