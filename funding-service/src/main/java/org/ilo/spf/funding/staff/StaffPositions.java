package org.ilo.spf.funding.staff;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.funding.StaffPositionState;
import org.ilo.spf.records.Records;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All staff positions. */
@Singleton
public class StaffPositions extends Records<StaffPosition, StaffPositionState>
        implements PanacheRepositoryBase<StaffPosition, UUID> {

    StaffPositions(Plumbing plumbing) {
        super(plumbing, StaffPosition.class, StaffPositionState.class);
    }
}
