package org.ilo.spf.funding.requirement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.funding.CountryRequirement;
import org.ilo.spf.contracts.funding.FundingRequirementState;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.web.problem.RuleViolated;

import com.google.errorprone.annotations.CheckReturnValue;

/** What a phase needs, from a day on; never changed. */
@Entity
@Immutable
@Table(name = "funding_requirements")
public class FundingRequirement extends Aggregate<FundingRequirementState> {

    @Embedded
    private Statement statement;

    /**
     * What the programme states it needs.
     *
     * @param byPillar all of the total, or nothing
     * @param byCountry as many countries as there are figures for
     * @param source where it is stated
     */
    @Embeddable
    @Schema(name = "NewFundingRequirement")
    public record Statement(
            @NotNull @Enumerated(EnumType.STRING) Phase phase,
            @NotNull LocalDate inForceFrom,
            @NotNull @Positive @Digits(integer = 16, fraction = 2) BigDecimal totalUsd,
            @JdbcTypeCode(SqlTypes.JSON) Map<Pillar, @NotNull @PositiveOrZero @Digits(integer = 16, fraction = 2) BigDecimal> byPillar,
            @Size(max = 300) @JdbcTypeCode(SqlTypes.JSON) List<@NotNull @Valid Need> byCountry,
            @NotBlank @Size(max = 500) String source) {

        /** The same with every amount written to the cent, so that equal amounts look equal. */
        Statement toTheCent() {
            var pillars = new TreeMap<Pillar, BigDecimal>();
            byPillar.forEach((pillar, usd) -> pillars.put(pillar, usd.setScale(2)));
            return new Statement(phase, inForceFrom, totalUsd.setScale(2), pillars,
                    byCountry.stream().map(Need::toTheCent).toList(), source);
        }
    }

    /**
     * What one country needs.
     *
     * @param buys what the money is for
     * @param persons how many it should reach
     */
    @Schema(name = "CountryNeed")
    public record Need(
            @NotNull Country country,
            @NotNull @Positive @Digits(integer = 16, fraction = 2) BigDecimal usd,
            @Size(max = 2000) String buys,
            @PositiveOrZero Long persons) {

        Need toTheCent() {
            return new Need(country, usd.setScale(2), buys, persons);
        }

        CountryRequirement published() {
            return new CountryRequirement(country, usd, buys, persons);
        }
    }

    protected FundingRequirement() {
        // for Hibernate
    }

    FundingRequirement(Statement statement) {
        super("FR-" + statement.phase().name().replace("PHASE_", "") + "-" + statement.inForceFrom());
        this.statement = statement.toTheCent();
        requirePillarsSum();
        requireCountriesOnce();
        requireCountriesFit();
    }

    @CheckReturnValue
    Event<FundingRequirementState> stated() {
        return event(FundingRequirementState.Event.STATED);
    }

    @Override
    public FundingRequirementState state() {
        return new FundingRequirementState(id(), version(), reference(), statement.phase(), statement.inForceFrom(),
                statement.totalUsd(), statement.byPillar(), statement.byCountry().stream().map(Need::published).toList(),
                statement.source());
    }

    private void requirePillarsSum() {
        BigDecimal sum = statement.byPillar().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!statement.byPillar().isEmpty() && sum.compareTo(statement.totalUsd()) != 0) {
            throw new RuleViolated("requirement-pillars-sum-to-total",
                    "The pillars need %s USD together, the total is %s USD.".formatted(sum, statement.totalUsd()));
        }
    }

    private void requireCountriesOnce() {
        var seen = EnumSet.noneOf(Country.class);
        for (Need need : statement.byCountry()) {
            if (!seen.add(need.country())) {
                throw new RuleViolated("requirement-names-a-country-once",
                        "%s is named twice; state what it needs in one amount.".formatted(need.country()));
            }
        }
    }

    private void requireCountriesFit() {
        BigDecimal sum = statement.byCountry().stream().map(Need::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal most = statement.byPillar().isEmpty() ? statement.totalUsd()
                : statement.byPillar().getOrDefault(Pillar.IN_COUNTRY_SUPPORT, BigDecimal.ZERO);
        if (sum.compareTo(most) > 0) {
            throw new RuleViolated("requirement-countries-within-total",
                    "The countries need %s USD together; there are %s USD %s.".formatted(sum, most,
                            statement.byPillar().isEmpty() ? "in total" : "for in-country support"));
        }
    }
}
