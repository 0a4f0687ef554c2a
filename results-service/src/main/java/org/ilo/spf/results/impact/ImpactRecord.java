package org.ilo.spf.results.impact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.results.ImpactRecordState;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.results.change.InstitutionalChange;
import org.ilo.spf.results.review.NewEvidence;
import org.ilo.spf.results.review.Officer;
import org.ilo.spf.results.review.ReviewedRecord;
import org.ilo.spf.results.review.Withdrawal;
import org.ilo.spf.web.problem.RuleViolated;

import com.google.errorprone.annotations.CheckReturnValue;

/** Persons who gained, in one dimension, from one institutional change, in one period. */
@Entity
@Table(name = "impact_records")
public class ImpactRecord extends ReviewedRecord<ImpactRecordState> {

    @Embedded
    private NewImpactRecord content;
    @Enumerated(EnumType.STRING)
    private Country country;

    protected ImpactRecord() {
        // for Hibernate
    }

    ImpactRecord(String reference, Officer author, NewImpactRecord content, Country country) {
        super(reference, author);
        this.content = content.counted();
        this.content.requireSound(author.today());
        this.country = country;
    }

    /**
     * The correction of a verified record.
     *
     * @param line the change it rests on, and all that this change corrects
     */
    ImpactRecord(String reference, Officer author, NewImpactRecord content, Country country, ImpactRecord corrected,
            Set<UUID> line) {
        this(reference, author, content.correcting(corrected.id()), country);
        corrected.requireCorrectable();
        if (!line.contains(corrected.content.institutionalChange())) {
            throw new RuleViolated("correction-keeps-its-subject",
                    "%s rests on another institutional change; its correction rests on the same, or on the correction of that."
                            .formatted(corrected.reference()));
        }
    }

    @CheckReturnValue
    Event<ImpactRecordState> drafted() {
        return event(ImpactRecordState.Event.DRAFTED);
    }

    /** Changes the content; what it rests on and what it corrects stay what they are. */
    @CheckReturnValue
    Event<ImpactRecordState> revise(Officer editor, NewImpactRecord revised) {
        edit(editor);
        if (!revised.institutionalChange().equals(content.institutionalChange())
                || !Objects.equals(revised.supersedes(), supersedes())) {
            throw new RuleViolated("impact-record-keeps-its-change",
                    "What %s rests on and what it corrects stay; draft another record instead.".formatted(reference()));
        }
        content = revised.counted();
        content.requireSound(editor.today());
        return event(ImpactRecordState.Event.REVISED);
    }

    /**
     * It counts from now on.
     *
     * @param standing what the change it rests on has been corrected to, or that change itself
     */
    @CheckReturnValue
    Event<ImpactRecordState> verify(Officer verifier, InstitutionalChange standing, Optional<ImpactRecord> corrected) {
        Event<ImpactRecordState> verified = verify(verifier, corrected);
        standing.requireVerified(reference());
        return verified;
    }

    @Override
    @CheckReturnValue
    protected Event<ImpactRecordState> withdraw(Officer withdrawer, Withdrawal withdrawal,
            Optional<? extends ReviewedRecord<ImpactRecordState>> corrected) {
        return super.withdraw(withdrawer, withdrawal, corrected);
    }

    /** What an officer could say of it now, for a partial change. */
    NewImpactRecord content() {
        return content.asStated();
    }

    /** Where the persons live. */
    Country country() {
        return country;
    }

    @Override
    public ImpactRecordState state() {
        return new ImpactRecordState(id(), version(), reference(), content.institutionalChange(), country,
                content.dimension(), content.branch(), content.startsOn(), content.endsOn(), content.persons(),
                content.convertedFrom(), content.method(), content.multiplier(), content.formula(), content.source(),
                content.bySex(), content.byPopulationGroup(), content.overlapGroup(),
                NewEvidence.published(content.evidence()), review().status(), supersedes(), supersededBy(),
                review().review());
    }

    @Override
    protected UUID supersedes() {
        return content.supersedes();
    }

    @Override
    protected List<NewEvidence> evidence() {
        return content.evidence();
    }

    @Override
    protected ImpactRecordState.Event eventOf(ReviewStatus reached) {
        return ImpactRecordState.Event.valueOf(reached.name());
    }
}
