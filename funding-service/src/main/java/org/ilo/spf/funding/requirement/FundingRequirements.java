package org.ilo.spf.funding.requirement;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.funding.FundingRequirementState;
import org.ilo.spf.records.Records;

/** All funding requirements. */
@Singleton
public class FundingRequirements extends Records<FundingRequirement, FundingRequirementState> {

    FundingRequirements(Plumbing plumbing) {
        super(plumbing, FundingRequirement.class, FundingRequirementState.class);
    }
}
