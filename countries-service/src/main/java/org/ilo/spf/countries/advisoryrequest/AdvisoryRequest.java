package org.ilo.spf.countries.advisoryrequest;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ilo.spf.contracts.code.AdvisoryRequestStatus;
import org.ilo.spf.contracts.code.Constituent;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.countries.AdvisoryRequestState;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.web.problem.RuleViolated;

import com.google.errorprone.annotations.CheckReturnValue;

/** Advice asked of the Technical Support Facility. */
@Entity
@Table(name = "advisory_requests")
public class AdvisoryRequest extends Aggregate<AdvisoryRequestState> {

    @Embedded
    private Question question;
    @Enumerated(EnumType.STRING)
    private AdvisoryRequestStatus status;
    private LocalDate acceptedOn;
    private LocalDate deliveredOn;
    private String declinedBecause;

    /**
     * What a constituent asks.
     *
     * @param subject what is asked, in words
     */
    @Schema(examples = """
            {"country": "TGO", "thematicArea": "ACT", "constituent": "SOCIAL_SECURITY_INSTITUTION",
             "subject": "Actuarial valuation of the old-age pension scheme", "requestedOn": "2022-03-01"}""")
    @Embeddable
    public record Question(
            @NotNull @Enumerated(EnumType.STRING) Country country,
            @NotNull @Enumerated(EnumType.STRING) ThematicArea thematicArea,
            @NotNull @Enumerated(EnumType.STRING) Constituent constituent,
            @NotBlank @Size(max = 1000) String subject,
            @NotNull LocalDate requestedOn) {
    }

    protected AdvisoryRequest() {
        // for Hibernate
    }

    AdvisoryRequest(String reference, Question question, LocalDate today) {
        super(reference);
        requireNotAfter(today, question.requestedOn());
        this.question = question;
        this.status = AdvisoryRequestStatus.REQUESTED;
    }

    @CheckReturnValue
    Event<AdvisoryRequestState> requested() {
        return event(AdvisoryRequestState.Event.REQUESTED);
    }

    /** Changes what is asked as long as nobody has answered; the country stays what it is. */
    @CheckReturnValue
    Event<AdvisoryRequestState> revise(Question revised, LocalDate today) {
        if (revised.country() != question.country()) {
            throw new RuleViolated("advisory-request-keeps-its-country",
                    "%s comes from %s; enter another request for %s.".formatted(reference(), question.country(),
                            revised.country()));
        }
        require(AdvisoryRequestStatus.REQUESTED, "revised");
        requireNotAfter(today, revised.requestedOn());
        question = revised;
        return event(AdvisoryRequestState.Event.REVISED);
    }

    /** The facility takes the request up. */
    @CheckReturnValue
    Event<AdvisoryRequestState> accept(LocalDate on, LocalDate today) {
        require(AdvisoryRequestStatus.REQUESTED, "accepted");
        requireNotAfter(today, on);
        requireNotBefore(question.requestedOn(), on);
        acceptedOn = on;
        status = AdvisoryRequestStatus.ACCEPTED;
        return event(AdvisoryRequestState.Event.ACCEPTED);
    }

    /** The advice has been given. */
    @CheckReturnValue
    Event<AdvisoryRequestState> deliver(LocalDate on, LocalDate today) {
        require(AdvisoryRequestStatus.ACCEPTED, "delivered");
        requireNotAfter(today, on);
        requireNotBefore(acceptedOn, on);
        deliveredOn = on;
        status = AdvisoryRequestStatus.DELIVERED;
        return event(AdvisoryRequestState.Event.DELIVERED);
    }

    /** The facility does not take the request up. */
    @CheckReturnValue
    Event<AdvisoryRequestState> decline(String because) {
        require(AdvisoryRequestStatus.REQUESTED, "declined");
        declinedBecause = because;
        status = AdvisoryRequestStatus.DECLINED;
        return event(AdvisoryRequestState.Event.DECLINED);
    }

    /** What is asked now, for a partial change. */
    Question question() {
        return question;
    }

    @Override
    public AdvisoryRequestState state() {
        return new AdvisoryRequestState(id(), version(), reference(), question.country(), question.thematicArea(),
                question.constituent(), question.subject(), question.requestedOn(), status, acceptedOn, deliveredOn,
                declinedBecause);
    }

    private void require(AdvisoryRequestStatus required, String what) {
        if (status != required) {
            throw new RuleViolated("advisory-request-state-forbids",
                    "%s is %s; only a request that is %s can be %s.".formatted(reference(), status, required, what));
        }
    }

    private static void requireNotAfter(LocalDate today, LocalDate on) {
        if (on.isAfter(today)) {
            throw new RuleViolated("advisory-request-in-the-future",
                    "It is %s; nobody knows yet what happens on %s.".formatted(today, on));
        }
    }

    private void requireNotBefore(LocalDate last, LocalDate on) {
        if (on.isBefore(last)) {
            throw new RuleViolated("advisory-requests-go-forward",
                    "%s stands as of %s; what follows cannot have happened on %s.".formatted(reference(), last, on));
        }
    }
}
