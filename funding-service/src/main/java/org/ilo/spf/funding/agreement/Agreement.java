package org.ilo.spf.funding.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
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

    @Embedded
    private Terms terms;
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
    @Embeddable
    @Schema(name = "NewAgreement")
    public record Terms(
            @NotNull @Pattern(regexp = "^[A-Z0-9/-]{3,40}$") @Column(name = "reference", insertable = false, updatable = false) @Schema(examples = "IRL-2021-1") String reference,
            @NotNull UUID partner,
            @NotBlank @Size(max = 300) String title,
            @NotNull @Enumerated(EnumType.STRING) Modality modality,
            @NotNull @Enumerated(EnumType.STRING) Earmarking earmarking,
            @NotNull @Enumerated(EnumType.STRING) Phase phase,
            @Enumerated(EnumType.STRING) Pillar pillar,
            @JdbcTypeCode(SqlTypes.JSON) Map<Country, @NotNull @Positive @Digits(integer = 3, fraction = 4) BigDecimal> countrySplit,
            @JdbcTypeCode(SqlTypes.JSON) Map<ThematicArea, @NotNull @Positive @Digits(integer = 3, fraction = 4) BigDecimal> thematicSplit,
            @Size(max = 50) @JdbcTypeCode(SqlTypes.JSON) Set<@Pattern(regexp = Project.CODE) String> projectCodes,
            @PastOrPresent LocalDate signedOn) {

        /** The same with splits that sum to 100 and in which equal shares look equal. */
        Terms sound() {
            return new Terms(reference, partner, title, modality, earmarking, phase, pillar, split("countries", countrySplit),
                    split("thematic areas", thematicSplit), projectCodes, signedOn);
        }

        private <C extends Enum<C>> Map<C, BigDecimal> split(String over, Map<C, BigDecimal> percentages) {
            BigDecimal sum = percentages.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!percentages.isEmpty() && sum.compareTo(WHOLE) != 0) {
                throw new RuleViolated("agreement-split-sums-to-100",
                        "The split of %s over %s sums to %s, not 100.".formatted(reference, over, sum.toPlainString()));
            }
            // 60 and 60.00 are the same share, and shall not look like a change.
            var split = new TreeMap<C, BigDecimal>();
            percentages.forEach((code, percentage) -> split.put(code, percentage.stripTrailingZeros()));
            return split;
        }
    }

    protected Agreement() {
        // for Hibernate
    }

    Agreement(Terms terms) {
        super(terms.reference());
        this.terms = terms.sound();
    }

    @CheckReturnValue
    Event<AgreementState> signed() {
        return event(AgreementState.Event.SIGNED);
    }

    /** Changes the terms; reference and partner stay what they are. */
    @CheckReturnValue
    Event<AgreementState> revise(Terms revised) {
        if (!revised.reference().equals(reference()) || !revised.partner().equals(terms.partner())) {
            throw new RuleViolated("agreement-keeps-reference-and-partner",
                    "%s stays with its partner under that reference; sign another agreement instead.".formatted(reference()));
        }
        terms = revised.sound();
        return event(AgreementState.Event.REVISED);
    }

    /** The reference of the next transaction; the agreement has to be locked. No new state: nobody else sees the count. */
    String nextTransaction() {
        transactions++;
        return reference() + "#" + transactions;
    }

    /** What a funding officer could say of it now, for a partial change. */
    Terms terms() {
        return terms;
    }

    @Override
    public AgreementState state() {
        return new AgreementState(id(), version(), reference(), terms.partner(), terms.title(), terms.modality(),
                terms.earmarking(), terms.phase(), terms.pillar(), terms.countrySplit(), terms.thematicSplit(),
                terms.projectCodes(), terms.signedOn());
    }
}
