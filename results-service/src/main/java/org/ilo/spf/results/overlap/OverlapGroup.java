package org.ilo.spf.results.overlap;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.OverlapRule;
import org.ilo.spf.contracts.results.OverlapGroupState;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.web.problem.RuleViolated;

import com.google.errorprone.annotations.CheckReturnValue;

/** Impact records in one country that are about the same people, and the rule that counts them. */
@Entity
@Table(name = "overlap_groups")
public class OverlapGroup extends Aggregate<OverlapGroupState> {

    @Embedded
    private NewOverlapGroup content;

    /**
     * What an officer says of an overlap group.
     *
     * @param statedUnion persons in all members together, for the rule STATED_UNION only
     * @param source who says so
     */
    @Embeddable
    public record NewOverlapGroup(
            @NotNull @Enumerated(EnumType.STRING) @Schema(examples = "TGO") Country country,
            @NotBlank @Size(max = 300) @Schema(examples = "Households in the single registry") String title,
            @NotNull @Enumerated(EnumType.STRING) OverlapRule rule,
            @Min(1) @Max(2_000_000_000) Long statedUnion,
            @NotBlank @Size(max = 500) @Schema(examples = "Ministry of Social Action, registry extract of June 2022") String source) {
    }

    protected OverlapGroup() {
        // for Hibernate
    }

    OverlapGroup(String reference, NewOverlapGroup content) {
        super(reference);
        take(content);
    }

    @CheckReturnValue
    Event<OverlapGroupState> formed() {
        return event(OverlapGroupState.Event.FORMED);
    }

    /** Changes what is said of the group, in view of its verified members; the country stays. */
    @CheckReturnValue
    Event<OverlapGroupState> revise(NewOverlapGroup revised, Members.Figures verified) {
        if (revised.country() != content.country()) {
            throw new RuleViolated("overlap-group-keeps-country",
                    "%s is about people in %s; form another group for %s.".formatted(reference(), content.country(),
                            revised.country()));
        }
        boolean unionIsNew = !Objects.equals(revised.statedUnion(), content.statedUnion());
        take(revised);
        if (unionIsNew) {
            requireWithin(verified);
        }
        return event(OverlapGroupState.Event.REVISED);
    }

    /** What an officer could say of it now, for a partial change. */
    NewOverlapGroup content() {
        return content;
    }

    /** Refuses what happened elsewhere: people in two countries are different people. */
    public void requireSameCountry(Country other) {
        if (other != content.country()) {
            throw new RuleViolated("impact-records-overlap-within-a-country",
                    "%s is about people in %s; a record about people in %s cannot overlap with them.".formatted(reference(),
                            content.country(), other));
        }
    }

    @Override
    public OverlapGroupState state() {
        return new OverlapGroupState(id(), version(), reference(), content.country(), content.title(), content.rule(),
                content.statedUnion(), content.source());
    }

    private void take(NewOverlapGroup stated) {
        if ((stated.rule() == OverlapRule.STATED_UNION) != (stated.statedUnion() != null)) {
            throw new RuleViolated("stated-union-goes-with-its-rule",
                    "The rule is %s and the stated union %s; STATED_UNION needs one, no other rule has one."
                            .formatted(stated.rule(), stated.statedUnion() == null ? "missing" : stated.statedUnion()));
        }
        content = stated;
    }

    private void requireWithin(Members.Figures verified) {
        Long statedUnion = content.statedUnion();
        if (statedUnion == null || verified.members() == 0) {
            return;
        }
        if (statedUnion < verified.highest() || statedUnion > verified.sum()) {
            throw new RuleViolated("stated-union-within-bounds",
                    "%s has %d verified member(s), the largest of %d persons, %d in sum; %d persons together cannot be."
                            .formatted(reference(), verified.members(), verified.highest(), verified.sum(), statedUnion));
        }
    }
}
