package org.ilo.spf.funding.agreement;

import jakarta.inject.Singleton;

import org.ilo.spf.contracts.funding.AgreementState;
import org.ilo.spf.records.Records;

/** All agreements. */
@Singleton
public class Agreements extends Records<Agreement, AgreementState> {

    Agreements(Plumbing plumbing) {
        super(plumbing, Agreement.class, AgreementState.class);
    }
}
