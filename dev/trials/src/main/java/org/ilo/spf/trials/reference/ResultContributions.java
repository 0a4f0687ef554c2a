package org.ilo.spf.trials.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Dimension;
import org.ilo.spf.contracts.code.OverlapRule;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.results.ImpactRecordState;
import org.ilo.spf.contracts.results.InstitutionalChangeState;
import org.ilo.spf.contracts.results.OverlapGroupState;
import org.ilo.spf.contracts.results.Reviewed;

/** What records say of results. One that was verified counts until it is withdrawn or its correction is verified. */
record ResultContributions(ReferenceModel model, Question question) {

    private static final Set<ReviewStatus> ONCE_VERIFIED = Set.of(ReviewStatus.VERIFIED, ReviewStatus.SUPERSEDED,
            ReviewStatus.WITHDRAWN);

    List<Contribution> changes() {
        var changes = model.all(InstitutionalChangeState.class);
        var corrected = corrected(changes, InstitutionalChangeState::supersedes);
        return changes.stream().filter(each -> question.covers(each.adoptedOn())).map(each -> {
            var contribution = Contribution.of(each.id(), each.reference(), BigDecimal.ONE,
                    stands(each.status()) && !corrected.contains(each.id()));
            return of(each.country(), ReferenceModel.dated(contribution, each.adoptedOn())).in("step", each.step())
                    .inAll("thematicArea", each.thematicAreas()).inAll("branch", each.branches());
        }).toList();
    }

    List<Contribution> persons() {
        var impacts = model.all(ImpactRecordState.class);
        var corrected = corrected(impacts, ImpactRecordState::supersedes);
        return impacts.stream().filter(each -> question.covers(each.endsOn())).map(each -> {
            boolean counts = stands(each.status()) && !corrected.contains(each.id()) && isAskedFor(each.dimension());
            var contribution = Contribution.of(each.id(), each.reference(), BigDecimal.valueOf(each.persons()), counts)
                    .about(people(each));
            return of(each.country(), ReferenceModel.dated(contribution, each.endsOn())).in("dimension", each.dimension())
                    .divided("sex", BigDecimal.valueOf(each.persons()), each.bySex(), 0)
                    .stated("populationGroup", each.byPopulationGroup());
        }).toList();
    }

    private Contribution.People people(ImpactRecordState impact) {
        UUID group = impact.overlapGroup();
        return model.find(OverlapGroupState.class, group)
                .map(each -> new Contribution.People(each.id() + " in " + impact.country(), each.rule(), each.statedUnion()))
                .orElse(new Contribution.People((group == null ? impact.id() : group) + " alone", OverlapRule.DISJOINT, null));
    }

    /** Potential coverage counts only where it alone is asked for. */
    private boolean isAskedFor(Dimension dimension) {
        return question.variant() == null ? dimension != Dimension.POTENTIAL_COVERAGE
                : dimension.name().equals(question.variant());
    }

    private static <S extends Reviewed> Set<UUID> corrected(List<S> records, Function<S, UUID> supersedes) {
        return records.stream().filter(each -> ONCE_VERIFIED.contains(each.status())).map(supersedes).filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static boolean stands(ReviewStatus status) {
        return status == ReviewStatus.VERIFIED || status == ReviewStatus.SUPERSEDED;
    }

    private static Contribution of(Country country, Contribution contribution) {
        return contribution.in("country", country).in("region", country.region());
    }
}
