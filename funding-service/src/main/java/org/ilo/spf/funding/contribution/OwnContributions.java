package org.ilo.spf.funding.contribution;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.funding.OwnContributionState;
import org.ilo.spf.records.Records;

/** All contributions of the ILO itself. */
@Singleton
public class OwnContributions extends Records<OwnContribution, OwnContributionState> {

    OwnContributions(Plumbing plumbing) {
        super(plumbing, OwnContribution.class, OwnContributionState.class);
    }
}
