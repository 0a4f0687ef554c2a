package org.ilo.spf.funding.requirement;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.funding.FundingRequirementState;
import org.ilo.spf.records.Records;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All funding requirements. */
@Singleton
public class FundingRequirements extends Records<FundingRequirement, FundingRequirementState>
        implements PanacheRepositoryBase<FundingRequirement, UUID> {

    FundingRequirements(Plumbing plumbing) {
        super(plumbing, FundingRequirement.class, FundingRequirementState.class);
    }
}
