package org.ilo.spf.results.change;

import java.time.LocalDate;
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
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.results.Evidence;
import org.ilo.spf.contracts.results.InstitutionalChangeState;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.web.problem.RuleViolated;
import org.ilo.spf.results.review.NewEvidence;
import org.ilo.spf.results.review.Officer;
import org.ilo.spf.results.review.Remark;
import org.ilo.spf.results.review.ReviewTrail;
import org.ilo.spf.results.review.Withdrawal;

import com.google.errorprone.annotations.CheckReturnValue;

/** A strategy, law, scheme or way of governing that changed with a contribution of the ILO. */
@Entity
@Table(name = "institutional_changes")
public class InstitutionalChange extends Aggregate<InstitutionalChangeState> {

    @Enumerated(EnumType.STRING)
    private Country country;
    @Enumerated(EnumType.STRING)
    private Step step;
    private String title;
    private String description;
    private LocalDate adoptedOn;
    private String contribution;
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<ThematicArea> thematicAreas;
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Branch> branches;
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> projectCodes;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Evidence> evidence;
    private String sourceSystem;
    private String sourceId;
    @Embedded
    private ReviewTrail review;
    private UUID supersedes;
    private UUID supersededBy;

    /**
     * What an officer says of an institutional change.
     *
     * @param contribution what the ILO did towards it
     * @param sourceSystem where it was entered first, if elsewhere
     * @param sourceId the id it has there
     * @param supersedes the verified change this one corrects
     */
    public record NewInstitutionalChange(
            @NotNull @Schema(examples = "TGO") Country country,
            @NotNull Step step,
            @NotBlank @Size(max = 300) @Schema(examples = "Law No. 2021-022 on universal health insurance") String title,
            @Size(max = 4000) String description,
            @NotNull @Schema(examples = "2021-10-18") LocalDate adoptedOn,
            @Size(max = 4000) String contribution,
            Set<ThematicArea> thematicAreas,
            Set<Branch> branches,
            @Size(max = 50) @Schema(examples = "[\"GLO/22/31/IRL\"]") Set<@Pattern(regexp = "^[A-Z]{3}/[0-9]{2}/[0-9]{2,3}/[A-Z]{3}$", message = "is not a project code such as GLO/22/31/IRL") String> projectCodes,
            @Size(max = 50) List<@Valid NewEvidence> evidence,
            @Size(max = 100) @Pattern(regexp = "^\\S(.*\\S)?$", message = "is blank at its ends") String sourceSystem,
            @Size(max = 200) @Pattern(regexp = "^\\S(.*\\S)?$", message = "is blank at its ends") String sourceId,
            UUID supersedes) {
    }

    protected InstitutionalChange() {
        // for Hibernate
    }

    InstitutionalChange(String reference, Officer author, NewInstitutionalChange content) {
        super(reference);
        this.country = content.country();
        this.review = ReviewTrail.draftedBy(author);
        this.sourceSystem = content.sourceSystem();
        this.sourceId = content.sourceId();
        take(content, author.today());
    }

    /** The correction of a verified change. */
    InstitutionalChange(String reference, Officer author, NewInstitutionalChange content, InstitutionalChange corrected) {
        this(reference, author, content);
        corrected.review.requireCorrectable(corrected.reference());
        if (corrected.country != country) {
            throw new RuleViolated("correction-keeps-its-subject",
                    "%s happened in %s; its correction cannot move it to %s.".formatted(corrected.reference(), corrected.country,
                            country));
        }
        if (sourceSystem == null) {
            sourceSystem = corrected.sourceSystem;
            sourceId = corrected.sourceId;
        } else if (!sourceSystem.equals(corrected.sourceSystem) || !sourceId.equals(corrected.sourceId)) {
            throw new RuleViolated("correction-keeps-its-subject", "%s is %s of %s; its correction cannot be %s of %s."
                    .formatted(corrected.reference(), corrected.sourceId, corrected.sourceSystem, sourceId, sourceSystem));
        }
        this.supersedes = corrected.id();
    }

    @CheckReturnValue
    Event<InstitutionalChangeState> drafted() {
        return event(InstitutionalChangeState.Event.DRAFTED);
    }

    /** Changes the content; the country and what it corrects stay what they are. */
    @CheckReturnValue
    Event<InstitutionalChangeState> revise(Officer editor, NewInstitutionalChange content) {
        review = review.revise(reference(), editor);
        boolean sameSource = Objects.equals(content.sourceSystem(), sourceSystem)
                && Objects.equals(content.sourceId(), sourceId);
        if (content.country() != country || !Objects.equals(content.supersedes(), supersedes)
                || supersedes != null && !sameSource) {
            throw new RuleViolated("institutional-change-keeps-its-subject",
                    "The country of %s, what it corrects, and the source of a correction stay; draft another change instead."
                            .formatted(reference()));
        }
        sourceSystem = content.sourceSystem();
        sourceId = content.sourceId();
        take(content, editor.today());
        return event(InstitutionalChangeState.Event.REVISED);
    }

    @CheckReturnValue
    Event<InstitutionalChangeState> submit(Officer submitter) {
        review = review.submit(reference(), submitter, evidence);
        return event(InstitutionalChangeState.Event.SUBMITTED);
    }

    @CheckReturnValue
    Event<InstitutionalChangeState> verify(Officer verifier, Optional<InstitutionalChange> corrected) {
        requireNoPartInWhatItCorrects(verifier, corrected);
        review = review.verify(reference(), verifier);
        return event(InstitutionalChangeState.Event.VERIFIED);
    }

    @CheckReturnValue
    Event<InstitutionalChangeState> giveBack(Officer reviewer, Remark remark, Optional<InstitutionalChange> corrected) {
        requireNoPartInWhatItCorrects(reviewer, corrected);
        review = review.giveBack(reference(), reviewer, remark);
        return event(InstitutionalChangeState.Event.RETURNED);
    }

    /** It should not have counted; nothing that counts may rest on it any more. */
    @CheckReturnValue
    Event<InstitutionalChangeState> withdraw(Officer withdrawer, Withdrawal withdrawal, List<String> consequences,
            Optional<InstitutionalChange> corrected) {
        requireNoPartInWhatItCorrects(withdrawer, corrected);
        review = review.withdraw(reference(), withdrawer, withdrawal);
        if (!consequences.isEmpty()) {
            throw new RuleViolated("change-with-verified-impact-stays",
                    "%d verified impact record(s) rest on %s: %s. Withdraw them first.".formatted(consequences.size(),
                            reference(), String.join(", ", consequences)));
        }
        return event(InstitutionalChangeState.Event.WITHDRAWN);
    }

    // Who had a part in what it corrects is no second pair of eyes on the correction.
    private void requireNoPartInWhatItCorrects(Officer officer, Optional<InstitutionalChange> corrected) {
        if (!Objects.equals(supersedes, corrected.map(old -> old.id()).orElse(null))) {
            throw new IllegalStateException("%s corrects %s, and is reviewed beside that.".formatted(reference(), supersedes));
        }
        corrected.ifPresent(old -> old.review.requireOtherEyes(old.reference(), "review the correction of", officer));
    }

    /** Its correction takes its place. */
    @CheckReturnValue
    Event<InstitutionalChangeState> supersede(Officer verifier, InstitutionalChange correction) {
        review = review.supersede(reference(), verifier);
        supersededBy = correction.id();
        return event(InstitutionalChangeState.Event.SUPERSEDED);
    }

    /** What an officer could say of it now, for a partial change. */
    NewInstitutionalChange content() {
        return new NewInstitutionalChange(country, step, title, description, adoptedOn, contribution, thematicAreas, branches,
                projectCodes, NewEvidence.stated(evidence), sourceSystem, sourceId, supersedes);
    }

    /** Where it happened. */
    public Country country() {
        return country;
    }

    /** The verified change that corrected it, if there is one. */
    public UUID supersededBy() {
        return supersededBy;
    }

    /** Refuses unless what followed from it may count. */
    public void requireVerified(String impact) {
        if (!review.isVerified()) {
            throw new RuleViolated("impact-counts-with-its-change",
                    "%s rests on %s, which is %s; only what rests on a VERIFIED change can be verified.".formatted(impact,
                            reference(), review.status()));
        }
    }

    @Override
    public InstitutionalChangeState state() {
        return new InstitutionalChangeState(id(), version(), reference(), country, step, title, description, adoptedOn, contribution,
                thematicAreas, branches, projectCodes, evidence, sourceSystem, sourceId, review.status(), supersedes,
                supersededBy, review.review());
    }

    private void take(NewInstitutionalChange content, LocalDate today) {
        step = content.step();
        title = content.title();
        description = content.description();
        adoptedOn = content.adoptedOn();
        contribution = content.contribution();
        thematicAreas = content.thematicAreas();
        branches = content.branches();
        projectCodes = content.projectCodes();
        evidence = NewEvidence.published(content.evidence());
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
