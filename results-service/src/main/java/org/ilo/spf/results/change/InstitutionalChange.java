package org.ilo.spf.results.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.ilo.spf.contracts.code.Branch;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.results.InstitutionalChangeState;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.results.review.NewEvidence;
import org.ilo.spf.results.review.Officer;
import org.ilo.spf.results.review.ReviewedRecord;
import org.ilo.spf.results.review.Withdrawal;
import org.ilo.spf.web.problem.RuleViolated;

import com.google.errorprone.annotations.CheckReturnValue;

/** A strategy, law, scheme or way of governing that changed with a contribution of the ILO. */
@Entity
@Table(name = "institutional_changes")
public class InstitutionalChange extends ReviewedRecord<InstitutionalChangeState> {

    @Embedded
    private NewInstitutionalChange content;

    /**
     * What an officer says of an institutional change.
     *
     * @param contribution what the ILO did towards it
     * @param sourceSystem where it was entered first, if elsewhere
     * @param sourceId the id it has there
     * @param supersedes the verified change this one corrects
     */
    @Embeddable
    public record NewInstitutionalChange(
            @NotNull @Enumerated(EnumType.STRING) @Schema(examples = "TGO") Country country,
            @NotNull @Enumerated(EnumType.STRING) Step step,
            @NotBlank @Size(max = 300) @Schema(examples = "Law No. 2021-022 on universal health insurance") String title,
            @Size(max = 4000) String description,
            @NotNull @Schema(examples = "2021-10-18") LocalDate adoptedOn,
            @Size(max = 4000) String contribution,
            @JdbcTypeCode(SqlTypes.JSON) Set<ThematicArea> thematicAreas,
            @JdbcTypeCode(SqlTypes.JSON) Set<Branch> branches,
            @Size(max = 50) @JdbcTypeCode(SqlTypes.JSON) @Schema(examples = "[\"GLO/22/31/IRL\"]") Set<@Pattern(regexp = "^[A-Z]{3}/[0-9]{2}/[0-9]{2,3}/[A-Z]{3}$", message = "is not a project code such as GLO/22/31/IRL") String> projectCodes,
            @Size(max = 50) @JdbcTypeCode(SqlTypes.JSON) List<@Valid NewEvidence> evidence,
            @Size(max = 100) @Pattern(regexp = "^\\S(.*\\S)?$", message = "is blank at its ends") String sourceSystem,
            @Size(max = 200) @Pattern(regexp = "^\\S(.*\\S)?$", message = "is blank at its ends") String sourceId,
            UUID supersedes) {

        /** The same as a correction, which comes from the source of what it corrects unless it states another. */
        NewInstitutionalChange correcting(InstitutionalChange corrected) {
            var source = sourceSystem == null && sourceId == null ? corrected.content : this;
            return new NewInstitutionalChange(country, step, title, description, adoptedOn, contribution, thematicAreas,
                    branches, projectCodes, evidence, source.sourceSystem, source.sourceId, corrected.id());
        }

        boolean hasSourceOf(NewInstitutionalChange other) {
            return Objects.equals(sourceSystem, other.sourceSystem) && Objects.equals(sourceId, other.sourceId);
        }

        void requireSound(LocalDate today) {
            if (adoptedOn.isAfter(today)) {
                throw new RuleViolated("facts-lie-in-the-past",
                        "On %s nothing can be known to have been adopted on %s.".formatted(today, adoptedOn));
            }
            if ((sourceSystem == null) != (sourceId == null)) {
                throw new RuleViolated("institutional-changes-source-is-whole",
                        "The source system is %s and the id there %s; give both or neither.".formatted(sourceSystem, sourceId));
            }
        }
    }

    protected InstitutionalChange() {
        // for Hibernate
    }

    InstitutionalChange(String reference, Officer author, NewInstitutionalChange content) {
        super(reference, author);
        content.requireSound(author.today());
        this.content = content;
    }

    /** The correction of a verified change. */
    InstitutionalChange(String reference, Officer author, NewInstitutionalChange content, InstitutionalChange corrected) {
        this(reference, author, content.correcting(corrected));
        corrected.requireCorrectable();
        if (corrected.country() != country()) {
            throw new RuleViolated("correction-keeps-its-subject",
                    "%s happened in %s; its correction cannot move it to %s.".formatted(corrected.reference(),
                            corrected.country(), country()));
        }
        if (!this.content.hasSourceOf(corrected.content)) {
            throw new RuleViolated("correction-keeps-its-subject", "%s is %s of %s; its correction cannot be %s of %s."
                    .formatted(corrected.reference(), corrected.content.sourceId(), corrected.content.sourceSystem(),
                            content.sourceId(), content.sourceSystem()));
        }
    }

    @CheckReturnValue
    Event<InstitutionalChangeState> drafted() {
        return event(InstitutionalChangeState.Event.DRAFTED);
    }

    /** Changes the content; the country and what it corrects stay what they are. */
    @CheckReturnValue
    Event<InstitutionalChangeState> revise(Officer editor, NewInstitutionalChange revised) {
        edit(editor);
        if (revised.country() != country() || !Objects.equals(revised.supersedes(), supersedes())
                || supersedes() != null && !revised.hasSourceOf(content)) {
            throw new RuleViolated("institutional-change-keeps-its-subject",
                    "The country of %s, what it corrects, and the source of a correction stay; draft another change instead."
                            .formatted(reference()));
        }
        revised.requireSound(editor.today());
        content = revised;
        return event(InstitutionalChangeState.Event.REVISED);
    }

    @Override
    @CheckReturnValue
    protected Event<InstitutionalChangeState> verify(Officer verifier,
            Optional<? extends ReviewedRecord<InstitutionalChangeState>> corrected) {
        return super.verify(verifier, corrected);
    }

    /** It should not have counted; nothing that counts may rest on it any more. */
    @CheckReturnValue
    Event<InstitutionalChangeState> withdraw(Officer withdrawer, Withdrawal withdrawal, List<String> consequences,
            Optional<InstitutionalChange> corrected) {
        Event<InstitutionalChangeState> withdrawn = withdraw(withdrawer, withdrawal, corrected);
        if (!consequences.isEmpty()) {
            throw new RuleViolated("change-with-verified-impact-stays",
                    "%d verified impact record(s) rest on %s: %s. Withdraw them first.".formatted(consequences.size(),
                            reference(), String.join(", ", consequences)));
        }
        return withdrawn;
    }

    /** What an officer could say of it now, for a partial change. */
    NewInstitutionalChange content() {
        return content;
    }

    /** Where it happened. */
    public Country country() {
        return content.country();
    }

    /** Refuses unless what followed from it may count. */
    public void requireVerified(String impact) {
        if (!review().isVerified()) {
            throw new RuleViolated("impact-counts-with-its-change",
                    "%s rests on %s, which is %s; only what rests on a VERIFIED change can be verified.".formatted(impact,
                            reference(), review().status()));
        }
    }

    @Override
    public InstitutionalChangeState state() {
        return new InstitutionalChangeState(id(), version(), reference(), content.country(), content.step(), content.title(),
                content.description(), content.adoptedOn(), content.contribution(), content.thematicAreas(),
                content.branches(), content.projectCodes(), NewEvidence.published(content.evidence()),
                content.sourceSystem(), content.sourceId(), review().status(), supersedes(), supersededBy(),
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
    protected InstitutionalChangeState.Event eventOf(ReviewStatus reached) {
        return InstitutionalChangeState.Event.valueOf(reached.name());
    }
}
