package org.ilo.spf.trials.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.OverlapRule;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.results.ImpactRecordState;
import org.ilo.spf.contracts.results.InstitutionalChangeState;
import org.ilo.spf.contracts.results.OverlapGroupState;

/** What records say of results. One that was verified counts until it is withdrawn or its correction is verified. */
record FactsOfResults(Fold fold) {

    private static final Set<ReviewStatus> ONCE_VERIFIED = Set.of(ReviewStatus.VERIFIED, ReviewStatus.SUPERSEDED,
            ReviewStatus.WITHDRAWN);

    List<Fact> changes() {
        var changes = fold.all(InstitutionalChangeState.class);
        return changes.stream().filter(each -> fold.question().covers(each.adoptedOn())).map(each -> {
            boolean corrected = changes.stream()
                    .anyMatch(other -> each.id().equals(other.supersedes()) && ONCE_VERIFIED.contains(other.status()));
            var fact = Fact.of(each.id(), each.reference(), BigDecimal.ONE, stands(each.status()) && !corrected);
            return of(each.country(), Fold.dated(fact, each.adoptedOn())).in("step", each.step())
                    .inAll("thematicArea", each.thematicAreas()).inAll("branch", each.branches());
        }).toList();
    }

    List<Fact> persons() {
        var impacts = fold.all(ImpactRecordState.class);
        return impacts.stream().filter(each -> fold.question().covers(each.endsOn())).map(each -> {
            boolean corrected = impacts.stream()
                    .anyMatch(other -> each.id().equals(other.supersedes()) && ONCE_VERIFIED.contains(other.status()));
            boolean counts = stands(each.status()) && !corrected && each.dimension() != Dimension.POTENTIAL_COVERAGE;
            var fact = Fact.of(each.id(), each.reference(), BigDecimal.valueOf(each.persons()), counts).about(people(each));
            return of(each.country(), Fold.dated(fact, each.endsOn())).in("dimension", each.dimension())
                    .divided("sex", BigDecimal.valueOf(each.persons()), each.bySex(), 0)
                    .stated("populationGroup", each.byPopulationGroup());
        }).toList();
    }

    private Fact.People people(ImpactRecordState impact) {
        UUID group = impact.overlapGroup();
        return fold.all(OverlapGroupState.class).stream().filter(each -> each.id().equals(group)).findFirst()
                .map(each -> new Fact.People(each.id() + " in " + impact.country(), each.rule(), each.statedUnion()))
                .orElse(new Fact.People((group == null ? impact.id() : group) + " alone", OverlapRule.DISJOINT, null));
    }

    private static boolean stands(ReviewStatus status) {
        return status == ReviewStatus.VERIFIED || status == ReviewStatus.SUPERSEDED;
    }

    private static Fact of(Country country, Fact fact) {
        return fact.in("country", country).in("region", country.region());
    }
}
