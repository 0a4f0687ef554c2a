package org.ilo.spf.funding.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.PartnerType;
import org.ilo.spf.contracts.funding.DevelopmentPartnerState;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.web.problem.RuleViolated;

import com.google.errorprone.annotations.CheckReturnValue;

/** Who gives money to the programme. */
@Entity
@Table(name = "development_partners")
public class DevelopmentPartner extends Aggregate<DevelopmentPartnerState> {

    @Embedded
    private Profile profile;

    /**
     * What a funding officer says of a partner.
     *
     * @param code the short name it is cited by
     * @param country of a government, or where another partner is from
     * @param iatiId registries have their own alphabets, so any visible characters will do
     */
    @Embeddable
    @Schema(name = "NewDevelopmentPartner")
    public record Profile(
            @NotNull @Pattern(regexp = "^[A-Z0-9-]{2,12}$") @Column(name = "reference", insertable = false, updatable = false) @Schema(examples = "IRL") String code,
            @NotBlank @Size(max = 200) @Schema(examples = "Irish Aid") String name,
            @NotNull @Enumerated(EnumType.STRING) PartnerType type,
            @Enumerated(EnumType.STRING) Country country,
            @Pattern(regexp = "^[\\x21-\\x7e]{1,100}$") @Schema(examples = "XM-DAC-21-1") String iatiId,
            @Pattern(regexp = "^[A-Za-z0-9-]{1,20}$") @Schema(examples = "21") String dacCode) {
    }

    protected DevelopmentPartner() {
        // for Hibernate
    }

    DevelopmentPartner(Profile profile) {
        super(profile.code());
        requireSound(profile);
        this.profile = profile;
    }

    @CheckReturnValue
    Event<DevelopmentPartnerState> added() {
        return event(DevelopmentPartnerState.Event.ADDED);
    }

    /** Changes what is said of the partner; the code stays what it is. */
    @CheckReturnValue
    Event<DevelopmentPartnerState> revise(Profile revised) {
        if (!revised.code().equals(reference())) {
            throw new RuleViolated("partner-keeps-its-code",
                    "%s is cited by that code; add %s as another partner instead.".formatted(reference(), revised.code()));
        }
        requireSound(revised);
        profile = revised;
        return event(DevelopmentPartnerState.Event.REVISED);
    }

    /** What a funding officer could say of it now, for a partial change. */
    Profile profile() {
        return profile;
    }

    @Override
    public DevelopmentPartnerState state() {
        return new DevelopmentPartnerState(id(), version(), reference(), profile.name(), profile.type(),
                profile.country(), profile.iatiId(), profile.dacCode());
    }

    private static void requireSound(Profile profile) {
        if (profile.type() == PartnerType.GOVERNMENT && profile.country() == null) {
            throw new RuleViolated("development-partners-governments-have-a-country",
                    "%s is a government; say of which country.".formatted(profile.code()));
        }
    }
}
