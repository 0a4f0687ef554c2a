package org.ilo.spf.results.review;

import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.results.Review;
import org.ilo.spf.web.problem.RuleViolated;

import com.google.errorprone.annotations.CheckReturnValue;

/**
 * Where a record stands in its review, and who brought it there.
 *
 * <p>
 * A value: each step gives the next one, or refuses. The record's reference makes the refusals readable.
 */
@Embeddable
@CheckReturnValue
public record ReviewTrail(
        @Enumerated(EnumType.STRING) ReviewStatus status,
        String author,
        String lastEditor,
        String submittedBy,
        String verifiedBy,
        String comment,
        String withdrawnBecause) {

    /** The beginning of every record. */
    public static ReviewTrail draftedBy(Officer author) {
        return new ReviewTrail(ReviewStatus.DRAFT, author.name(), author.name(), null, null, null, null);
    }

    /** Somebody changes the content; a returned record keeps its comment until it is submitted again. */
    public ReviewTrail revise(String reference, Officer editor) {
        require(reference, "be revised", ReviewStatus.DRAFT, ReviewStatus.RETURNED);
        return new ReviewTrail(status, author, editor.name(), submittedBy, null, comment, null);
    }

    /** Somebody holds the record to be complete. */
    public ReviewTrail submit(String reference, Officer submitter, List<?> evidence) {
        require(reference, "be submitted", ReviewStatus.DRAFT, ReviewStatus.RETURNED);
        if (evidence.isEmpty()) {
            throw new RuleViolated("evidence-required",
                    "%s has no evidence; add at least one document before it is submitted.".formatted(reference));
        }
        return new ReviewTrail(ReviewStatus.SUBMITTED, author, lastEditor, submitter.name(), null, null, null);
    }

    /** A second person has seen that the record is true. */
    public ReviewTrail verify(String reference, Officer verifier) {
        require(reference, "be verified", ReviewStatus.SUBMITTED);
        requireOtherEyes(reference, "verify", verifier);
        return new ReviewTrail(ReviewStatus.VERIFIED, author, lastEditor, submittedBy, verifier.name(), null, null);
    }

    /** A second person asks for changes. */
    public ReviewTrail returnForRevision(String reference, Officer reviewer, Remark remark) {
        require(reference, "be returned", ReviewStatus.SUBMITTED);
        requireOtherEyes(reference, "return", reviewer);
        return new ReviewTrail(ReviewStatus.RETURNED, author, lastEditor, submittedBy, null, remark.comment(), null);
    }

    /** A second person finds that the record should not have counted. */
    public ReviewTrail withdraw(String reference, Officer withdrawer, Withdrawal withdrawal) {
        require(reference, "be withdrawn", ReviewStatus.VERIFIED);
        requireOtherEyes(reference, "withdraw", withdrawer);
        return new ReviewTrail(ReviewStatus.WITHDRAWN, author, lastEditor, submittedBy, verifiedBy, null, withdrawal.because());
    }

    /** The record's correction has been verified by somebody with no part in either. */
    public ReviewTrail supersede(String reference, Officer verifier) {
        requireCorrectable(reference);
        requireOtherEyes(reference, "verify the correction of", verifier);
        return new ReviewTrail(ReviewStatus.SUPERSEDED, author, lastEditor, submittedBy, verifiedBy, null, null);
    }

    /** Refuses unless a correction of the record can be drafted or verified now. */
    public void requireCorrectable(String reference) {
        if (status != ReviewStatus.VERIFIED) {
            throw new RuleViolated("corrections-correct-what-is-verified",
                    "%s is %s; only a VERIFIED record can be corrected by another.".formatted(reference, status));
        }
    }

    /** Whether the record counts in indicators. */
    public boolean isVerified() {
        return status == ReviewStatus.VERIFIED;
    }

    /** What the world may know of it. */
    public Review review() {
        return new Review(author, lastEditor, submittedBy, verifiedBy, comment, withdrawnBecause);
    }

    private void require(String reference, String what, ReviewStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new RuleViolated("review-state-forbids",
                    "%s is %s; only %s can %s.".formatted(reference, status, List.of(allowed), what));
        }
    }

    /** Refuses who had a part in the record: its author, last editor and submitter. */
    public void requireOtherEyes(String reference, String what, Officer officer) {
        if (Stream.of(author, lastEditor, submittedBy).anyMatch(officer.name()::equals)) {
            throw new RuleViolated("four-eyes",
                    "%s had a part in %s (author %s, last editor %s, submitter %s) and cannot %s it."
                            .formatted(officer.name(), reference, author, lastEditor, submittedBy, what));
        }
    }
}
