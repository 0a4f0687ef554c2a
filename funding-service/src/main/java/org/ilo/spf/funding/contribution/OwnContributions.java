package org.ilo.spf.funding.contribution;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.funding.OwnContributionState;
import org.ilo.spf.records.Records;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All contributions of the ILO itself. */
@Singleton
public class OwnContributions extends Records<OwnContribution, OwnContributionState>
        implements PanacheRepositoryBase<OwnContribution, UUID> {

    OwnContributions(Plumbing plumbing) {
        super(plumbing, OwnContribution.class, OwnContributionState.class);
    }
}
