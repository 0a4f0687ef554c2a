package org.ilo.spf.funding.staff;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.funding.StaffPositionState;
import org.ilo.spf.records.Records;

/** All staff positions. */
@Singleton
public class StaffPositions extends Records<StaffPosition, StaffPositionState> {

    StaffPositions(Plumbing plumbing) {
        super(plumbing, StaffPosition.class, StaffPositionState.class);
    }
}
