package org.ilo.spf.funding.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Earmarking;
import org.ilo.spf.contracts.code.Modality;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.funding.AgreementState;
import org.ilo.spf.funding.project.Project;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.web.problem.RuleViolated;

import com.google.errorprone.annotations.CheckReturnValue;

/** What one development partner gives under one reference. */
@Entity
@Table(name = "agreements")
public class Agreement extends Aggregate<AgreementState> {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private UUID partner;
    private String title;
    @Enumerated(EnumType.STRING)
    private Modality modality;
    @Enumerated(EnumType.STRING)
    private Earmarking earmarking;
    @Enumerated(EnumType.STRING)
    private Phase phase;
    @Enumerated(EnumType.STRING)
    private Pillar pillar;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<Country, BigDecimal> countrySplit;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<ThematicArea, BigDecimal> thematicSplit;
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> projectCodes;
    private LocalDate signedOn;
    private int transactions;

    /**
     * What a funding officer says of an agreement.
     *
     * @param reference the partner's own or the ILO's
     * @param pillar when the money is tied to one
     * @param countrySplit percentages
     * @param thematicSplit percentages
     * @param signedOn absent while only pledged
     */
    @Schema(name = "NewAgreement")
    public record Terms(
            @NotNull @Pattern(regexp = "^[A-Z0-9/-]{3,40}$") @Schema(examples = "IRL-2021-1") String reference,
            @NotNull UUID partner,
            @NotBlank @Size(max = 300) String title,
            @NotNull Modality modality,
            @NotNull Earmarking earmarking,
            @NotNull Phase phase,
            Pillar pillar,
            Map<Country, @NotNull @Positive @Digits(integer = 3, fraction = 4) BigDecimal> countrySplit,
            Map<ThematicArea, @NotNull @Positive @Digits(integer = 3, fraction = 4) BigDecimal> thematicSplit,
            @Size(max = 50) Set<@Pattern(regexp = Project.CODE) String> projectCodes,
            @PastOrPresent LocalDate signedOn) {
    }

    protected Agreement() {
        // for Hibernate
    }

    Agreement(Terms terms) {
        super(terms.reference());
        this.partner = terms.partner();
        take(terms);
    }

    @CheckReturnValue
    Event<AgreementState> signed() {
        return event(AgreementState.Event.SIGNED);
    }

    /** Changes the terms; reference and partner stay what they are. */
    @CheckReturnValue
    Event<AgreementState> revise(Terms terms) {
        if (!terms.reference().equals(reference()) || !terms.partner().equals(partner)) {
            throw new RuleViolated("agreement-keeps-reference-and-partner",
                    "%s stays with its partner under that reference; sign another agreement instead.".formatted(reference()));
        }
        take(terms);
        return event(AgreementState.Event.REVISED);
    }

    /** The reference of the next transaction; the agreement has to be locked. No new state: nobody else sees the count. */
    String nextTransaction() {
        transactions++;
        return reference() + "#" + transactions;
    }

    /** What a funding officer could say of it now, for a partial change. */
    Terms terms() {
        return new Terms(reference(), partner, title, modality, earmarking, phase, pillar, countrySplit, thematicSplit,
                projectCodes, signedOn);
    }

    @Override
    public AgreementState state() {
        return new AgreementState(id(), version(), reference(), partner, title, modality, earmarking, phase, pillar, countrySplit,
                thematicSplit, projectCodes, signedOn);
    }

    private void take(Terms terms) {
        title = terms.title();
        modality = terms.modality();
        earmarking = terms.earmarking();
        phase = terms.phase();
        pillar = terms.pillar();
        countrySplit = split("countries", terms.countrySplit());
        thematicSplit = split("thematic areas", terms.thematicSplit());
        projectCodes = terms.projectCodes();
        signedOn = terms.signedOn();
    }

    private <C extends Enum<C>> Map<C, BigDecimal> split(String over, Map<C, BigDecimal> percentages) {
        BigDecimal sum = percentages.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!percentages.isEmpty() && sum.compareTo(WHOLE) != 0) {
            throw new RuleViolated("agreement-split-sums-to-100",
                    "The split of %s over %s sums to %s, not 100.".formatted(reference(), over, sum.toPlainString()));
        }
        // 60 and 60.00 are the same share, and shall not look like a change.
        var split = new TreeMap<C, BigDecimal>();
        percentages.forEach((code, percentage) -> split.put(code, percentage.stripTrailingZeros()));
        return split;
    }
}
