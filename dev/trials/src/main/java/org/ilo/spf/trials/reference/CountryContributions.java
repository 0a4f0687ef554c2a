package org.ilo.spf.trials.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ThematicAreaStatus;
import org.ilo.spf.contracts.countries.EngagementState;
import org.ilo.spf.contracts.countries.FocusCountryState;
import org.ilo.spf.contracts.countries.ThematicAreaState;

/** What records say of the places where the programme works. */
record CountryContributions(ReferenceModel model, Question question) {

    List<Contribution> listed() {
        return model.all(FocusCountryState.class).stream()
                .filter(each -> meets(each.startsOn(), each.endsOn()))
                .map(each -> of(each.country(), contribution(each.id(), each.reference())).in("phase", each.phase())
                        .inAll("year", years(each.startsOn(), each.endsOn()).boxed().toList()))
                .toList();
    }

    /** Work goes on from a period's first day to its last, both included. */
    List<Contribution> engaged() {
        return model.all(EngagementState.class).stream()
                .filter(each -> each.activePeriods().stream().anyMatch(period -> meets(period.from(), period.until())))
                .map(each -> of(each.country(), contribution(each.id(), each.reference())).in("phase", each.phase())
                        .inAll("pillar", each.pillars()).inAll("thematicArea", each.thematicAreas())
                        .inAll("year", each.activePeriods().stream()
                                .flatMapToInt(period -> years(period.from(), period.until())).distinct().boxed().toList()))
                .toList();
    }

    List<Contribution> areas() {
        return model.all(ThematicAreaState.class).stream()
                .map(each -> Contribution
                        .of(each.id(), each.reference(), BigDecimal.ONE, each.status() == ThematicAreaStatus.ACTIVE)
                        .in("group", each.group()))
                .toList();
    }

    private static Contribution contribution(UUID id, String reference) {
        return Contribution.of(id, reference, BigDecimal.ONE, true);
    }

    private static Contribution of(Country country, Contribution contribution) {
        return contribution.about(country.name()).in("country", country).in("region", country.region()).in("kind",
                country.kind());
    }

    /** Those of the window; what has no end yet goes on until today. */
    private IntStream years(LocalDate from, LocalDate until) {
        var last = until != null ? until : model.today(question);
        return IntStream.rangeClosed(from.getYear(), Math.max(from.getYear(), last.getYear()))
                .filter(year -> question.from() == null || year >= question.from().getYear())
                .filter(year -> question.to() == null || year <= question.to().getYear());
    }

    private boolean meets(LocalDate from, LocalDate until) {
        return (question.from() == null || until == null || !until.isBefore(question.from()))
                && (question.to() == null || !from.isAfter(question.to()));
    }
}
