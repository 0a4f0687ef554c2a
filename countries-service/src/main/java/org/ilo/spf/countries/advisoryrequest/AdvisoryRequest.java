package org.ilo.spf.countries.advisoryrequest;

import java.time.LocalDate;

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

    @Enumerated(EnumType.STRING)
    private Country country;
    @Enumerated(EnumType.STRING)
    private ThematicArea thematicArea;
    @Enumerated(EnumType.STRING)
    private Constituent constituent;
    private String subject;
    private LocalDate requestedOn;
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
    public record Question(
            @NotNull Country country,
            @NotNull ThematicArea thematicArea,
            @NotNull Constituent constituent,
            @NotBlank @Size(max = 1000) String subject,
            @NotNull LocalDate requestedOn) {
    }

    protected AdvisoryRequest() {
        // for Hibernate
    }

    AdvisoryRequest(String reference, Question question, LocalDate today) {
        super(reference);
        requireNotAfter(today, question.requestedOn());
        this.country = question.country();
        this.status = AdvisoryRequestStatus.REQUESTED;
        take(question);
    }

    @CheckReturnValue
    Event<AdvisoryRequestState> requested() {
        return event(AdvisoryRequestState.Event.REQUESTED);
    }

    /** Changes what is asked as long as nobody has answered; the country stays what it is. */
    @CheckReturnValue
    Event<AdvisoryRequestState> revise(Question question, LocalDate today) {
        if (question.country() != country) {
            throw new RuleViolated("advisory-request-keeps-its-country",
                    "%s comes from %s; enter another request for %s.".formatted(reference(), country, question.country()));
        }
        require(AdvisoryRequestStatus.REQUESTED, "revised");
        requireNotAfter(today, question.requestedOn());
        take(question);
        return event(AdvisoryRequestState.Event.REVISED);
    }

    /** The facility takes the request up. */
    @CheckReturnValue
    Event<AdvisoryRequestState> accept(LocalDate on, LocalDate today) {
        require(AdvisoryRequestStatus.REQUESTED, "accepted");
        requireNotAfter(today, on);
        requireNotBefore(requestedOn, on);
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
        return new Question(country, thematicArea, constituent, subject, requestedOn);
    }

    @Override
    public AdvisoryRequestState state() {
        return new AdvisoryRequestState(id(), version(), reference(), country, thematicArea, constituent, subject, requestedOn,
                status,
                acceptedOn, deliveredOn, declinedBecause);
    }

    private void take(Question question) {
        thematicArea = question.thematicArea();
        constituent = question.constituent();
        subject = question.subject();
        requestedOn = question.requestedOn();
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
