package org.ilo.spf.records.sample;

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

/** A request for advice from a country. */
@Entity
@Table(name = "advisory_requests")
public class SampleRequest extends Aggregate<AdvisoryRequestState> {

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

    /** What is asked. */
    @Schema(examples = """
            {"country": "TGO", "thematicArea": "ACT", "constituent": "WORKERS", "subject": "Valuation of a pension scheme",
             "requestedOn": "2022-03-01"}""")
    public record Question(
            @NotNull Country country,
            @NotNull ThematicArea thematicArea,
            @NotNull Constituent constituent,
            @NotBlank @Size(max = 1000) String subject,
            @NotNull LocalDate requestedOn) {
    }

    protected SampleRequest() {
        // for Hibernate
    }

    SampleRequest(String reference, Question question) {
        super(reference);
        this.country = question.country();
        this.status = AdvisoryRequestStatus.REQUESTED;
        take(question);
    }

    @CheckReturnValue
    Event<AdvisoryRequestState> requested() {
        return event(AdvisoryRequestState.Event.REQUESTED);
    }

    @CheckReturnValue
    Event<AdvisoryRequestState> revise(Question question) {
        take(question);
        return event(AdvisoryRequestState.Event.REVISED);
    }

    @CheckReturnValue
    Event<AdvisoryRequestState> accept(LocalDate on) {
        require(AdvisoryRequestStatus.REQUESTED);
        acceptedOn = on;
        status = AdvisoryRequestStatus.ACCEPTED;
        return event(AdvisoryRequestState.Event.ACCEPTED);
    }

    @CheckReturnValue
    Event<AdvisoryRequestState> deliver(LocalDate on) {
        require(AdvisoryRequestStatus.ACCEPTED);
        deliveredOn = on;
        status = AdvisoryRequestStatus.DELIVERED;
        return event(AdvisoryRequestState.Event.DELIVERED);
    }

    /** What is asked now, for a partial change. */
    Question question() {
        return new Question(country, thematicArea, constituent, subject, requestedOn);
    }

    @Override
    public AdvisoryRequestState state() {
        return new AdvisoryRequestState(id(), version(), reference(), country, thematicArea, constituent, subject, requestedOn,
                status, acceptedOn, deliveredOn, null);
    }

    private void take(Question question) {
        thematicArea = question.thematicArea();
        constituent = question.constituent();
        subject = question.subject();
        requestedOn = question.requestedOn();
    }

    private void require(AdvisoryRequestStatus required) {
        if (status != required) {
            throw new RuleViolated("sample-state-forbids", "%s is %s, not %s.".formatted(reference(), status, required));
        }
    }
}
