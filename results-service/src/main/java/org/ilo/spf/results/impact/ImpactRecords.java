package org.ilo.spf.results.impact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.results.ImpactRecordState;
import org.ilo.spf.results.change.Consequences;
import org.ilo.spf.results.overlap.Members;
import org.ilo.spf.results.review.ReviewedRecords;

/** All impact records. */
@Singleton
public class ImpactRecords extends ReviewedRecords<ImpactRecord, ImpactRecordState> implements Consequences, Members {

    ImpactRecords(Plumbing plumbing) {
        super(plumbing, ImpactRecord.class, ImpactRecordState.class);
    }

    @Override
    public List<String> verifiedOf(Set<UUID> changes) {
        return getEntityManager().createQuery("""
                select r.reference from ImpactRecord r
                where r.content.institutionalChange in (:changes) and r.review.status = :verified order by r.reference""",
                String.class)
                .setParameter("changes", changes).setParameter("verified", ReviewStatus.VERIFIED).getResultList();
    }

    @Override
    public Figures verifiedIn(UUID group) {
        return getEntityManager().createQuery("""
                select count(r), coalesce(max(r.content.persons), 0), coalesce(sum(r.content.persons), 0) from ImpactRecord r
                where r.content.overlapGroup = :group and r.review.status = :verified""", Figures.class)
                .setParameter("group", group).setParameter("verified", ReviewStatus.VERIFIED).getSingleResult();
    }

    /** The change that the record with this id rests on, if there is such a record. */
    Optional<UUID> changeOf(UUID id) {
        return idIn("content.institutionalChange", id);
    }
}
