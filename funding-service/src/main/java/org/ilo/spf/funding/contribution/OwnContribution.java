package org.ilo.spf.funding.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;

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

    @Enumerated(EnumType.STRING)
    private Phase phase;
    @Enumerated(EnumType.STRING)
    private Pillar pillar;
    @Enumerated(EnumType.STRING)
    private Country country;
    private BigDecimal usd;
    private LocalDate decidedOn;
    private String source;

    /**
     * What the ILO decided to give.
     *
     * @param pillar when tied to one
     * @param country when tied to one
     * @param source where the decision stands
     */
    @Schema(name = "NewOwnContribution")
    public record Decision(
            @NotNull Phase phase,
            Pillar pillar,
            Country country,
            @NotNull @Positive @Digits(integer = 16, fraction = 2) BigDecimal usd,
            @NotNull LocalDate decidedOn,
            @NotBlank @Size(max = 500) String source) {
    }

    protected OwnContribution() {
        // for Hibernate
    }

    OwnContribution(String reference, Decision decision) {
        super(reference);
        this.phase = decision.phase();
        this.pillar = decision.pillar();
        this.country = decision.country();
        this.usd = decision.usd().setScale(2);
        this.decidedOn = decision.decidedOn();
        this.source = decision.source();
    }

    @CheckReturnValue
    Event<OwnContributionState> decided() {
        return event(OwnContributionState.Event.DECIDED);
    }

    @Override
    public OwnContributionState state() {
        return new OwnContributionState(id(), version(), reference(), phase, pillar, country, usd, decidedOn, source);
    }
}
