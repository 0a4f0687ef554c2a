package org.ilo.spf.results.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.ilo.spf.contracts.code.Branch;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.ImpactMethod;
import org.ilo.spf.contracts.code.PopulationGroup;
import org.ilo.spf.contracts.code.Sex;
import org.ilo.spf.contracts.results.CumulativeFigure;
import org.ilo.spf.contracts.results.Evidence;
import org.ilo.spf.contracts.results.ImpactRecordState;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.web.problem.RuleViolated;
import org.ilo.spf.results.change.InstitutionalChange;
import org.ilo.spf.results.impact.NewImpactRecord.RunningTotal;
import org.ilo.spf.results.review.NewEvidence;
import org.ilo.spf.results.review.Officer;
import org.ilo.spf.results.review.Remark;
import org.ilo.spf.results.review.ReviewTrail;
import org.ilo.spf.results.review.Withdrawal;

import com.google.errorprone.annotations.CheckReturnValue;

/** Persons who gained, in one dimension, from one institutional change, in one period. */
@Entity
@Table(name = "impact_records")
public class ImpactRecord extends Aggregate<ImpactRecordState> {

    private UUID institutionalChange;
    @Enumerated(EnumType.STRING)
    private Country country;
    @Enumerated(EnumType.STRING)
    private Dimension dimension;
    @Enumerated(EnumType.STRING)
    private Branch branch;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private long persons;
    @JdbcTypeCode(SqlTypes.JSON)
    private CumulativeFigure cumulative;
    @Enumerated(EnumType.STRING)
    private ImpactMethod method;
    private BigDecimal multiplier;
    private String formula;
    private String source;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<Sex, Long> bySex;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<PopulationGroup, Long> byPopulationGroup;
    private UUID overlapGroup;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Evidence> evidence;
    @Embedded
    private ReviewTrail review;
    private UUID supersedes;
    private UUID supersededBy;

    protected ImpactRecord() {
        // for Hibernate
    }

    ImpactRecord(String reference, Officer author, NewImpactRecord content, Country country) {
        super(reference);
        this.institutionalChange = content.institutionalChange();
        this.country = country;
        this.review = ReviewTrail.draftedBy(author);
        take(content, author.today());
    }

    /**
     * The correction of a verified record.
     *
     * @param line the change it rests on, and all that this change corrects
     */
    ImpactRecord(String reference, Officer author, NewImpactRecord content, Country country, ImpactRecord corrected,
            Set<UUID> line) {
        this(reference, author, content, country);
        corrected.review.requireCorrectable(corrected.reference());
        if (!line.contains(corrected.institutionalChange)) {
            throw new RuleViolated("correction-keeps-its-subject",
                    "%s rests on another institutional change; its correction rests on the same, or on the correction of that."
                            .formatted(corrected.reference()));
        }
        this.supersedes = corrected.id();
    }

    @CheckReturnValue
    Event<ImpactRecordState> drafted() {
        return event(ImpactRecordState.Event.DRAFTED);
    }

    /** Changes the content; what it rests on and what it corrects stay what they are. */
    @CheckReturnValue
    Event<ImpactRecordState> revise(Officer editor, NewImpactRecord content) {
        review = review.revise(reference(), editor);
        if (!content.institutionalChange().equals(institutionalChange)
                || !Objects.equals(content.supersedes(), supersedes)) {
            throw new RuleViolated("impact-record-keeps-its-change",
                    "What %s rests on and what it corrects stay; draft another record instead.".formatted(reference()));
        }
        take(content, editor.today());
        return event(ImpactRecordState.Event.REVISED);
    }

    @CheckReturnValue
    Event<ImpactRecordState> submit(Officer submitter) {
        review = review.submit(reference(), submitter, evidence);
        return event(ImpactRecordState.Event.SUBMITTED);
    }

    /**
     * It counts from now on.
     *
     * @param standing what the change it rests on has been corrected to, or that change itself
     */
    @CheckReturnValue
    Event<ImpactRecordState> verify(Officer verifier, InstitutionalChange standing, Optional<ImpactRecord> corrected) {
        requireNoPartInWhatItCorrects(verifier, corrected);
        review = review.verify(reference(), verifier);
        standing.requireVerified(reference());
        return event(ImpactRecordState.Event.VERIFIED);
    }

    @CheckReturnValue
    Event<ImpactRecordState> giveBack(Officer reviewer, Remark remark, Optional<ImpactRecord> corrected) {
        requireNoPartInWhatItCorrects(reviewer, corrected);
        review = review.giveBack(reference(), reviewer, remark);
        return event(ImpactRecordState.Event.RETURNED);
    }

    /** It should not have counted. */
    @CheckReturnValue
    Event<ImpactRecordState> withdraw(Officer withdrawer, Withdrawal withdrawal, Optional<ImpactRecord> corrected) {
        requireNoPartInWhatItCorrects(withdrawer, corrected);
        review = review.withdraw(reference(), withdrawer, withdrawal);
        return event(ImpactRecordState.Event.WITHDRAWN);
    }

    // Who had a part in what it corrects is no second pair of eyes on the correction.
    private void requireNoPartInWhatItCorrects(Officer officer, Optional<ImpactRecord> corrected) {
        if (!Objects.equals(supersedes, corrected.map(old -> old.id()).orElse(null))) {
            throw new IllegalStateException("%s corrects %s, and is reviewed beside that.".formatted(reference(), supersedes));
        }
        corrected.ifPresent(old -> old.review.requireOtherEyes(old.reference(), "review the correction of", officer));
    }

    /** Its correction takes its place. */
    @CheckReturnValue
    Event<ImpactRecordState> supersede(Officer verifier, ImpactRecord correction) {
        review = review.supersede(reference(), verifier);
        supersededBy = correction.id();
        return event(ImpactRecordState.Event.SUPERSEDED);
    }

    /** What an officer could say of it now, for a partial change. */
    NewImpactRecord content() {
        // Persons converted from a running total are left out, so that a change of that total converts anew.
        return new NewImpactRecord(institutionalChange, dimension, branch, startsOn, endsOn,
                cumulative == null ? persons : null,
                cumulative == null ? null : new RunningTotal(cumulative.stated(), cumulative.before()), method, multiplier,
                formula, source, bySex, byPopulationGroup, overlapGroup, NewEvidence.stated(evidence), supersedes);
    }

    /** Where the persons live. */
    Country country() {
        return country;
    }

    @Override
    public ImpactRecordState state() {
        return new ImpactRecordState(id(), version(), reference(), institutionalChange, country, dimension, branch, startsOn, endsOn,
                persons, cumulative, method, multiplier, formula, source, bySex, byPopulationGroup, overlapGroup, evidence,
                review.status(), supersedes, supersededBy, review.review());
    }

    private void take(NewImpactRecord content, LocalDate today) {
        dimension = content.dimension();
        branch = content.branch();
        startsOn = content.startsOn();
        endsOn = content.endsOn();
        persons = content.newPersons();
        cumulative = content.cumulative() == null ? null
                : new CumulativeFigure(content.cumulative().stated(), content.cumulative().before());
        method = content.method();
        multiplier = content.multiplier();
        formula = content.formula();
        source = content.source();
        bySex = content.bySex();
        byPopulationGroup = content.byPopulationGroup();
        overlapGroup = content.overlapGroup();
        evidence = NewEvidence.published(content.evidence());
        requirePast(today);
        requireWorking();
        requireBreakdowns();
    }

    private void requirePast(LocalDate today) {
        if (endsOn.isBefore(startsOn)) {
            throw new RuleViolated("impact-records-end-after-they-start",
                    "The period starts on %s and cannot end on %s.".formatted(startsOn, endsOn));
        }
        if (endsOn.isAfter(today)) {
            throw new RuleViolated("facts-lie-in-the-past",
                    "On %s nobody can be known to have gained until %s.".formatted(today, endsOn));
        }
    }

    private void requireWorking() {
        if (method == ImpactMethod.ESTIMATE && (multiplier == null || formula == null || formula.isBlank())) {
            throw new RuleViolated("estimates-show-their-working",
                    "The multiplier of the estimate is %s and its formula %s; both are needed.".formatted(
                            multiplier == null ? "missing" : multiplier.toPlainString(),
                            formula == null || formula.isBlank() ? "missing" : "given"));
        }
    }

    private void requireBreakdowns() {
        long sum = bySex.values().stream().mapToLong(Long::longValue).sum();
        if (!bySex.isEmpty() && sum != persons) {
            throw new RuleViolated("by-sex-sums-to-persons",
                    "By sex %s sums to %d, not to %d persons; the difference is %d.".formatted(bySex, sum, persons,
                            persons - sum));
        }
        byPopulationGroup.forEach((group, counted) -> {
            if (counted > persons) {
                throw new RuleViolated("population-groups-within-persons",
                        "%s are %d of %d persons.".formatted(group, counted, persons));
            }
        });
    }
}
