package org.ilo.spf.funding.meeting;

import java.time.LocalDate;
import java.util.Map;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.ilo.spf.contracts.code.ParticipantGroup;
import org.ilo.spf.contracts.funding.PartnerMeetingState;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.web.problem.RuleViolated;

import com.google.errorprone.annotations.CheckReturnValue;

/** A meeting of the programme with its partners, and how many took part. */
@Entity
@Table(name = "partner_meetings")
public class PartnerMeeting extends Aggregate<PartnerMeetingState> {

    @Embedded
    private Report report;

    /**
     * What is reported of a meeting.
     *
     * @param participants how many came from each group
     */
    @Embeddable
    @Schema(name = "NewPartnerMeeting")
    public record Report(
            @NotNull @PastOrPresent LocalDate heldOn,
            @NotBlank @Size(max = 300) String title,
            // More than fit into any hall are a mistake, and their sum might not fit into a number.
            @JdbcTypeCode(SqlTypes.JSON) Map<ParticipantGroup, @NotNull @PositiveOrZero @Max(100_000) Integer> participants) {
    }

    protected PartnerMeeting() {
        // for Hibernate
    }

    PartnerMeeting(String reference, Report report) {
        super(reference);
        take(report);
    }

    @CheckReturnValue
    Event<PartnerMeetingState> held() {
        return event(PartnerMeetingState.Event.HELD);
    }

    /** Corrects what was reported. */
    @CheckReturnValue
    Event<PartnerMeetingState> revise(Report revised) {
        take(revised);
        return event(PartnerMeetingState.Event.REVISED);
    }

    /** What could be reported of it now, for a partial change. */
    Report report() {
        return report;
    }

    @Override
    public PartnerMeetingState state() {
        return new PartnerMeetingState(id(), version(), reference(), report.heldOn(), report.title(), report.participants());
    }

    private void take(Report stated) {
        if (stated.participants().values().stream().allMatch(number -> number == 0)) {
            throw new RuleViolated("partner-meeting-has-participants",
                    "Nobody took part in %s of %s; then it was no meeting.".formatted(stated.title(), stated.heldOn()));
        }
        report = stated;
    }
}
