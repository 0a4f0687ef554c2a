package org.ilo.spf.countries.focuslist;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ilo.spf.contracts.calendar.Period;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.countries.FocusCountryState;
import org.ilo.spf.records.aggregate.Aggregate;
import org.ilo.spf.records.aggregate.Event;
import org.ilo.spf.web.problem.RuleViolated;

import com.google.errorprone.annotations.CheckReturnValue;

/** A country on the focus list of a phase. */
@Entity
@Table(name = "focus_countries")
public class FocusCountry extends Aggregate<FocusCountryState> {

    @Embedded
    private Listing listing;

    /**
     * What is said of a country when it is put on the list.
     *
     * @param startsOn the first day on the list
     * @param endsOn the last day on the list, if it is known already
     */
    @Schema(examples = "{\"phase\": \"PHASE_II\", \"country\": \"TGO\", \"startsOn\": \"2021-01-01\"}")
    @Embeddable
    public record Listing(
            @NotNull @Enumerated(EnumType.STRING) Phase phase,
            @NotNull @Enumerated(EnumType.STRING) Country country,
            @NotNull LocalDate startsOn,
            LocalDate endsOn) {

        /** What a reference to it begins with: {@code FC-II-TGO}. */
        String prefix() {
            return "FC-" + phase.name().substring("PHASE_".length()) + "-" + country;
        }

        Listing until(LocalDate end) {
            return new Listing(phase, country, startsOn, end);
        }
    }

    protected FocusCountry() {
        // for Hibernate
    }

    FocusCountry(String reference, Listing listing) {
        super(reference);
        requireWithinPhase(listing.phase(), listing.startsOn());
        if (listing.endsOn() != null) {
            requireWithinPhase(listing.phase(), listing.endsOn());
            requireOrder(listing.startsOn(), listing.endsOn());
        }
        this.listing = listing;
    }

    @CheckReturnValue
    Event<FocusCountryState> listed() {
        return event(FocusCountryState.Event.LISTED);
    }

    /** Takes the country off the list, after its last day on it. */
    @CheckReturnValue
    Event<FocusCountryState> delist(LocalDate on) {
        if (listing.endsOn() != null) {
            throw new RuleViolated("focus-country-is-delisted-once",
                    "%s is on the list until %s already.".formatted(reference(), listing.endsOn()));
        }
        requireWithinPhase(listing.phase(), on);
        requireOrder(listing.startsOn(), on);
        listing = listing.until(on);
        return event(FocusCountryState.Event.DELISTED);
    }

    @Override
    public FocusCountryState state() {
        return new FocusCountryState(id(), version(), reference(), listing.phase(), listing.country(), listing.startsOn(),
                listing.endsOn());
    }

    private static void requireWithinPhase(Phase phase, LocalDate date) {
        if (!phase.period().contains(date)) {
            throw new RuleViolated("focus-country-outside-phase",
                    "%s runs %s; %s is outside.".formatted(phase, phase.period(), date));
        }
    }

    private static void requireOrder(LocalDate startsOn, LocalDate endsOn) {
        if (new Period(startsOn, endsOn).isReversed()) {
            throw new RuleViolated("focus-countries-end-after-they-start",
                    "On the list since %s, the country cannot leave it on %s.".formatted(startsOn, endsOn));
        }
    }
}
