package org.ilo.spf.contracts.countries;

import java.time.LocalDate;
import java.util.UUID;

import org.ilo.spf.contracts.InCountry;
import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.AdvisoryRequestStatus;
import org.ilo.spf.contracts.code.Constituent;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ThematicArea;

/**
 * Advice asked of the Technical Support Facility by a constituent, in any country.
 */
public record AdvisoryRequestState(
        UUID id,
        int version,
        String reference,
        Country country,
        ThematicArea thematicArea,
        Constituent constituent,
        String subject,
        LocalDate requestedOn,
        AdvisoryRequestStatus status,
        LocalDate acceptedOn,
        LocalDate deliveredOn,
        String declinedBecause) implements State, InCountry {

    /** What can happen to it. */
    public enum Event {
        REQUESTED,
        REVISED,
        ACCEPTED,
        DELIVERED,
        DECLINED
    }
}
