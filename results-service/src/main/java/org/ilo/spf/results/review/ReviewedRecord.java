package org.ilo.spf.results.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;

import com.google.errorprone.annotations.CheckReturnValue;

/**
 * A record that counts once it is reviewed, and is corrected by another record of its kind.
 *
 * <p>
 * What else has to hold for it to be verified or withdrawn, each kind says itself.
 */
@MappedSuperclass
@CheckReturnValue
public abstract class ReviewedRecord<S extends State> extends Aggregate<S> {

    @Embedded
    private ReviewTrail review;
    private UUID supersededBy;

    protected ReviewedRecord() {
        // for Hibernate
    }

    protected ReviewedRecord(String reference, Officer author) {
        super(reference);
        this.review = ReviewTrail.draftedBy(author);
    }

    /** The verified record that this one corrects; null if it corrects none. */
    protected abstract UUID supersedes();

    /** Where a reader can see that the record is true. */
    protected abstract List<?> evidence();

    /** The event that brings a record of this kind there. */
    protected abstract Enum<?> eventOf(ReviewStatus reached);

    /** The record is complete, in the eyes of the officer. */
    public Event<S> submit(Officer submitter) {
        return reach(review.submit(reference(), submitter, evidence()));
    }

    /** It counts from now on. */
    protected Event<S> verify(Officer verifier, Optional<? extends ReviewedRecord<S>> corrected) {
        requireNoPartInWhatItCorrects(verifier, corrected);
        return reach(review.verify(reference(), verifier));
    }

    /** The reviewer asks for changes. */
    public Event<S> returnForRevision(Officer reviewer, Remark remark, Optional<? extends ReviewedRecord<S>> corrected) {
        requireNoPartInWhatItCorrects(reviewer, corrected);
        return reach(review.returnForRevision(reference(), reviewer, remark));
    }

    /** It should not have counted. */
    protected Event<S> withdraw(Officer withdrawer, Withdrawal withdrawal,
            Optional<? extends ReviewedRecord<S>> corrected) {
        requireNoPartInWhatItCorrects(withdrawer, corrected);
        return reach(review.withdraw(reference(), withdrawer, withdrawal));
    }

    /** Its correction takes its place. */
    public Event<S> supersede(Officer verifier, ReviewedRecord<S> correction) {
        ReviewTrail superseded = review.supersede(reference(), verifier);
        supersededBy = correction.id();
        return reach(superseded);
    }

    /** The verified record that corrected it; null if there is none. */
    public UUID supersededBy() {
        return supersededBy;
    }

    /** Where it stands in its review. */
    protected ReviewTrail review() {
        return review;
    }

    /** Somebody changes the content, if that is allowed now. */
    protected void edit(Officer editor) {
        review = review.revise(reference(), editor);
    }

    /** Refuses unless a correction of the record can be drafted now. */
    protected void requireCorrectable() {
        review.requireCorrectable(reference());
    }

    private Event<S> reach(ReviewTrail next) {
        review = next;
        return event(eventOf(next.status()));
    }

    // Who had a part in what it corrects is no second pair of eyes on the correction.
    private void requireNoPartInWhatItCorrects(Officer officer, Optional<? extends ReviewedRecord<S>> corrected) {
        if (!Objects.equals(supersedes(), corrected.map(ReviewedRecord::id).orElse(null))) {
            throw new IllegalStateException(
                    "%s corrects %s; the two are reviewed together.".formatted(reference(), supersedes()));
        }
        corrected.ifPresent(old -> old.review().requireOtherEyes(old.reference(), "review the correction of", officer));
    }
}
