package org.ilo.spf.contracts.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Earmarking;
import org.ilo.spf.contracts.code.Modality;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.code.ThematicArea;

/**
 * What one development partner gives under one reference.
 *
 * @param countrySplit percentages that sum to 100, or empty
 * @param thematicSplit percentages that sum to 100, or empty
 */
public record AgreementState(
        UUID id,
        int version,
        String reference,
        UUID partner,
        String title,
        Modality modality,
        Earmarking earmarking,
        Phase phase,
        Pillar pillar,
        Map<Country, BigDecimal> countrySplit,
        Map<ThematicArea, BigDecimal> thematicSplit,
        Set<String> projectCodes,
        LocalDate signedOn) implements State {

    /** What can happen to it. */
    public enum Event {
        SIGNED,
        REVISED
    }
}
