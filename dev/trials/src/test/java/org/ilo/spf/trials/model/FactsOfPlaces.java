package org.ilo.spf.trials.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ThematicAreaStatus;
import org.ilo.spf.contracts.countries.EngagementState;
import org.ilo.spf.contracts.countries.FocusCountryState;
import org.ilo.spf.contracts.countries.ThematicAreaState;

/** What records say of the places where the programme works. */
record FactsOfPlaces(Fold fold) {

    List<Fact> listed() {
        return fold.all(FocusCountryState.class).stream()
                .filter(each -> meets(each.startsOn(), each.endsOn()))
                .map(each -> of(each.country(), fact(each.id(), each.reference())).in("phase", each.phase())).toList();
    }

    /** Work goes on from a period's first day to its last, both included. */
    List<Fact> engaged() {
        return fold.all(EngagementState.class).stream()
                .filter(each -> each.activePeriods().stream().anyMatch(period -> meets(period.from(), period.until())))
                .map(each -> of(each.country(), fact(each.id(), each.reference())).in("phase", each.phase())
                        .inAll("pillar", each.pillars()).inAll("thematicArea", each.thematicAreas()))
                .toList();
    }

    List<Fact> areas() {
        return fold.all(ThematicAreaState.class).stream()
                .map(each -> Fact.of(each.id(), each.reference(), BigDecimal.ONE, each.status() == ThematicAreaStatus.ACTIVE)
                        .in("group", each.group()))
                .toList();
    }

    private static Fact fact(java.util.UUID id, String reference) {
        return Fact.of(id, reference, BigDecimal.ONE, true);
    }

    private static Fact of(Country country, Fact fact) {
        return fact.about(country.name()).in("country", country).in("region", country.region()).in("kind", country.kind());
    }

    private boolean meets(LocalDate from, LocalDate until) {
        var window = fold.question();
        return (window.from() == null || until == null || !until.isBefore(window.from()))
                && (window.to() == null || !from.isAfter(window.to()));
    }
}
