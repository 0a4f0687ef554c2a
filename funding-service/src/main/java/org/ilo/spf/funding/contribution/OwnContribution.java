package org.ilo.spf.funding.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.funding.OwnContributionState;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;

import com.google.errorprone.annotations.CheckReturnValue;

/** The ILO's own money towards a phase's requirement; never changed. */
@Entity
@Immutable
@Table(name = "own_contributions")
public class OwnContribution extends Aggregate<OwnContributionState> {

    @Embedded
    private Decision decision;

    /**
     * What the ILO decided to give.
     *
     * @param pillar when tied to one
     * @param country when tied to one
     * @param source where the decision stands
     */
    @Embeddable
    @Schema(name = "NewOwnContribution")
    public record Decision(
            @NotNull @Enumerated(EnumType.STRING) Phase phase,
            @Enumerated(EnumType.STRING) Pillar pillar,
            @Enumerated(EnumType.STRING) Country country,
            @NotNull @Positive @Digits(integer = 16, fraction = 2) BigDecimal usd,
            @NotNull LocalDate decidedOn,
            @NotBlank @Size(max = 500) String source) {
    }

    protected OwnContribution() {
        // for Hibernate
    }

    OwnContribution(String reference, Decision decision) {
        super(reference);
        this.decision = decision;
    }

    @CheckReturnValue
    Event<OwnContributionState> decided() {
        return event(OwnContributionState.Event.DECIDED);
    }

    @Override
    public OwnContributionState state() {
        return new OwnContributionState(id(), version(), reference(), decision.phase(), decision.pillar(),
                decision.country(), decision.usd().setScale(2), decision.decidedOn(), decision.source());
    }
}
